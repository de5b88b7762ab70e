import path from 'node:path';

import type { ClusterClient, RemoteListing } from '@sparkloom/bridge';
import { datasetNamed, type FormPart, missingParts } from '@sparkloom/datasets';

/**
 * Refuses a folder on the cluster's file system that does not have a data set's files, under any of
 * the names of its official form.
 *
 * @throws InputError `DATA_MISSING`
 */
export async function checkRemoteData(
  client: ClusterClient,
  dataset: string,
  folder: string,
): Promise<void> {
  const set = datasetNamed(dataset);
  const listings = new Map<string, RemoteListing>();
  const list = async (inside: string): Promise<RemoteListing> => {
    const known = listings.get(inside);
    if (known !== undefined) return known;
    const listing = await client.list(inside === '.' ? folder : `${folder}/${inside}`);
    listings.set(inside, listing);
    return listing;
  };
  const isThere = async ({ names }: FormPart): Promise<boolean> => {
    for (const name of names) {
      const { files, folders } = await list(path.posix.dirname(name));
      const last = path.posix.basename(name);
      if (files.some((file) => file.name === last) || folders.includes(last)) return true;
    }
    return false;
  };
  const missingOf = async (parts: readonly FormPart[]): Promise<readonly FormPart[]> => {
    const there = await Promise.all(parts.map(isThere));
    return parts.filter((_, index) => there[index] !== true);
  };
  const missing = await missingOf(set.form.parts);
  if (missing.length === 0) return;
  const { alternative } = set.form;
  if (alternative !== undefined && (await missingOf(alternative)).length === 0) return;
  const { exists, files } = await list('.');
  throw missingParts(set, folder, missing, exists ? `${files.length} files` : 'no such folder');
}
