import { copyFile, readdir, readFile, rename, stat } from 'node:fs/promises';
import path from 'node:path';
import { InputError } from '@sparkloom/errors';
import { makeDirectory } from '@sparkloom/files';
import type { StackId } from '@sparkloom/stacks';
import { findMaven } from './find-maven.js';
import { recordJar, refuseDefect } from './jar-record.js';
import { mavenFailure } from './maven-failure.js';
import type { ResolveOptions } from './resolve-options.js';
import { runMaven } from './run-maven.js';
import { runtimeArtifact, stackBuilds } from './stack-build.js';
import { prepareWheelJars } from './wheel-jars.js';
import { stackFileVersion, type JarRecord, type StackFile } from './stack-file.js';

/**
 * Resolves and builds a stack with one Maven run, and pip for what only wheels have.
 *
 * @param folder existing, empty folder for the jars that were built and Maven's log; the stack file
 *   names these jars relative to its parent.
 * @param build folder that Maven builds in, not yet there; the caller removes it.
 * @param keptLog where Maven's output is kept when it fails.
 */
export async function buildStack(
  stackId: StackId,
  folder: string,
  build: string,
  keptLog: string,
  options: ResolveOptions,
): Promise<StackFile> {
  const { java, jvmDirectory, env, onProgress, signal } = options;
  const { closureCleaner, module } = stackBuilds[stackId];
  const maven = await findMaven(env, java.home);
  const wheelJars = await prepareWheelJars(stackId, options);
  const log = path.join(folder, 'maven.log');
  const { succeeded, output } = await runMaven({
    maven,
    javaHome: java.home,
    env,
    log,
    onProgress,
    signal,
    arguments: [
      // A failure that is remembered in the local repository must not outlive its cause.
      '--update-snapshots',
      // Maven's default only warns of a file that is not the one that its repository describes.
      '--strict-checksums',
      '--file',
      path.join(jvmDirectory, 'pom.xml'),
      '--projects',
      [...(closureCleaner === undefined ? [] : [closureCleaner.module]), module].join(','),
      '--also-make',
      'package',
      '-DskipTests',
      `-Dsparkloom.build.directory=${build}`,
      ...(wheelJars === undefined ? [] : [`-Dbigdl.directory=${wheelJars.directory}`]),
    ],
  });
  const runtime = runtimeArtifact(stackId);
  const listFile = path.join(build, runtime, 'classpath.txt');
  const jars = await stackJars(listFile, build);
  if (!succeeded) {
    await makeDirectory(path.dirname(keptLog));
    await rename(log, keptLog);
    // A damaged jar is behind many a strange compiler error; it can be named when the list is there.
    for (const jar of jars ?? []) if (await exists(jar)) await refuseDefect(jar);
    throw mavenFailure(output, keptLog);
  }
  if (jars === undefined) throw buildIncomplete(listFile);
  const name = path.basename(folder);
  const ours: JarRecord[] = [];
  for (const artifact of [...(closureCleaner ? [closureCleaner.artifact] : []), runtime]) {
    const built = await builtJar(path.join(build, artifact), artifact);
    const copy = path.join(folder, `${artifact}.jar`);
    await copyFile(built, copy);
    ours.push(await recordJar(copy, `${name}/${artifact}.jar`));
  }
  const theirs: JarRecord[] = [];
  for (const jar of [...jars, ...(wheelJars?.jars ?? [])]) theirs.push(await recordJar(jar, jar));
  return {
    schemaVersion: stackFileVersion,
    stack: stackId,
    runtimeJar: `${name}/${runtime}.jar`,
    classPath: [...ours, ...theirs],
  };
}

/** The jars that Maven listed, without those that were built here. */
async function stackJars(listFile: string, build: string): Promise<string[] | undefined> {
  const list = await readFile(listFile, 'utf8').catch(() => undefined);
  return list
    ?.trim()
    .split(path.delimiter)
    .filter((jar) => jar !== '' && !jar.startsWith(build + path.sep));
}

async function builtJar(folder: string, artifact: string): Promise<string> {
  const names = await readdir(folder).catch(() => []);
  const name = names.find(
    (one) =>
      one.startsWith(artifact) &&
      one.endsWith('.jar') &&
      !/-(?:sources|javadoc|tests|shaded)\.jar$/.test(one),
  );
  if (name === undefined) throw buildIncomplete(path.join(folder, `${artifact}.jar`));
  return path.join(folder, name);
}

function buildIncomplete(where: string): InputError {
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
