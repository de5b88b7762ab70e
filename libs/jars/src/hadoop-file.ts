import { readFile } from 'node:fs/promises';
import path from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import * as z from 'zod';
import { jarRecord } from './stack-file.js';

/** Raised when older files must not be believed; they are then ignored and written anew. */
export const hadoopFileVersion = 1;

const hadoopFile = z.object({
  schemaVersion: z.literal(hadoopFileVersion),
  module: z.string(),
  /** In class path order; all absolute. */
  classPath: z.array(jarRecord).min(1),
});

/** `hadoop.json`: the class path of one generation's daemons. */
export type HadoopFile = z.infer<typeof hadoopFile>;

/** Reads a cache entry's `hadoop.json`; `undefined` when there is none of this version. */
export async function readHadoopFile(entry: string): Promise<HadoopFile | undefined> {
  const text = await readFile(path.join(entry, 'hadoop.json'), 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  try {
    return hadoopFile.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

export async function writeHadoopFile(entry: string, content: HadoopFile): Promise<void> {
  await writeFileAtomic(path.join(entry, 'hadoop.json'), `${JSON.stringify(content, null, 2)}\n`);
}
