import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chooseJava, findJavaInstallations } from '@sparkloom/java';
import { stacks } from '@sparkloom/stacks';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { resolveStack } from './resolve-stack.js';

const jvmDirectory = fileURLToPath(new URL('../../../jvm', import.meta.url));

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'sparkloom-stack-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

it.each([
  {
    id: 'bigdl-0.7',
    first: ['sparkloom-closure-cleaner-asm5.jar', 'sparkloom-runtime-bigdl-0.7.jar'],
    among: [
      'bigdl-SPARK_2.2-0.7.2.jar',
      'spark-core_2.11-2.2.2.jar',
      'spark-yarn_2.11-2.2.2.jar',
      'scala-compiler-2.11.12.jar',
      'hadoop-client-2.10.2.jar',
    ],
    last: [],
    absent: [],
    // Its class MKL unpacks its own, whatever there is.
    hasNativeLibraries: false,
  },
  {
    id: 'bigdl-2.4',
    first: ['sparkloom-runtime-bigdl-2.4.jar'],
    among: [
      'spark-core_2.12-3.5.5.jar',
      'spark-yarn_2.12-3.5.5.jar',
      'scala-compiler-2.12.18.jar',
      'hadoop-client-api-3.3.4.jar',
      'log4j-slf4j2-impl-2.20.0.jar',
      // With another one Spark's log goes nowhere.
      'slf4j-api-2.0.7.jar',
    ],
    last: ['bigdl-dllib-spark_3.1.3-2.4.0-jar-with-dependencies.jar', 'all-2.3.0.jar'],
    // Beside the shaded client that Spark brings it would be a second Hadoop.
    absent: ['hadoop-common-3.3.6.jar'],
    hasNativeLibraries: true,
  },
] as const)(
  'the stack $id is resolved once',
  async ({ id, first, among, last, absent, hasNativeLibraries }) => {
    const { java } = chooseJava(await findJavaInstallations({ env: process.env }), stacks[id]);
    const options = { java, cacheDirectory: path.join(folder, 'cache'), jvmDirectory };
    const stack = await resolveStack(id, { ...options, env: process.env });
    const names = stack.classPath.map((jar) => path.basename(jar));
    expect(names.slice(0, first.length)).toEqual(first);
    expect(names).toEqual(expect.arrayContaining([...among]));
    expect(names.slice(names.length - last.length)).toEqual(last);
    for (const name of absent) expect(names).not.toContain(name);
    expect(new Set(names).size).toBe(names.length);
    expect(stack.quickStart.nativeLibraries !== undefined).toBe(hasNativeLibraries);
    const later = await resolveStack(id, { ...options, env: { PATH: '' } });
    expect(later).toEqual({ ...stack, fromCache: true });
  },
);
