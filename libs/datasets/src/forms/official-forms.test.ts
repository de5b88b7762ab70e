import { mkdir, mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { InputError } from '@sparkloom/errors';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { locateDataset } from '../locate-dataset.js';
import { cifarFiles, cifarRecordBytes, cifarRecords } from './cifar-binary-form.js';
import { treeMismatch } from './treebank-form.js';

let directory: string;

beforeEach(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'sparkloom-forms-'));
});
afterEach(() => rm(directory, { recursive: true, force: true }));

async function write(name: string, content: string | Buffer): Promise<void> {
  const file = path.join(directory, name);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, content);
}

async function refusal(id: string): Promise<InputError['details']> {
  const error: unknown = await locateDataset(id, { directory }).then(
    () => new Error('nothing was refused'),
    (reason: unknown) => reason,
  );
  if (error instanceof InputError) return error.details;
  throw error;
}

describe('CIFAR-10', () => {
  const writeAll = async (folder: string): Promise<void> => {
    const content = Buffer.alloc(cifarRecords * cifarRecordBytes);
    for (const name of cifarFiles) await write(path.join(folder, name), content);
  };

  it.each(['.', 'cifar-10-batches-bin'])('is found in %s', async (folder) => {
    await writeAll(folder);
    const { files } = await locateDataset('cifar10', { directory });
    expect(Object.keys(files)).toEqual(cifarFiles);
  });

  it('is refused when a file is truncated', async () => {
    await writeAll('.');
    await truncate(path.join(directory, 'data_batch_3.bin'), 1_000);
    expect(await refusal('cifar10')).toMatchObject({
      code: 'DATA_CORRUPT',
      where: path.join(directory, 'data_batch_3.bin'),
      expected: '30,730,000 bytes',
      found: '1,000 bytes (truncated)',
    });
  });

  it('is refused for a label that is none', async () => {
    await writeAll('.');
    const content = Buffer.alloc(cifarRecords * cifarRecordBytes);
    content[7 * cifarRecordBytes] = 10;
    await write('test_batch.bin', content);
    expect(await refusal('cifar10')).toMatchObject({
      expected: 'labels from 0 to 9',
      found: 'label 10 of record 7',
    });
  });

  it('is refused with the files that are missing', async () => {
    const details = await refusal('cifar10');
    expect(details.code).toBe('DATA_MISSING');
    expect(details.remedy).toContain('sparkloom data fetch cifar10');
  });
});

describe('20 Newsgroups', () => {
  const groups = Array.from({ length: 20 }, (_, index) => `group.${String(index)}`);
  const table = groups.map((group) => `${group}\tsome words\n`).join('');

  it('is found as tables, as folders, and undivided', async () => {
    await write('20news-bydate-train.tsv', table);
    for (const group of groups) await write(`20news-bydate-test/${group}/1`, 'some words');
    const divided = await locateDataset('20newsgroups', { directory });
    expect(Object.keys(divided.files)).toEqual(['20news-bydate-train', '20news-bydate-test']);
    await rm(path.join(directory, '20news-bydate-train.tsv'));
    for (const group of groups) await write(`20_newsgroup/${group}/1`, 'some words');
    const undivided = await locateDataset('20newsgroups', { directory });
    expect(Object.keys(undivided.files)).toEqual(['20_newsgroup']);
  });

  it('is refused when the classes of training and test differ', async () => {
    await write('20news-bydate-train.tsv', table);
    await write('20news-bydate-test.tsv', table.replace('group.3\t', 'group.x\t'));
    expect(await refusal('20newsgroups')).toMatchObject({
      code: 'DATA_CORRUPT',
      found: 'group.3 in training only, group.x in test only',
    });
  });

  it('is refused with the line that has no tab', async () => {
    await write('20news-bydate-train.tsv', `${table}no tab here\n`);
    await write('20news-bydate-test.tsv', table);
    const details = await refusal('20newsgroups');
    expect(details.where).toMatch(/20news-bydate-train\.tsv, line 21$/);
  });

  it('is refused in another encoding', async () => {
    await write('20news-bydate-train.tsv', Buffer.from(`${table}group.0\tcaf\u00e9\n`, 'latin1'));
    await write('20news-bydate-test.tsv', table);
    expect(await refusal('20newsgroups')).toMatchObject({
      expected: 'text in UTF-8',
      found: 'bytes of another encoding',
    });
  });
});

describe('GloVe', () => {
  const line = (word: string, values: number): string =>
    `${[word, ...Array.from({ length: values }, () => '0.5')].join(' ')}\n`;

  it('is found by the number of its values', async () => {
    await write('glove.6B.50d.txt', line('the', 50) + line('of', 50));
    expect((await locateDataset('glove-6b-50d', { directory })).bytes).toBeGreaterThan(0);
  });

  it('is refused with the line of another dimension', async () => {
    await write('glove.6B.50d.txt', line('the', 50) + line('of', 49));
    expect(await refusal('glove-6b-50d')).toMatchObject({
      where: `${path.join(directory, 'glove.6B.50d.txt')}, line 2`,
      expected: 'a word and 50 values',
      found: '49 values',
    });
  });

  it('is refused when it ends within a line', async () => {
    await write('glove.6B.50d.txt', `${line('the', 50)}of 0.5 0.5`);
    expect((await refusal('glove-6b-50d')).found).toBe('2 values (truncated)');
  });

  it('of a dimension that no package has is asked of the user', async () => {
    const details = await refusal('glove-6b-300d');
    expect(details.remedy).not.toContain('data fetch');
    expect(details.expected).toBe('glove.6B.300d.txt');
  });
});

describe('the Treebank', () => {
  const tree = '(3 (2 It) (4 (2 is) (4 lovely)))';

  it('is found in trees/, or as the folder itself', async () => {
    for (const name of ['trees/train.txt', 'dev.txt', 'test.txt']) await write(name, `${tree}\n`);
    const { files } = await locateDataset('sst', { directory });
    expect(Object.keys(files)).toEqual(['train.txt', 'dev.txt', 'test.txt']);
  });

  it('is refused with the line of a malformed tree', async () => {
    for (const name of ['train.txt', 'dev.txt']) await write(name, `${tree}\n`);
    await write('test.txt', `${tree}\n${tree.slice(0, -1)}\n`);
    expect(await refusal('sst')).toMatchObject({
      code: 'DATA_CORRUPT',
      where: `${path.join(directory, 'test.txt')}, line 2`,
      expected: '`)`',
      found: 'the end of the line',
    });
  });

  it.each([
    [tree, undefined],
    ['(3 (2 8\u00a01\\/2) (2 .))', undefined],
    ['(5 word)', '`5`'],
    ['(3 (2 one))', '0 words and 1 subtrees'],
    ['(3 (2 a) (2 b) (2 c))', '0 words and 3 subtrees'],
    ['(3 two words)', '2 words and 0 subtrees'],
    ['(3 (2 a) word)', '1 words and 1 subtrees'],
    [`${tree} ${tree}`, '2 trees'],
    ['word', '`word`'],
    [`${tree})`, '`)'],
  ])('%s is judged', (line, found) => {
    const mismatch = treeMismatch(line);
    if (found === undefined) expect(mismatch).toBeUndefined();
    else expect(mismatch?.found).toContain(found.replace(/^`\)$/, ')'));
  });
});

describe('An image folder', () => {
  it('is found with `validation` in the place of `test`', async () => {
    await write('train/cat/1.PNG', '');
    await write('validation/cat/2.jpeg', '');
    const { files } = await locateDataset('imageFolder', { directory });
    expect(files).toEqual({
      train: path.join(directory, 'train'),
      test: path.join(directory, 'validation'),
    });
  });

  it('is refused without images, and with other classes in its two parts', async () => {
    await write('train/cat/1.png', '');
    await write('test/cat/notes.txt', '');
    expect(await refusal('imageFolder')).toMatchObject({
      code: 'DATA_CORRUPT',
      where: path.join(directory, 'test'),
      found: 'no folder with images',
    });
    await write('test/dog/1.png', '');
    expect(await refusal('imageFolder')).toMatchObject({
      code: 'DATA_CORRUPT',
      found: 'cat in training only, dog in test only',
    });
  });
});

describe('A text table', () => {
  it.each(['csv', 'tsv', 'jsonl'])('is found as %s, divided or not', async (ending) => {
    await write(`texts.${ending}`, 'text');
    const whole = await locateDataset('textTable', { directory });
    expect(Object.keys(whole.files)).toEqual(['texts']);
    await write(`train.${ending}`, 'text');
    await write(`validation.${ending}`, 'text');
    const divided = await locateDataset('textTable', { directory });
    expect(Object.keys(divided.files)).toEqual(['train', 'test']);
  });

  it('is refused when it is empty, or not there', async () => {
    await write('train.csv', 'text');
    expect(await refusal('textTable')).toMatchObject({ code: 'DATA_MISSING' });
    await write('test.csv', '');
    expect(await refusal('textTable')).toMatchObject({ code: 'DATA_CORRUPT', found: '0 bytes' });
  });
});

describe('A Parquet table', () => {
  it('is a file or a folder of files', async () => {
    await write('train.parquet', 'PAR1 columns PAR1');
    await write('test.parquet/part-0.parquet', '');
    const { files } = await locateDataset('parquet', { directory });
    expect(Object.keys(files)).toEqual(['train.parquet', 'test.parquet']);
  });

  it.each([
    ['PAR1 columns', 'no end (truncated)'],
    ['x,y,label\n1,2,3\n', 'another file'],
    ['', '0 bytes'],
  ])('is refused when it is %j', async (content, found) => {
    await write('train.parquet', 'PAR1 columns PAR1');
    await write('test.parquet', content);
    expect(await refusal('parquet')).toMatchObject({
      code: 'DATA_CORRUPT',
      where: path.join(directory, 'test.parquet'),
      found,
    });
  });
});
