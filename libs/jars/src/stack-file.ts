import { readFile } from 'node:fs/promises';
import path from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import * as z from 'zod';

/** Raised when older files must not be believed; they are then ignored and written anew. */
export const stackFileVersion = 1;

/** A jar in a file of the cache. */
export const jarRecord = z.object({
  /** Absolute, or relative to the cache entry for the jars inside it. */
  path: z.string().min(1),
  sizeBytes: z.int().nonnegative(),
  modifiedMs: z.number(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

const stackFile = z.object({
  schemaVersion: z.literal(stackFileVersion),
  stack: z.string(),
  runtimeJar: z.string().min(1),
  /** In class path order. */
  classPath: z.array(jarRecord).min(2),
  /** The archive of classes for faster starts, relative to the cache entry, where there is one. */
  classArchive: z.string().min(1).optional(),
});

/** A jar of the class path, as it was when it was resolved. */
export type JarRecord = z.infer<typeof jarRecord>;

/** `stack.json`: what one Maven run resolved and built. Its presence makes a cache entry complete. */
export type StackFile = z.infer<typeof stackFile>;

/** Reads a cache entry's `stack.json`; `undefined` when there is none of this version. */
export async function readStackFile(entry: string): Promise<StackFile | undefined> {
  const text = await readFile(path.join(entry, 'stack.json'), 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  try {
    return stackFile.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

export async function writeStackFile(entry: string, content: StackFile): Promise<void> {
  await writeFileAtomic(path.join(entry, 'stack.json'), `${JSON.stringify(content, null, 2)}\n`);
}
