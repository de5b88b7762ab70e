import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { readRun } from '@sparkloom/runs';
import { expect, test } from 'vitest';

import { runCli, temporaryFolder } from './run-cli.js';

const words = ['good', 'bad', 'film', 'plot', 'very', 'dull', 'fine', 'long'] as const;
const features = 50;

function wordAt(index: number): string {
  return words[index % words.length] ?? '';
}

/** Vectors of all words, as GloVe's authors write them. */
function vectors(): string {
  const lines = words.map((word, row) =>
    [word, ...Array.from({ length: features }, (_, i) => Math.sin(row * 7 + i).toFixed(4))].join(
      ' ',
    ),
  );
  return `${lines.join('\n')}\n`;
}

/** Sentences of three words as trees, a line each. */
function trees(count: number): string {
  const lines = Array.from({ length: count }, (_, i) => {
    const [first, second, third] = [0, 1, 2].map((word) => wordAt(i * 3 + word * word));
    return `(${i % 5} (2 ${first ?? ''}) (${(i + 1) % 5} (1 ${second ?? ''}) (3 ${third ?? ''})))`;
  });
  return `${lines.join('\n')}\n`;
}

/** A class, a tab and a text a line: all 20 classes. */
function articles(perClass: number): string {
  const lines = Array.from({ length: 20 * perClass }, (_, i) =>
    [`class${i % 20}`, [0, 1, 2, 3].map((word) => wordAt(i + word * 3)).join(' ')].join('\t'),
  );
  return `${lines.join('\n')}\n`;
}

test.each([
  {
    model: 'tree-lstm',
    files: { 'train.txt': trees(24), 'dev.txt': trees(4), 'test.txt': trees(14) },
    parameters: ['vocabulary=9', 'units=6'],
    records: 10,
    refusesPredict: true,
  },
  {
    model: 'text-lstm',
    files: {
      '20news-bydate-train.tsv': articles(2),
      '20news-bydate-test.tsv': articles(1),
    },
    parameters: ['words=5', 'units=6'],
    records: 10,
    refusesPredict: false,
  },
])('the measures of $model come out again, with its vectors', async (one) => {
  const cwd = await temporaryFolder();
  await mkdir(path.join(cwd, 'data'));
  await mkdir(path.join(cwd, 'vectors'));
  await writeFile(path.join(cwd, 'vectors', `glove.6B.${features}d.txt`), vectors());
  for (const [name, text] of Object.entries(one.files)) {
    await writeFile(path.join(cwd, 'data', name), text);
  }
  const parameters = [`features=${features}`, ...one.parameters].flatMap((each) => [
    '--param',
    each,
  ]);
  const { exitCode, stderr } = await runCli(
    [
      ...['train', one.model, ...parameters, '--data-dir', 'data', '--vectors-dir', 'vectors'],
      ...['--batch-size', '8', '--epochs', '1', '--validation-limit', String(one.records)],
      ...['--master', 'local[2]', '--run-dir', 'run'],
    ],
    { cwd },
  );
  expect(exitCode, stderr).toBe(0);
  const { validation } = (await readRun(path.join(cwd, 'run'))).result ?? expect.fail('no result');

  const evaluated = await runCli(['--json', 'evaluate', 'run', '--master', 'local[2]'], { cwd });
  expect(evaluated.exitCode, evaluated.stderr).toBe(0);
  const measured = JSON.parse(evaluated.stdout) as Record<string, unknown>;
  expect(measured).toMatchObject({
    records: one.records,
    network: path.join(cwd, 'run', 'model.bigdl'),
    vectorsDirectory: path.join(cwd, 'vectors'),
  });
  expect(measured['top1Accuracy']).toBeCloseTo(validation?.top1Accuracy ?? Number.NaN, 5);
  expect(measured['loss']).toBeCloseTo(validation?.loss ?? Number.NaN, 4);

  if (!one.refusesPredict) return;
  for (const use of [
    ['predict', 'run', 'data/test.txt'],
    ['quantize', 'run'],
  ]) {
    const refused = await runCli(['--json', ...use], { cwd });
    expect(refused.exitCode, refused.stderr).toBe(2);
    expect(JSON.parse(refused.stdout)).toMatchObject({
      error: { code: 'NETWORK_INPUT_UNSUPPORTED' },
    });
  }
});
