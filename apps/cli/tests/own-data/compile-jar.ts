import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { startJvm } from '@sparkloom/bridge';
import { defaultStackId } from '@sparkloom/stacks';

import { compilerHeapMiB } from '../../src/pipeline/job.js';
import { prepareJava, prepareStack } from '../../src/pipeline/prepare-stack.js';
import { createProgress } from '../../src/terminal/progress.js';

/**
 * Compiles Scala against the default stack, as a user's own build does; once a test file, since there
 * is one JVM a process.
 *
 * @returns the jar, which is in the folder
 */
export async function compileJar(folder: string, source: string): Promise<string> {
  const progress = createProgress();
  const java = await prepareJava(defaultStackId, undefined, progress);
  const stack = await prepareStack(defaultStackId, java, progress, new AbortController().signal);
  const [file, classesDirectory, jar] = ['Own.scala', 'classes', 'own.jar'].map((name) =>
    path.join(folder, name),
  ) as [string, string, string];
  await mkdir(classesDirectory, { recursive: true });
  await writeFile(file, source);
  const classPath = [...stack.classPath, classesDirectory];
  const jvm = await startJvm({ java, classPath, heapMiB: compilerHeapMiB });
  await jvm.redirectOutput(path.join(folder, 'compiler.log'));
  await jvm.compileScala({ sources: [file], classesDirectory, jar });
  return jar;
}
