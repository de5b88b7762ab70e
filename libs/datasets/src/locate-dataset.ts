import { stat } from 'node:fs/promises';
import path from 'node:path';
import { InputError } from '@sparkloom/errors';
import { checkFile } from './check-file.js';
import type { DatasetFile } from './dataset.js';
import { datasetNamed } from './datasets.js';

/** A data set on disk that has been checked. */
export interface LocatedDataset {
  readonly id: string;
  /** Absolute path of the folder with the files. */
  readonly directory: string;
  /** Absolute path of every file, by its official name. */
  readonly files: Readonly<Record<string, string>>;
  /** What the files take on disk, in bytes. */
  readonly bytes: number;
}

/**
 * Finds a data set in a folder and checks it: presence, sizes, IDX magic numbers and counts, range of
 * the labels. Official names are taken in both spellings (`-idx3-` and `.idx3-`), plain or `.gz`.
 *
 * @throws InputError `DATA_MISSING` with the command that fetches it, `DATA_CORRUPT`,
 *   `DATA_UNREADABLE` or `DATASET_UNKNOWN`
 */
export async function locateDataset(
  id: string,
  { directory }: { readonly directory: string },
): Promise<LocatedDataset> {
  const dataset = datasetNamed(id);
  const folder = path.resolve(directory);
  const found = await Promise.all(dataset.files.map((file) => findFile(folder, file)));
  const missing = dataset.files.filter((_, index) => found[index] === undefined);
  if (missing.length > 0) {
    throw new InputError({
      code: 'DATA_MISSING',
      problem:
        missing.length === dataset.files.length
          ? `${dataset.title} is not there`
          : `${dataset.title} is not complete`,
      where: folder,
      expected: missing.map(({ name }) => `${name} or ${name}.gz`).join('\n'),
      found: 'no such file',
      remedy: `run \`sparkloom data fetch ${id}\`, or name the folder that has the files with --data-dir`,
    });
  }
  const files: Record<string, string> = {};
  let bytes = 0;
  for (const [index, file] of dataset.files.entries()) {
    const one = found[index];
    if (one === undefined) continue;
    await checkFile(one.path, file, dataset).catch((error: unknown) => {
      throw readable(error, one.path);
    });
    files[file.name] = one.path;
    bytes += one.bytes;
  }
  return { id, directory: folder, files, bytes };
}

async function findFile(
  folder: string,
  { name }: DatasetFile,
): Promise<{ readonly path: string; readonly bytes: number } | undefined> {
  const dotted = name.replace('-idx', '.idx');
  for (const candidate of [name, dotted, `${name}.gz`, `${dotted}.gz`]) {
    const file = path.join(folder, candidate);
    const found = await stat(file).catch(() => undefined);
    if (found?.isFile() === true) return { path: file, bytes: found.size };
  }
  return undefined;
}

function readable(error: unknown, where: string): unknown {
  if (!(error instanceof Error && 'code' in error)) return error;
  if (error.code !== 'EACCES' && error.code !== 'EPERM') return error;
  return new InputError({
    code: 'DATA_UNREADABLE',
    problem: 'a file of the data set may not be read',
    where,
    found: error.code,
    remedy: 'give yourself the right to read it, for instance with `chmod u+r`',
    cause: error,
  });
}
