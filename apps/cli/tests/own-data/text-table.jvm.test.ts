import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { OwnModel } from './own-model.js';
import { csv, features, jsonl, reviews, tsv, vectors } from './reviews.js';

/** Several trainings and refusals, of which each starts a JVM. */
const timeoutMs = 900_000;

const network = 'sequence(8, 50), flatten(), dense(2), logSoftmax()';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'sparkloom-texts-'));
  await write('vectors', { [`glove.6B.${features}d.txt`]: vectors() });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function write(
  name: string,
  files: Readonly<Record<string, string | Buffer>>,
): Promise<string> {
  const own = path.join(folder, name);
  await mkdir(own, { recursive: true });
  for (const [file, content] of Object.entries(files)) {
    await writeFile(path.join(own, file), content);
  }
  return own;
}

const places = (data: string): readonly string[] => [
  ...['--data-dir', data],
  ...['--vectors-dir', path.join(folder, 'vectors')],
];

test.each([
  {
    data: "textTable({ text: 'review', label: 'stars' })",
    files: { 'train.csv': csv(reviews(80)), 'validation.csv': csv(reviews(20)) },
    records: 20,
  },
  {
    data: 'textTable({ split: randomSplit({ training: 0.75 }) })',
    files: { 'texts.tsv': tsv(reviews(80)) },
    records: 20,
  },
  {
    data: "textTable({ format: 'jsonl' })",
    files: {
      'train.jsonl': jsonl(reviews(80)),
      'train.csv': 'something else',
      'test.jsonl': jsonl(reviews(20)),
    },
    records: 20,
  },
])(
  'is learnt and evaluated: $data',
  async ({ data, files, records }) => {
    const format = Object.keys(files)[0]?.split('.')[1] ?? '';
    const model = await OwnModel.write(path.join(folder, `learnt-${format}`), network, data);
    const place = await write(`data-${format}`, files);
    const { result, events } = await model.train(...places(place), '--run-dir', 'run');
    expect(result).toMatchObject({ dataset: 'textTable', validation: { records } });
    expect(result.validation?.top1Accuracy).toBeGreaterThan(0.9);
    const learnt = events.find((event) => event.type === 'data');
    expect(learnt).toMatchObject({ classes: ['9', '10'] });
    const evaluated = await model.json('evaluate', 'run', '--master', 'local[2]');
    expect(evaluated).toMatchObject({ records, dataDirectory: place });
    const { loss } = evaluated as { loss: number };
    expect(loss).toBeCloseTo(result.validation?.loss ?? Number.NaN, 4);
  },
  timeoutMs,
);

test(
  'is refused before the training where something is wrong with it',
  async () => {
    const model = await OwnModel.write(path.join(folder, 'refused'), network, 'textTable()');
    const good = tsv(reviews(40));
    const missing = await write('missing', { 'train.tsv': good });
    expect(await model.refused('DATA_MISSING', '--data-dir', missing)).toContain('test.csv');

    const latin = await write('latin', {
      'train.tsv': good,
      'test.tsv': Buffer.from(`${good}\ncaf\u00e9\t9\n`, 'latin1'),
    });
    const encoding = await model.refused('JOB_REFUSED', ...places(latin));
    expect(encoding).toContain('test.tsv, line 42: expected text in UTF-8');

    const named = await write('named', {
      'train.tsv': good,
      'test.tsv': good.replace('label', 'y'),
    });
    const column = await model.refused('JOB_REFUSED', ...places(named));
    expect(column).toContain('test.tsv, line 1: expected a column `label`');

    const classes = await write('classes', { 'train.tsv': good, 'test.tsv': `${good}\nso\t8` });
    const other = await model.refused('JOB_REFUSED', ...places(classes));
    expect(other).toContain('different classes: 8 in one of them only');
  },
  timeoutMs,
);
