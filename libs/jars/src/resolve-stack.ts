import { createHash, randomUUID } from 'node:crypto';
import { rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { InputError } from '@sparkloom/errors';
import { makeDirectory } from '@sparkloom/files';
import type { StackId } from '@sparkloom/stacks';
import { buildStack } from './build-stack.js';
import { cacheUnwritable } from './cache-unwritable.js';
import { hashOfSources } from './hash-of-sources.js';
import { writeClassArchive } from './class-archive.js';
import { verifyJars } from './jar-record.js';
import { keepNativeLibraries } from './native-libraries.js';
import type { ResolveOptions } from './resolve-options.js';
import { stackBuilds } from './stack-build.js';
import { readStackFile, writeStackFile, type JarRecord } from './stack-file.js';

/** What a JVM of a stack starts faster with; it starts without, too. */
interface QuickStart {
  /** Archive of the classes of the class path; absent on Java before 13. */
  readonly classArchive?: string;
  /** Folder of MKL's libraries, unpacked; absent for stacks that do not look for them. */
  readonly nativeLibraries?: string;
}

/** A stack that a JVM can be started with. */
export interface ResolvedStack {
  readonly id: StackId;
  /** Absolute paths: the closure cleaner's fix, the runtime, then the stack's jars. */
  readonly classPath: readonly string[];
  readonly runtimeJar: string;
  readonly quickStart: QuickStart;
  /** Of every jar's name and content, in their order: hexadecimal SHA-256. */
  readonly contentHash: string;
  /** Whether Maven did not have to run. */
  readonly fromCache: boolean;
  /** The cache entry; its name changes with the sources under `jvm/`. */
  readonly directory: string;
}

/**
 * Resolves a stack's jars and builds the runtime against them, with Maven the first time and whenever
 * poms or sources under `jvm/` have changed; else from the cache, where only the jars' sizes and times
 * are looked at. A jar that has gone from the local repository is resolved again. Any number of
 * processes may do so at once.
 *
 * @throws InputError `MAVEN_NOT_FOUND`, `MAVEN_TOO_OLD`, `MAVEN_OFFLINE`, `MAVEN_UNAUTHORIZED`,
 *   `JAR_NOT_FOUND`, `JAR_CORRUPT`, `STACK_BUILD_FAILED`, `JVM_SOURCES_MISSING` or
 *   `CACHE_UNWRITABLE`; InterruptedError when the signal fires. Nothing half-written is left.
 */
export async function resolveStack(
  stackId: StackId,
  options: ResolveOptions,
): Promise<ResolvedStack> {
  const stacks = path.resolve(options.cacheDirectory, 'stacks');
  const hash = await hashOfSources(stackId, options.jvmDirectory);
  const entry = path.join(stacks, `${stackId}-${hash.slice(0, 16)}`);
  const cached = await readEntry(stackId, entry, options);
  if (cached !== undefined) return { ...cached, fromCache: true };
  // A name of its own for every build: a running JVM keeps the jars that it has opened.
  const name = randomUUID();
  const work = path.join(stacks, `.${stackId}-${name}`);
  const folder = path.join(work, name);
  const keptLog = path.resolve(options.cacheDirectory, 'logs', `maven-${stackId}.log`);
  try {
    await makeDirectory(folder);
    const built = await buildStack(stackId, folder, path.join(work, 'build'), keptLog, options);
    // Another process may have been faster, and its jars are as good as ours.
    const winner = await readEntry(stackId, entry, options);
    if (winner !== undefined) return { ...winner, fromCache: false };
    await makeDirectory(entry);
    const kept = path.join(entry, name);
    await rename(folder, kept);
    const classPath = built.classPath.map((record) => path.resolve(entry, record.path));
    const archive = await writeClassArchive(classPath, kept, options);
    await writeStackFile(entry, {
      ...built,
      ...(archive === undefined ? {} : { classArchive: path.relative(entry, archive) }),
    });
  } catch (error) {
    throw cacheUnwritable(error, stacks) ?? error;
  } finally {
    // What went wrong before is the message; a folder that cannot be removed must not hide it.
    await rm(work, { recursive: true, force: true }).catch(() => undefined);
  }
  const resolved = await readEntry(stackId, entry, options);
  if (resolved !== undefined) return { ...resolved, fromCache: false };
  throw new InputError({
    code: 'STACK_BUILD_FAILED',
    problem: 'jars went away right after they had been resolved',
    where: entry,
    remedy:
      'run the command again when nothing else cleans the local Maven repository or the cache',
  });
}

/** The stack of a cache entry; `undefined` when there is none, or when it has lost a jar. */
async function readEntry(
  stackId: StackId,
  entry: string,
  { cacheDirectory }: ResolveOptions,
): Promise<Omit<ResolvedStack, 'fromCache'> | undefined> {
  const file = await readStackFile(entry);
  if (file?.stack !== stackId) return undefined;
  const verified = await verifyJars(file.classPath, entry);
  if (verified === undefined) return undefined;
  const present = [...verified.records];
  if (verified.touched) {
    // Touched, but the same: not to be read again the next time. A cache that is read-only works too.
    await writeStackFile(entry, { ...file, classPath: present }).catch(() => undefined);
  }
  const absolute = (recorded: string): string => path.resolve(entry, recorded);
  const { nativeJar = '' } = stackBuilds[stackId];
  const native = present.find((record) => path.basename(record.path) === nativeJar);
  const nativeLibraries =
    native && (await keepNativeLibraries(native, absolute(native.path), cacheDirectory));
  return {
    id: stackId,
    classPath: present.map((record) => absolute(record.path)),
    runtimeJar: absolute(file.runtimeJar),
    quickStart: {
      ...(file.classArchive === undefined ? {} : { classArchive: absolute(file.classArchive) }),
      ...(nativeLibraries === undefined ? {} : { nativeLibraries }),
    },
    contentHash: contentHash(present),
    directory: entry,
  };
}

function contentHash(jars: readonly JarRecord[]): string {
  const hash = createHash('sha256');
  for (const jar of jars) hash.update(`${path.basename(jar.path)} ${jar.sha256}\n`);
  return hash.digest('hex');
}
