import { randomBytes } from 'node:crypto';
import { chmod, mkdir, mkdtemp, readdir, rmdir } from 'node:fs/promises';
import path from 'node:path';
import { InputError } from '@sparkloom/errors';
import { makeDirectory, systemCode } from '@sparkloom/files';

/** A folder that stands ready for a run. */
export interface PreparedDirectory {
  readonly directory: string;
  /** The topmost folder that had to be made for it; `undefined` when it was there already. */
  readonly made: string | undefined;
}

/** What a run holds is its owner's alone to read, whatever the JVM and Spark write into it. */
const ownerOnly = 0o700;

/** Makes `root/<model>/<UTC time>-<4 hex>`, a folder that nobody else has. */
export async function newRunDirectory(
  root: string,
  model: string,
  startedAt: Date,
): Promise<PreparedDirectory> {
  const parent = path.resolve(root, model);
  const time = startedAt
    .toISOString()
    .replace(/\.\d+Z$/, 'Z')
    .replaceAll(':', '-');
  const remedy = 'name another folder with --run-dir';
  const made = await makeFolder(parent, remedy);
  for (;;) {
    const directory = path.join(parent, `${time}-${randomBytes(2).toString('hex')}`);
    try {
      await mkdir(directory, { mode: ownerOnly });
      return { directory, made: made ?? directory };
    } catch (error) {
      if (systemCode(error) !== 'EEXIST') throw unwritable(directory, error, remedy);
    }
  }
}

/**
 * Makes the folder that the user named, or takes it when it is empty.
 *
 * @throws InputError `RUN_DIRECTORY_NOT_EMPTY`, `RUN_DIRECTORY_UNWRITABLE`
 */
export async function namedRunDirectory(name: string): Promise<PreparedDirectory> {
  const directory = path.resolve(name);
  const remedy = 'name a folder that you may write to with --run-dir';
  const made = await makeFolder(directory, remedy);
  const present = await readdir(directory).catch((error: unknown) => {
    throw unwritable(directory, error, remedy);
  });
  if (present.length > 0) {
    throw new InputError({
      code: 'RUN_DIRECTORY_NOT_EMPTY',
      problem: 'The run folder is not empty; a run never writes over another one.',
      where: directory,
      expected: 'a new folder or an empty one',
      found: present.slice(0, 5).join(', '),
      remedy: 'name another folder with --run-dir, or remove what is in it',
    });
  }
  await checkWritable(directory, remedy);
  await chmod(directory, ownerOnly);
  return { directory, made };
}

async function makeFolder(directory: string, remedy: string): Promise<string | undefined> {
  try {
    return await makeDirectory(directory);
  } catch (error) {
    throw unwritable(directory, error, remedy);
  }
}

/** By writing: what access rights say is not what a read-only or full disk does. */
async function checkWritable(directory: string, remedy: string): Promise<void> {
  try {
    await rmdir(await mkdtemp(path.join(directory, '.sparkloom-')));
  } catch (error) {
    throw unwritable(directory, error, remedy);
  }
}

function unwritable(directory: string, cause: unknown, remedy: string): InputError {
  return new InputError({
    code: 'RUN_DIRECTORY_UNWRITABLE',
    problem: 'The run folder cannot be written.',
    where: directory,
    found: cause instanceof Error ? cause.message : String(cause),
    remedy,
    cause,
  });
}
