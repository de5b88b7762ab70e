import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

import { startJvm } from '@sparkloom/bridge';
import type { ResolvedStack } from '@sparkloom/jars';
import type { UsableJava } from '@sparkloom/java';

import { compilerHeapMiB } from './job.js';

/**
 * Compiles Scala in this process and calls its `run`, as a job's. There is one JVM a process, so it can
 * be done once.
 *
 * @returns what `run` gives, as parsed JSON
 */
export async function runScala(
  { text, mainClass }: { readonly text: string; readonly mainClass: string },
  java: UsableJava,
  stack: ResolvedStack,
): Promise<unknown> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'sparkloom-scala-'));
  try {
    const classesDirectory = path.join(folder, 'classes');
    await mkdir(classesDirectory);
    const source = path.join(folder, 'Source.scala');
    await writeFile(source, text);
    const jvm = await startJvm({
      java,
      classPath: [...stack.classPath, classesDirectory],
      heapMiB: compilerHeapMiB,
    });
    await jvm.redirectOutput(path.join(folder, 'log'));
    await jvm.compileScala({
      sources: [source],
      classesDirectory,
      jar: path.join(folder, 'classes.jar'),
    });
    return await jvm.train({ mainClass, arguments: [], onEvent: () => undefined });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
