import type { EngineId } from './engines.js';

/** One generation of BigDL with the Spark and Scala it runs on. */
export interface Stack {
  readonly id: string;
  readonly bigdlVersion: string;
  readonly sparkVersion: string;
  readonly scalaVersion: string;
  /** Feature versions of the JDKs it runs on, the preferred one first. */
  readonly javaVersions: readonly number[];
  /** Why other JDKs do not work, for the message that refuses one. */
  readonly javaLimit: string;
  /** The kernels that networks can be computed with. */
  readonly engines: readonly EngineId[];
}

/**
 * Every stack, the oldest BigDL first. A stack is added with an entry here, a dialect in
 * `@sparkloom/codegen` and a folder `jvm/stacks/<id>`; the compiler asks for the dialect.
 */
export const stacks = {
  'bigdl-0.7': {
    id: 'bigdl-0.7',
    bigdlVersion: '0.7.2',
    sparkVersion: '2.2.2',
    scalaVersion: '2.11.12',
    javaVersions: [17, 11, 8],
    javaLimit:
      'Hadoop 2.10 asks for the security manager, which newer JDKs no longer have (Subject.getSubject)',
    engines: ['mklblas'],
  },
  'bigdl-0.13': {
    id: 'bigdl-0.13',
    bigdlVersion: '0.13.0',
    sparkVersion: '2.4.7',
    scalaVersion: '2.11.12',
    javaVersions: [17, 11, 8, 21],
    javaLimit:
      'Hadoop 2.10 asks for the security manager, which newer JDKs no longer have (Subject.getSubject)',
    engines: ['mklblas', 'mkldnn'],
  },
  'bigdl-2.4': {
    id: 'bigdl-2.4',
    bigdlVersion: '2.4.0',
    sparkVersion: '3.5.5',
    scalaVersion: '2.12.18',
    javaVersions: [17, 11, 8],
    javaLimit: 'Spark 3.5 is made for JDK 8, 11 and 17',
    engines: ['mklblas'],
  },
} as const satisfies Record<string, Stack>;

export type StackId = keyof typeof stacks;

export const defaultStackId: StackId = 'bigdl-0.13';

export const stackIds = Object.keys(stacks) as readonly StackId[];

export function isStackId(text: string): text is StackId {
  return Object.hasOwn(stacks, text);
}
