import { randomUUID } from 'node:crypto';
import { readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { makeDirectory } from '@sparkloom/files';
import { unzipSync } from 'fflate';
import type { JarRecord } from './stack-file.js';

/** MKL for BLAS; BigDL 2.4 has it all in the last one. */
const libraries: ReadonlySet<string> = new Set(['libiomp5.so', 'libmklml_intel.so', 'libjmkl.so']);

/**
 * Unpacks MKL's libraries from BigDL's jar of native code, once for each such jar. BigDL's class `MKL`
 * looks for them on `java.library.path`; where they are not, each JVM inflates its own 130 MB of them
 * before its first iteration.
 *
 * @param jar BigDL's jar of native code
 * @param file where it is
 * @param cacheDirectory for all stacks
 * @returns the folder that has them; `undefined` where they cannot be kept, which is no more than slow
 */
export async function keepNativeLibraries(
  jar: JarRecord,
  file: string,
  cacheDirectory: string,
): Promise<string | undefined> {
  const cache = path.resolve(cacheDirectory, 'native-libraries');
  const folder = path.join(cache, jar.sha256.slice(0, 16));
  if (await isFolder(folder)) return folder;
  const unfinished = path.join(cache, `.${randomUUID()}`);
  try {
    await makeDirectory(unfinished);
    const found = unzipSync(await readFile(file), { filter: ({ name }) => libraries.has(name) });
    for (const [name, content] of Object.entries(found)) {
      await writeFile(path.join(unfinished, name), content);
    }
    // Another process may have been faster, and its libraries are the same.
    await rename(unfinished, folder).catch(() => undefined);
  } catch {
    return undefined;
  } finally {
    await rm(unfinished, { recursive: true, force: true }).catch(() => undefined);
  }
  return (await isFolder(folder)) ? folder : undefined;
}

async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isDirectory() === true;
}
