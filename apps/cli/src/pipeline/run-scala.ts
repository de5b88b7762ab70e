import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

import { startJvm } from '@sparkloom/bridge';
import type { ScalaFile } from '@sparkloom/codegen';
import type { ResolvedStack } from '@sparkloom/jars';
import type { UsableJava } from '@sparkloom/java';

import { compilerHeapMiB } from './job.js';

/**
 * Compiles Scala in this process and calls its `run`, as a job's. There is one JVM a process, so it can
 * be done once.
 *
 * @param heapMiB for what runs; the compiler alone needs no more than the default
 * @returns what `run` gives, as parsed JSON
 */
export async function runScala(
  files: readonly ScalaFile[],
  mainClass: string,
  java: UsableJava,
  stack: ResolvedStack,
  heapMiB = compilerHeapMiB,
): Promise<unknown> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'sparkloom-scala-'));
  try {
    const classesDirectory = path.join(folder, 'classes');
    await mkdir(classesDirectory);
    const sources = await Promise.all(
      files.map(async ({ name, text }) => {
        const file = path.join(folder, name);
        await writeFile(file, text);
        return file;
      }),
    );
    const jvm = await startJvm({
      java,
      quickStart: stack.quickStart,
      classPath: [...stack.classPath, classesDirectory],
      heapMiB,
    });
    await jvm.redirectOutput(path.join(folder, 'log'));
    await jvm.compileScala({
      sources,
      classesDirectory,
      jar: path.join(folder, 'classes.jar'),
    });
    return await jvm.train({ mainClass, arguments: [], onEvent: () => undefined });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
