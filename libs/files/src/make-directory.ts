import { mkdir, stat } from 'node:fs/promises';
import path from 'node:path';

import { systemCode } from './system-code.js';

/**
 * Makes a folder and its parents; one that is there is fine. Node's own recursive `mkdir` never ends
 * where a parent is there and yet takes no folders, as in `/proc`.
 *
 * @returns the topmost folder that was made, or `undefined` when all were there
 */
export async function makeDirectory(directory: string): Promise<string | undefined> {
  try {
    await mkdir(directory);
    return directory;
  } catch (error) {
    if (systemCode(error) === 'EEXIST' && (await stat(directory)).isDirectory()) return undefined;
    const parent = path.dirname(directory);
    if (systemCode(error) !== 'ENOENT' || parent === directory) throw error;
    const made = await makeDirectory(parent);
    await mkdir(directory).catch((again: unknown) => {
      // Another process may have made it meanwhile.
      if (systemCode(again) !== 'EEXIST') throw again;
    });
    return made ?? directory;
  }
}
