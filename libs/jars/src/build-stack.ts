import { copyFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import type { StackId } from '@sparkloom/stacks';
import { buildIncomplete, fetchClassPath } from './fetch-class-path.js';
import { findMaven } from './find-maven.js';
import { recordJar } from './jar-record.js';
import type { ResolveOptions } from './resolve-options.js';
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
  const { java, jvmDirectory, env } = options;
  const { closureCleaner, module } = stackBuilds[stackId];
  // Without Maven there is no use in fetching wheels.
  await findMaven(env, java.home);
  const wheelJars = await prepareWheelJars(stackId, options);
  const runtime = runtimeArtifact(stackId);
  const jars = await fetchClassPath(
    {
      pom: path.join(jvmDirectory, 'pom.xml'),
      modules: [...(closureCleaner === undefined ? [] : [closureCleaner.module]), module],
      arguments: [
        'package',
        '-DskipTests',
        ...(wheelJars === undefined ? [] : [`-Dbigdl.directory=${wheelJars.directory}`]),
      ],
      build,
      artifact: runtime,
      log: path.join(folder, 'maven.log'),
      keptLog,
    },
    options,
  );
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
