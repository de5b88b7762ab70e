import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import type { IdxFile, IdxImages } from './idx-form.js';
import { headerMismatch, idxHeaderBytes } from './idx-header.js';
import { type Mismatch, sizeMismatch } from './official-form.js';

/**
 * Checks a file of a data set without reading all of a plain one: size, magic number, counts and, for
 * labels, their range. A `.gz` is unpacked in passing, since only that shows where it is cut off.
 */
export async function checkIdxFile(
  path: string,
  file: IdxFile,
  images: IdxImages,
): Promise<Mismatch | undefined> {
  const content = path.endsWith('.gz') ? await readGzip(path, file) : await readPlain(path, file);
  return 'expected' in content
    ? content
    : // The header first: a wrong file is named better by its kind than by its size.
      (headerMismatch(content.head, file, images) ??
        sizeMismatch(content.bytes, file.bytes) ??
        labelMismatch(content.head, file, images));
}

/** The plain size of a file and its beginning: the header of images, all of labels. */
interface Content {
  readonly bytes: number;
  readonly head: Buffer;
}

function headBytes(file: IdxFile): number {
  return file.content === 'labels' ? file.bytes : idxHeaderBytes.images;
}

async function readPlain(path: string, file: IdxFile): Promise<Content> {
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

async function readGzip(path: string, file: IdxFile): Promise<Content | Mismatch> {
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

function labelMismatch(head: Buffer, file: IdxFile, { classes }: IdxImages): Mismatch | undefined {
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
