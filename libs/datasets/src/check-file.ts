import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { InputError } from '@sparkloom/errors';
import type { Dataset, DatasetFile } from './dataset.js';
import { headerMismatch, idxHeaderBytes, sizeMismatch, type Mismatch } from './idx-header.js';

/**
 * Checks a file of a data set without reading all of a plain one: size, magic number, counts and, for
 * labels, their range. A `.gz` is unpacked in passing, since only that shows where it is cut off.
 *
 * @throws InputError `DATA_CORRUPT`
 */
export async function checkFile(path: string, file: DatasetFile, dataset: Dataset): Promise<void> {
  const content = path.endsWith('.gz') ? await readGzip(path, file) : await readPlain(path, file);
  const mismatch =
    'expected' in content
      ? content
      : // The header first: a wrong file is named better by its kind than by its size.
        (headerMismatch(content.head, file, dataset) ??
        sizeMismatch(content.bytes, file) ??
        labelMismatch(content.head, file, dataset));
  if (mismatch !== undefined) throw corrupt(path, dataset, mismatch);
}

/** The refusal of a file that is there but not what it should be. */
export function corrupt(where: string, { id, title }: Dataset, mismatch: Mismatch): InputError {
  return new InputError({
    code: 'DATA_CORRUPT',
    problem: `a file of ${title} is damaged or not the right one`,
    where,
    ...mismatch,
    remedy: `delete the file and run \`sparkloom data fetch ${id}\`, or bring a good copy with --data-dir`,
  });
}

/** The plain size of a file and its beginning: the header of images, all of labels. */
interface Content {
  readonly bytes: number;
  readonly head: Buffer;
}

function headBytes(file: DatasetFile): number {
  return file.content === 'labels' ? file.bytes : idxHeaderBytes.images;
}

async function readPlain(path: string, file: DatasetFile): Promise<Content> {
  const { size } = await stat(path);
  const handle = await open(path, 'r');
  try {
    const buffer = Buffer.alloc(headBytes(file));
    const { bytesRead } = await handle.read(buffer, 0, buffer.length, 0);
    return { bytes: size, head: buffer.subarray(0, bytesRead) };
  } finally {
    await handle.close();
  }
}

async function readGzip(path: string, file: DatasetFile): Promise<Content | Mismatch> {
  const wanted = headBytes(file);
  const head: Buffer[] = [];
  let bytes = 0;
  try {
    await pipeline(
      createReadStream(path),
      createGunzip(),
      async (chunks: AsyncIterable<Buffer>) => {
        for await (const chunk of chunks) {
          if (bytes < wanted) head.push(chunk.subarray(0, wanted - bytes));
          bytes += chunk.length;
        }
      },
    );
  } catch (error) {
    const reason = zlibReason(error);
    if (reason === undefined) throw error;
    return { expected: 'a whole gzip file', found: reason };
  }
  return { bytes, head: Buffer.concat(head) };
}

function zlibReason(error: unknown): string | undefined {
  if (!(error instanceof Error && 'code' in error)) return undefined;
  if (error.code === 'Z_BUF_ERROR') return 'one that ends too early (truncated)';
  return typeof error.code === 'string' && error.code.startsWith('Z_') ? error.message : undefined;
}

function labelMismatch(
  head: Buffer,
  file: DatasetFile,
  { classes }: Dataset,
): Mismatch | undefined {
  if (file.content !== 'labels') return undefined;
  const labels = head.subarray(idxHeaderBytes.labels);
  const index = labels.findIndex((label) => label >= classes);
  return index === -1
    ? undefined
    : {
        expected: `labels from 0 to ${String(classes - 1)}`,
        found: `label ${String(labels[index])} of record ${String(index)}`,
      };
}
