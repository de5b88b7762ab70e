import { readFile, stat } from 'node:fs/promises';
import { type OfficialForm, sizeMismatch } from './official-form.js';

/** Folder of the files in the official archive. */
export const cifarFolder = 'cifar-10-batches-bin';

const imageBytes = 3 * 32 * 32;

/** A label byte, then the red, green and blue values of an image, row by row. */
export const cifarRecordBytes = 1 + imageBytes;

/** Images of one file. */
export const cifarRecords = 10_000;

const classes = 10;

export const cifarFiles: readonly string[] = [
  ...[1, 2, 3, 4, 5].map((batch) => `data_batch_${String(batch)}.bin`),
  'test_batch.bin',
];

/** The binary version of CIFAR-10, in its folder or as the folder itself. */
export const cifarBinaryForm: OfficialForm = {
  parts: cifarFiles.map((name) => ({ name, names: [`${cifarFolder}/${name}`, name] })),
  async check(path) {
    const { size } = await stat(path);
    const mismatch = sizeMismatch(size, cifarRecords * cifarRecordBytes);
    if (mismatch !== undefined) return mismatch;
    const content = await readFile(path);
    for (let record = 0; record < cifarRecords; record++) {
      const label = content[record * cifarRecordBytes] ?? 0;
      if (label >= classes) {
        return {
          expected: `labels from 0 to ${String(classes - 1)}`,
          found: `label ${String(label)} of record ${String(record)}`,
        };
      }
    }
    return undefined;
  },
};
