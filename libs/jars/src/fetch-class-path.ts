import { rename, stat } from 'node:fs/promises';
import path from 'node:path';
import { InputError } from '@sparkloom/errors';
import { makeDirectory } from '@sparkloom/files';
import { readClassPathList } from './class-path-list.js';
import { findMaven } from './find-maven.js';
import { refuseDefect } from './jar-record.js';
import { mavenFailure } from './maven-failure.js';
import type { ResolveOptions } from './resolve-options.js';
import { runMaven } from './run-maven.js';

/** One Maven run that leaves a class path. */
export interface ClassPathRun {
  /** The pom whose modules are run, absolute. */
  readonly pom: string;
  readonly modules: readonly string[];
  /** A phase, and whatever options it takes. */
  readonly arguments: readonly string[];
  /** Folder that Maven builds in, not yet there; the caller removes it. */
  readonly build: string;
  /** Artifact whose folder under `build` gets `classpath.txt`. */
  readonly artifact: string;
  /** Maven's output, and where it is kept when it fails. */
  readonly log: string;
  readonly keptLog: string;
}

/**
 * Runs Maven and reads the class path that it leaves.
 *
 * @returns absolute paths of the jars that came from repositories, in class path order.
 * @throws InputError as `mavenFailure` reads them, `JAR_CORRUPT`, `STACK_BUILD_FAILED`,
 *   `MAVEN_NOT_FOUND` or `MAVEN_TOO_OLD`; InterruptedError when the signal fires.
 */
export async function fetchClassPath(
  run: ClassPathRun,
  { java, env, onProgress, signal }: ResolveOptions,
): Promise<readonly string[]> {
  const maven = await findMaven(env, java.home);
  const { succeeded, output } = await runMaven({
    maven,
    javaHome: java.home,
    env,
    log: run.log,
    onProgress,
    signal,
    arguments: [
      // A failure that is remembered in the local repository must not outlive its cause.
      '--update-snapshots',
      // Maven's default only warns of a file that is not the one that its repository describes.
      '--strict-checksums',
      '--file',
      run.pom,
      '--projects',
      run.modules.join(','),
      '--also-make',
      ...run.arguments,
      `-Dsparkloom.build.directory=${run.build}`,
    ],
  });
  const listFile = path.join(run.build, run.artifact, 'classpath.txt');
  const jars = await readClassPathList(listFile, run.build);
  if (!succeeded) {
    await makeDirectory(path.dirname(run.keptLog));
    await rename(run.log, run.keptLog);
    // A damaged jar is behind many a strange compiler error; it can be named when the list is there.
    for (const jar of jars ?? []) if (await exists(jar)) await refuseDefect(jar);
    throw mavenFailure(output, run.keptLog);
  }
  if (jars === undefined) throw buildIncomplete(listFile);
  return jars;
}

/** The refusal of a Maven run that ended well and left something out. */
export function buildIncomplete(where: string): InputError {
  return new InputError({
    code: 'STACK_BUILD_FAILED',
    problem: 'Maven ended well, but did not build what it should',
    where,
    found: 'no such file',
    remedy: 'see whether MAVEN_OPTS or ~/.m2/settings.xml skip parts of builds, and restore `jvm/`',
  });
}

async function exists(file: string): Promise<boolean> {
  return (await stat(file).catch(() => undefined)) !== undefined;
}
