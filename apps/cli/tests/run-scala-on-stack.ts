import type { ScalaFile } from '@sparkloom/codegen';
import { defaultStackId } from '@sparkloom/stacks';

import { prepareJava, prepareStack } from '../src/pipeline/prepare-stack.js';
import { runScala } from '../src/pipeline/run-scala.js';
import { createProgress } from '../src/terminal/progress.js';

/**
 * Compiles Scala against the default stack in this process and calls its `run`; once a test file, since
 * there is one JVM a process.
 *
 * @param heapMiB by default what the compiler needs
 * @returns what `run` gives, as parsed JSON
 */
export async function runScalaOnStack(
  files: readonly ScalaFile[],
  mainClass: string,
  heapMiB?: number,
): Promise<unknown> {
  const progress = createProgress();
  const java = await prepareJava(defaultStackId, undefined, progress);
  const stack = await prepareStack(defaultStackId, java, progress, new AbortController().signal);
  return runScala(files, mainClass, java, stack, heapMiB);
}
