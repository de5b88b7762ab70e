import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { InputError } from '@sparkloom/errors';
import { makeDirectory } from '@sparkloom/files';
import type { StackId } from '@sparkloom/stacks';
import { cacheUnwritable } from './cache-unwritable.js';
import { fetchClassPath } from './fetch-class-path.js';
import { hadoopArtifact, type HadoopModule, hadoopModules } from './hadoop-build.js';
import { hadoopFileVersion, readHadoopFile, writeHadoopFile } from './hadoop-file.js';
import { hashOfFiles } from './hash-of-sources.js';
import { recordJar, verifyJars } from './jar-record.js';
import type { ResolveOptions } from './resolve-options.js';
import type { JarRecord } from './stack-file.js';

/** The daemons of HDFS and YARN that go with a stack. */
export interface ResolvedHadoop {
  /** Such as `2.10.2`. */
  readonly version: string;
  /** Absolute paths. */
  readonly classPath: readonly string[];
  /** Whether Maven did not have to run. */
  readonly fromCache: boolean;
}

/**
 * Resolves the jars of Hadoop's daemons for a stack, with Maven the first time and whenever a pom under
 * `jvm/hadoop` has changed; else from the cache, where only the jars' sizes and times are looked at.
 * Nothing is built. Any number of processes may do so at once.
 *
 * @throws InputError `MAVEN_NOT_FOUND`, `MAVEN_TOO_OLD`, `MAVEN_OFFLINE`, `MAVEN_UNAUTHORIZED`,
 *   `JAR_NOT_FOUND`, `JAR_CORRUPT`, `STACK_BUILD_FAILED`, `JVM_SOURCES_MISSING` or
 *   `CACHE_UNWRITABLE`; InterruptedError when the signal fires.
 */
export async function resolveHadoop(
  stackId: StackId,
  options: ResolveOptions,
): Promise<ResolvedHadoop> {
  const module = hadoopModules[stackId];
  const folder = path.resolve(options.cacheDirectory, 'hadoop');
  const poms = ['hadoop/pom.xml', `hadoop/${module}/pom.xml`];
  const hash = await hashOfFiles(options.jvmDirectory, poms);
  const entry = path.join(folder, `${module}-${hash.slice(0, 16)}`);
  const cached = await readEntry(module, entry);
  if (cached !== undefined) return { ...cached, fromCache: true };
  const work = path.join(folder, `.${module}-${randomUUID()}`);
  try {
    await makeDirectory(work);
    const jars = await fetchClassPath(
      {
        pom: path.join(options.jvmDirectory, 'hadoop', 'pom.xml'),
        modules: [module],
        arguments: ['initialize'],
        build: path.join(work, 'build'),
        artifact: hadoopArtifact(module),
        log: path.join(work, 'maven.log'),
        keptLog: path.resolve(options.cacheDirectory, 'logs', `maven-${module}.log`),
      },
      options,
    );
    const classPath: JarRecord[] = [];
    for (const jar of jars) classPath.push(await recordJar(jar, jar));
    await makeDirectory(entry);
    await writeHadoopFile(entry, { schemaVersion: hadoopFileVersion, module, classPath });
  } catch (error) {
    throw cacheUnwritable(error, folder) ?? error;
  } finally {
    // What went wrong before is the message; a folder that cannot be removed must not hide it.
    await rm(work, { recursive: true, force: true }).catch(() => undefined);
  }
  const resolved = await readEntry(module, entry);
  if (resolved !== undefined) return { ...resolved, fromCache: false };
  throw new InputError({
    code: 'STACK_BUILD_FAILED',
    problem: 'Maven did not resolve a whole Hadoop, or its jars went away right afterwards',
    where: entry,
    expected: 'hadoop-common among the jars',
    remedy: 'restore `jvm/hadoop`, and run the command again',
  });
}

async function readEntry(
  module: HadoopModule,
  entry: string,
): Promise<Omit<ResolvedHadoop, 'fromCache'> | undefined> {
  const file = await readHadoopFile(entry);
  if (file?.module !== module) return undefined;
  const verified = await verifyJars(file.classPath, entry);
  if (verified === undefined) return undefined;
  if (verified.touched) {
    // A cache that is read-only works too.
    await writeHadoopFile(entry, { ...file, classPath: [...verified.records] }).catch(
      () => undefined,
    );
  }
  const classPath = verified.records.map((record) => record.path);
  const version = classPath
    .map((jar) => /^hadoop-common-(\d[\d.]*)\.jar$/.exec(path.basename(jar))?.[1])
    .find((found) => found !== undefined);
  return version === undefined ? undefined : { version, classPath };
}
