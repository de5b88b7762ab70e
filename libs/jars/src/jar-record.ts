import { stat } from 'node:fs/promises';
import path from 'node:path';
import { InputError } from '@sparkloom/errors';
import { fileHash } from './file-hash.js';
import { zipDefect } from './zip-ending.js';
import type { JarRecord } from './stack-file.js';

/**
 * Measures a jar that was just resolved.
 *
 * @param file absolute path.
 * @param recordedPath the path to record: relative to the cache entry for a jar inside it.
 * @throws InputError `JAR_CORRUPT`
 */
export async function recordJar(file: string, recordedPath: string): Promise<JarRecord> {
  await refuseDefect(file);
  const { size, mtimeMs } = await stat(file);
  return { path: recordedPath, sizeBytes: size, modifiedMs: mtimeMs, sha256: await fileHash(file) };
}

/** @throws InputError `JAR_CORRUPT` for a jar that is cut off. */
export async function refuseDefect(file: string): Promise<void> {
  const defect = await zipDefect(file);
  if (defect !== undefined) throw jarCorrupt(file, 'a whole jar', defect);
}

/**
 * Compares a jar with its record; its content is only read when its size or time has changed.
 *
 * @returns the record as it is now, or `undefined` when the jar is gone.
 * @throws InputError `JAR_CORRUPT` when it is another file than the one recorded.
 */
export async function verifyJar(record: JarRecord, entry: string): Promise<JarRecord | undefined> {
  const file = path.resolve(entry, record.path);
  const found = await stat(file).catch(() => undefined);
  if (found?.isFile() !== true) return undefined;
  if (found.size === record.sizeBytes && found.mtimeMs === record.modifiedMs) return record;
  const hash = await fileHash(file);
  if (hash === record.sha256) return { ...record, modifiedMs: found.mtimeMs };
  throw jarCorrupt(file, describe(record.sizeBytes, record.sha256), describe(found.size, hash));
}

/** Records as they are now, and whether any of them has to be written anew. */
export interface VerifiedJars {
  readonly records: readonly JarRecord[];
  /** A time has changed and the content has not. */
  readonly touched: boolean;
}

/**
 * Compares all jars of a class path with their records.
 *
 * @returns `undefined` when one of them is gone.
 * @throws InputError `JAR_CORRUPT`
 */
export async function verifyJars(
  recorded: readonly JarRecord[],
  entry: string,
): Promise<VerifiedJars | undefined> {
  const now = await Promise.all(recorded.map((record) => verifyJar(record, entry)));
  const records = now.filter((record) => record !== undefined);
  if (records.length < recorded.length) return undefined;
  return { records, touched: records.some((record, index) => record !== recorded[index]) };
}

/** The refusal of a jar on disk. */
export function jarCorrupt(file: string, expected: string, found: string): InputError {
  return new InputError({
    code: 'JAR_CORRUPT',
    problem: `${path.basename(file)} is damaged or not the jar that was resolved`,
    where: file,
    expected,
    found,
    remedy: `delete it (\`rm '${file}'\`) and run the command again: it is fetched anew`,
  });
}

function describe(sizeBytes: number, hash: string): string {
  return `${sizeBytes.toLocaleString('en')} bytes, SHA-256 ${hash}`;
}
