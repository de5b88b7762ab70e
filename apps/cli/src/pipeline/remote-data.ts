import type { ClusterClient } from '@sparkloom/bridge';
import { datasetNamed } from '@sparkloom/datasets';
import { InputError } from '@sparkloom/errors';

/**
 * Refuses a folder on the cluster's file system that does not have a data set's files, in either
 * spelling of their names, plain or gzipped.
 *
 * @throws InputError `DATA_MISSING`
 */
export async function checkRemoteData(
  client: ClusterClient,
  dataset: string,
  folder: string,
): Promise<void> {
  const { title, files } = datasetNamed(dataset);
  const { exists, files: found } = await client.list(folder);
  const names = new Set(found.map(({ name }) => name.replace(/\.gz$/, '').replace('.idx', '-idx')));
  const missing = files.filter(({ name }) => !names.has(name.replace('.idx', '-idx')));
  if (missing.length === 0) return;
  throw new InputError({
    code: 'DATA_MISSING',
    problem: `${title} is not there`,
    where: folder,
    expected: missing.map(({ name }) => `${name} or ${name}.gz`).join('\n'),
    found: exists ? `${found.length} files` : 'no such folder',
    remedy: `run \`sparkloom data put ${dataset}\`, which prints its folder, or leave --data-dir out`,
  });
}
