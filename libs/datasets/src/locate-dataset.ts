import { stat } from 'node:fs/promises';
import path from 'node:path';
import { InputError } from '@sparkloom/errors';
import { corrupt } from './corrupt.js';
import type { Dataset } from './dataset.js';
import { datasetNamed } from './datasets.js';
import type { FormPart } from './forms/official-form.js';

/** A data set on disk that has been checked. */
export interface LocatedDataset {
  readonly id: string;
  /** Absolute path of the folder with the files. */
  readonly directory: string;
  /** Absolute path of every file or folder, by its official name. */
  readonly files: Readonly<Record<string, string>>;
  /** What the files take on disk, in bytes; what lies in folders is not counted. */
  readonly bytes: number;
}

interface FoundPart {
  readonly part: FormPart;
  readonly path: string;
  readonly bytes: number;
}

/**
 * Finds a data set in a folder, under any of the names of its official form, and checks it as far as
 * its form can be checked without reading all of it twice.
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
  const found = await findParts(folder, dataset);
  for (const { part, path: file } of found) {
    const mismatch = await dataset.form.check(file, part).catch((error: unknown) => {
      throw readable(error, file);
    });
    if (mismatch !== undefined) throw corrupt(file, dataset, mismatch);
  }
  const together = await dataset.form.checkTogether?.(found.map((one) => one.path));
  if (together !== undefined) throw corrupt(folder, dataset, together);
  return {
    id,
    directory: folder,
    files: Object.fromEntries(found.map(({ part, path: file }) => [part.name, file])),
    bytes: found.reduce((sum, { bytes }) => sum + bytes, 0),
  };
}

async function findParts(folder: string, dataset: Dataset): Promise<readonly FoundPart[]> {
  const { parts, alternative } = dataset.form;
  const found = await findAll(folder, parts);
  const missing = parts.filter((_, index) => found[index] === undefined);
  if (missing.length === 0) return found.filter((one) => one !== undefined);
  if (alternative !== undefined) {
    const others = await findAll(folder, alternative);
    if (others.every((one) => one !== undefined)) return others;
  }
  throw missingParts(dataset, folder, missing, 'no such file');
}

function findAll(
  folder: string,
  parts: readonly FormPart[],
): Promise<readonly (FoundPart | undefined)[]> {
  return Promise.all(
    parts.map(async (part) => {
      for (const name of part.names) {
        const file = path.join(folder, name);
        const there = await stat(file).catch(() => undefined);
        if (there !== undefined) {
          return { part, path: file, bytes: there.isDirectory() ? 0 : there.size };
        }
      }
      return undefined;
    }),
  );
}

/** The refusal of a folder that lacks parts of a data set. */
export function missingParts(
  { id, title, form, source }: Dataset,
  where: string,
  missing: readonly FormPart[],
  found: string,
): InputError {
  return new InputError({
    code: 'DATA_MISSING',
    problem:
      missing.length === form.parts.length ? `${title} is not there` : `${title} is not complete`,
    where,
    expected: missing.map(({ names }) => names.join(' or ')).join('\n'),
    found,
    remedy: `${source === undefined ? 'get' : `run \`sparkloom data fetch ${id}\`, or get`} a copy of your own, and name the folder that has the files with --data-dir`,
  });
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
