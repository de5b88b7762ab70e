import { open, stat } from 'node:fs/promises';
import type { OfficialForm } from './official-form.js';

const magic = 'PAR1';

/** Parquet, in files or in folders of files. Columns are looked at when they are read. */
export const parquetForm: OfficialForm = {
  parts: [
    { name: 'train.parquet', names: ['train.parquet'] },
    { name: 'test.parquet', names: ['test.parquet', 'validation.parquet'] },
  ],
  async check(path) {
    const { size } = await stat(path).then((found) =>
      found.isDirectory() ? { size: undefined } : found,
    );
    if (size === undefined) return undefined;
    const expected = `a Parquet file, with ${magic} at its beginning and its end`;
    if (size < 2 * magic.length) return { expected, found: `${size} bytes` };
    const handle = await open(path, 'r');
    try {
      const ends = await Promise.all(
        [0, size - magic.length].map(async (position) => {
          const { buffer } = await handle.read(Buffer.alloc(magic.length), 0, 4, position);
          return buffer.toString('latin1') === magic;
        }),
      );
      if (ends.every((isMagic) => isMagic)) return undefined;
      return { expected, found: ends[0] === true ? 'no end (truncated)' : 'another file' };
    } finally {
      await handle.close();
    }
  },
};
