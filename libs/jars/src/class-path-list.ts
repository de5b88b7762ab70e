import { readFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * The jars that Maven listed in a file, in their order, without those that were built in `build`.
 *
 * @returns `undefined` when Maven wrote no such file.
 */
export async function readClassPathList(
  listFile: string,
  build: string,
): Promise<readonly string[] | undefined> {
  const list = await readFile(listFile, 'utf8').catch(() => undefined);
  return list
    ?.trim()
    .split(path.delimiter)
    .filter((jar) => jar !== '' && !jar.startsWith(build + path.sep));
}
