import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { IdxFile } from './forms/idx-form.js';
import { mnist } from './sets/mnist.js';

/** The bytes of an IDX file with the right header and nothing but zeros. */
export function craftIdx({ content, records, bytes }: IdxFile): Buffer {
  const buffer = Buffer.alloc(bytes);
  buffer.writeUInt32BE(content === 'images' ? 0x0803 : 0x0801, 0);
  buffer.writeUInt32BE(records, 4);
  if (content === 'images') {
    buffer.writeUInt32BE(28, 8);
    buffer.writeUInt32BE(28, 12);
  }
  return buffer;
}

/** Writes all four files of MNIST, black and labelled 0, under names that a test chooses. */
export async function craftMnist(
  directory: string,
  nameOf: (official: string) => string = (name) => name,
): Promise<void> {
  await mkdir(directory, { recursive: true });
  for (const file of mnist.source.files) {
    const name = nameOf(file.name);
    const idx = craftIdx(file);
    await writeFile(
      path.join(directory, name),
      name.endsWith('.gz') ? gzipSync(idx, { level: 1 }) : idx,
    );
  }
}
