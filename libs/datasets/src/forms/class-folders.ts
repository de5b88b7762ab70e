import { readdir } from 'node:fs/promises';
import path from 'node:path';

/**
 * The names of the folders in a folder, each of which is a class; one without files that count is none.
 *
 * @param isWanted whether a file of this name counts. Default: all do
 */
export async function classesOfFolder(
  folder: string,
  isWanted: (name: string) => boolean = () => true,
): Promise<ReadonlySet<string>> {
  const names = new Set<string>();
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (entry.isDirectory() && (await readdir(path.join(folder, entry.name))).some(isWanted)) {
      names.add(entry.name);
    }
  }
  return names;
}
