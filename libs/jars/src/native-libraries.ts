import { randomUUID } from 'node:crypto';
import { access, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { makeDirectory } from '@sparkloom/files';
import { unzipSync } from 'fflate';
import type { JarRecord } from './stack-file.js';

/** In the order in which BigDL loads them; BigDL 2.4 has all of MKL in the last one. */
const last = 'libjmkl.so';
const libraries: ReadonlySet<string> = new Set(['libiomp5.so', 'libmklml_intel.so', last]);

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
  if (await isWhole(folder)) return folder;
  const unfinished = path.join(cache, `.${randomUUID()}`);
  try {
    await makeDirectory(unfinished);
    const found = unzipSync(await readFile(file), { filter: ({ name }) => libraries.has(name) });
    for (const [name, content] of Object.entries(found)) {
      await writeFile(path.join(unfinished, name), content);
    }
    // Where one of them has been removed.
    if (!(await isWhole(folder))) await rm(folder, { recursive: true, force: true });
    // Another process may have been faster, and its libraries are the same.
    await rename(unfinished, folder).catch(() => undefined);
  } catch {
    return undefined;
  } finally {
    await rm(unfinished, { recursive: true, force: true }).catch(() => undefined);
  }
  return (await isWhole(folder)) ? folder : undefined;
}

async function isWhole(folder: string): Promise<boolean> {
  const there = ['libiomp5.so', last].map(async (name) => access(path.join(folder, name)));
  return Promise.all(there).then(
    () => true,
    () => false,
  );
}
