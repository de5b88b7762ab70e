import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

import type { Jvm } from '@sparkloom/bridge';
import type { ModelSources } from '@sparkloom/codegen';
import { InterruptedError } from '@sparkloom/errors';
import { makeDirectory, orRefuseUnwritable } from '@sparkloom/files';
import type { ResolvedStack } from '@sparkloom/jars';

import type { Progress } from '../terminal/progress.js';
import { homeDirectory } from '../workspace.js';

/** What the Scala compiler needs. */
export const compilerHeapMiB = 1024;

/**
 * A job's place in the cache, which is named after everything that its jar depends on: its sources,
 * which say the engine, and the stack's runtime.
 */
export interface Job {
  readonly sources: ModelSources;
  /** Complete where it is there. */
  readonly jar: string;
  readonly cached: boolean;
  /** What a JVM needs on its class path, last, before it starts. */
  readonly classPathEntry: string;
  readonly directory: string;
}

/** Finds a job in the cache, or makes the folder that the compiler will write to. */
export async function prepareJob(
  name: string,
  sources: ModelSources,
  stack: ResolvedStack,
): Promise<Job> {
  const hash = createHash('sha256').update(await readFile(stack.runtimeJar));
  for (const file of sources.files) hash.update(`\n${file.name}\n${file.text}`);
  const directory = path.join(homeDirectory(), 'jobs', hash.digest('hex').slice(0, 32));
  const jar = path.join(directory, `${name}-${stack.id}.jar`);
  const cached = existsSync(jar);
  // A folder of this process alone: two that compile the same job do not meet.
  const classPathEntry = cached ? jar : path.join(directory, `classes-${randomUUID()}`);
  if (!cached) await makeJobFolder(classPathEntry);
  return { sources, jar, cached, classPathEntry, directory };
}

async function makeJobFolder(directory: string): Promise<void> {
  await orRefuseUnwritable(() => makeDirectory(directory), {
    code: 'CACHE_UNWRITABLE',
    problem: 'the folder for compiled jobs cannot be written',
    where: directory,
    expected: 'a folder that can be made and written',
    remedy: 'change the rights of the folder, or set SPARKLOOM_HOME to another one',
  });
}

/** Fails as soon as the user asks for the end; the compiler itself cannot be stopped. */
async function unlessInterrupted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  let stop = (): void => undefined;
  const interrupted = new Promise<never>((_resolve, reject) => {
    stop = () => {
      reject(new InterruptedError({ problem: 'the compilation was interrupted' }));
    };
  });
  signal.addEventListener('abort', stop);
  try {
    if (signal.aborted) stop();
    return await Promise.race([work, interrupted]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

/** Compiles a job that is not in the cache. */
export async function compileJob(
  job: Job,
  jvm: Jvm,
  progress: Progress,
  signal: AbortSignal,
): Promise<void> {
  await progress.phase('Compile', async (update) => {
    if (job.cached) {
      update('job jar, cached');
      return;
    }
    update('Scala');
    const sourceDirectory = path.join(job.directory, `sources-${randomUUID()}`);
    await makeJobFolder(sourceDirectory);
    try {
      const sources = await Promise.all(
        job.sources.files.map(async ({ name, text }) => {
          const file = path.join(sourceDirectory, name);
          await writeFile(file, text);
          return file;
        }),
      );
      const compilation = { sources, classesDirectory: job.classPathEntry, jar: job.jar };
      await unlessInterrupted(jvm.compileScala(compilation), signal);
    } finally {
      await rm(sourceDirectory, { recursive: true, force: true });
    }
    update('job jar');
  });
}

/** Removes the folder of classes that this process compiled; its jar stays. */
export async function discardClasses(job: Job | undefined): Promise<void> {
  if (job !== undefined && !job.cached) {
    await rm(job.classPathEntry, { recursive: true, force: true });
  }
}
