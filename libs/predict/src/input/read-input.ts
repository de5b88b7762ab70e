import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';

import { InputError } from '@sparkloom/errors';
import { isIdx, parseIdx } from './idx.js';
import { malformed } from './malformed.js';
import { isNpy, parseNpy } from './npy.js';

/** The records of a file: bytes are pixels, floats what a network takes. */
export type InputRecords =
  | { readonly kind: 'image' }
  | {
      readonly kind: 'array';
      /** As the file says; the first size is that of the records where there are several. */
      readonly shape: readonly number[];
      readonly numbers: Uint8Array | Float32Array;
    };

/**
 * Reads a file by what it begins with: IDX or NumPy's `.npy`, plain or gzipped; anything else is taken
 * for an image, which the JVM reads.
 *
 * @throws InputError `INPUT_NOT_FOUND`, `INPUT_FORMAT`
 */
export async function readInput(file: string): Promise<InputRecords> {
  const bytes = plain(await contentOf(file), file);
  if (isNpy(bytes)) return { kind: 'array', ...parseNpy(bytes, file) };
  if (isIdx(bytes)) return { kind: 'array', ...parseIdx(bytes, file) };
  return { kind: 'image' };
}

async function contentOf(file: string): Promise<Buffer> {
  return readFile(file).catch((cause: unknown) => {
    throw new InputError({
      code: 'INPUT_NOT_FOUND',
      problem: 'a file to predict cannot be read',
      where: file,
      expected: 'an image, or an IDX or .npy file',
      found: cause instanceof Error ? cause.message : String(cause),
      remedy: 'correct the path',
      cause,
    });
  });
}

function plain(bytes: Buffer, file: string): Buffer {
  if (bytes.length < 2 || bytes.readUInt16BE(0) !== 0x1f8b) return bytes;
  try {
    return gunzipSync(bytes);
  } catch (cause) {
    throw malformed(file, 'a whole gzip file', String(cause));
  }
}
