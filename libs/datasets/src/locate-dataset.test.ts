import { mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { InputError } from '@sparkloom/errors';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { craftIdx, craftMnist } from './crafted-mnist.js';
import { locateDataset } from './locate-dataset.js';
import { mnist } from './sets/mnist.js';

const [trainImages, trainLabels] = mnist.source.files;

let directory: string;

beforeEach(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'sparkloom-data-'));
});
afterEach(() => rm(directory, { recursive: true, force: true }));

const inFolder = (name: string): string => path.join(directory, name);

async function refusal(): Promise<InputError['details']> {
  const error: unknown = await locateDataset('mnist', { directory }).then(
    () => new Error('nothing was refused'),
    (reason: unknown) => reason,
  );
  if (error instanceof InputError) return error.details;
  throw error;
}

describe('a good copy', () => {
  it.each([
    ['official names', (name: string) => name],
    ['dotted names', (name: string) => name.replace('-idx', '.idx')],
    ['gzip', (name: string) => `${name}.gz`],
    ['dotted gzip', (name: string) => `${name.replace('-idx', '.idx')}.gz`],
  ])('is found by %s', async (_, nameOf) => {
    await craftMnist(directory, nameOf);
    const located = await locateDataset('mnist', { directory });
    expect(located.directory).toBe(path.resolve(directory));
    expect(located.files).toEqual(
      Object.fromEntries(mnist.source.files.map(({ name }) => [name, inFolder(nameOf(name))])),
    );
  });
});

describe('a missing copy', () => {
  it('is refused with the command that fetches it', async () => {
    const details = await refusal();
    expect(details.code).toBe('DATA_MISSING');
    expect(details.remedy).toContain('sparkloom data fetch mnist');
    for (const { name } of mnist.source.files) expect(details.expected).toContain(name);
  });

  it('names only the files that are missing', async () => {
    await craftMnist(directory);
    await rm(inFolder(trainLabels.name));
    const details = await refusal();
    // Both names that the original files go by.
    const names = [trainLabels.name, trainLabels.name.replace('-idx', '.idx')];
    expect(details).toMatchObject({
      code: 'DATA_MISSING',
      expected: [...names, ...names.map((name) => `${name}.gz`)].join(' or '),
    });
  });

  it('of an unknown set is refused with the nearest name', async () => {
    await expect(locateDataset('mnits', { directory })).rejects.toMatchObject({
      code: 'DATASET_UNKNOWN',
      details: { expected: expect.stringContaining('did you mean `mnist`?') as string },
    });
  });
});

describe('a damaged copy', () => {
  beforeEach(() => craftMnist(directory));

  it('is refused when a file is truncated', async () => {
    await truncate(inFolder(trainImages.name), 1_000_000);
    expect(await refusal()).toMatchObject({
      code: 'DATA_CORRUPT',
      where: inFolder(trainImages.name),
      expected: '47,040,016 bytes',
      found: '1,000,000 bytes (truncated)',
    });
  });

  it('is refused when a file is empty', async () => {
    await truncate(inFolder(trainLabels.name), 0);
    expect(await refusal()).toMatchObject({ code: 'DATA_CORRUPT', found: '0 bytes' });
  });

  it('is refused when labels stand in the place of images', async () => {
    await writeFile(inFolder(trainImages.name), craftIdx(trainLabels));
    const details = await refusal();
    expect(details.code).toBe('DATA_CORRUPT');
    expect(details.found).toBe('magic number 0x00000801: these are labels');
  });

  it('is refused when it is gzip under a plain name', async () => {
    await writeFile(inFolder(trainLabels.name), gzipSync(craftIdx(trainLabels)));
    expect((await refusal()).found).toContain('gzip file without the ending .gz');
  });

  it('is refused when the counts differ', async () => {
    const labels = craftIdx(trainLabels);
    labels.writeUInt32BE(59_999, 4);
    await writeFile(inFolder(trainLabels.name), labels);
    expect(await refusal()).toMatchObject({ expected: '60,000 labels', found: '59,999 labels' });
  });

  it('is refused when the images have another size', async () => {
    const images = craftIdx(trainImages);
    images.writeUInt32BE(32, 12);
    await writeFile(inFolder(trainImages.name), images);
    expect((await refusal()).found).toBe('images of 28 x 32 pixels');
  });

  it('is refused when a label is out of range', async () => {
    const labels = craftIdx(trainLabels);
    labels[8 + 5] = 12;
    await writeFile(inFolder(trainLabels.name), labels);
    expect(await refusal()).toMatchObject({
      expected: 'labels from 0 to 9',
      found: 'label 12 of record 5',
    });
  });

  it('is refused when a gzip file is cut off, or no gzip', async () => {
    const zipped = inFolder(`${trainImages.name}.gz`);
    await rm(inFolder(trainImages.name));
    await writeFile(zipped, gzipSync(craftIdx(trainImages), { level: 1 }));
    await truncate(zipped, (await readFile(zipped)).length - 100);
    expect((await refusal()).found).toBe('one that ends too early (truncated)');
    await writeFile(zipped, 'not gzip at all');
    expect(await refusal()).toMatchObject({
      code: 'DATA_CORRUPT',
      found: 'incorrect header check',
    });
  });
});
