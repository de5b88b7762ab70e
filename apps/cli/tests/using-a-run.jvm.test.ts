import {
  copyFile,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

import { fetchDataset } from '@sparkloom/datasets';
import { type LoadedRun, loadRun } from '@sparkloom/predict';
import { readRun, type RunResult } from '@sparkloom/runs';
import { execa } from 'execa';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import type { Quantization } from '../src/pipeline/quantize-run.js';
import { dataDirectory, workspaceRoot } from '../src/workspace.js';
import { craftPng } from './craft-png.js';
import { expectSameNumbers } from './expect-same-numbers.js';
import { runCli } from './run-cli.js';

/** Headers of the two IDX files. */
const [imagesStart, labelsStart, pixels] = [16, 8, 28 * 28];

/** The run of docs/using-a-run.md. */
const run = 'runs/lenet/first';

let cwd: string;
let result: RunResult;
let images: Buffer;
let labels: Buffer;

/** A training of seconds on real digits, which every test uses. */
beforeAll(async () => {
  cwd = await mkdtemp(path.join(os.tmpdir(), 'sparkloom-use-'));
  const flags = ['--limit', '4096', '--epochs', '2', '--master', 'local[2]', '--run-dir', run];
  const { exitCode, stderr } = await runCli(['--json', 'train', 'lenet', ...flags], { cwd });
  expect(exitCode, stderr).toBe(0);
  const { result: trained } = await readRun(path.join(cwd, run));
  if (trained === undefined) throw new Error('the training left no result');
  result = trained;
  const data = (await fetchDataset('mnist', { directory: dataDirectory('mnist') })).directory;
  images = (await readFile(path.join(data, 't10k-images-idx3-ubyte'))).subarray(imagesStart);
  labels = (await readFile(path.join(data, 't10k-labels-idx1-ubyte'))).subarray(labelsStart);
});
afterAll(() => rm(cwd, { recursive: true, force: true }));

async function json(...flags: readonly string[]): Promise<unknown> {
  const { exitCode, stdout, stderr } = await runCli(['--json', ...flags], { cwd });
  expect(exitCode, stderr).toBe(0);
  return JSON.parse(stdout);
}

async function refused(code: string, ...flags: readonly string[]): Promise<void> {
  const { exitCode, stdout, stderr } = await runCli(['--json', ...flags], { cwd });
  expect(exitCode, stderr).toBe(2);
  expect(JSON.parse(stdout)).toMatchObject({ error: { code } });
  expect(stderr).toMatch(/^ {2}remedy +\S/m);
}

const accuracy = (classes: ArrayLike<number>): number =>
  Array.from(classes).filter((one, record) => one === labels[record]).length / classes.length;

/** How far the measures of `evaluate` are from those of a run's result. */
async function differences(
  directory: string,
  { validation }: RunResult,
): Promise<{ readonly top1Accuracy: number; readonly loss: number }> {
  const evaluated = await json('evaluate', directory, '--master', 'local[2]');
  const { top1Accuracy, loss, records } = validation ?? expect.fail('no validation');
  expect(evaluated).toMatchObject({ records, quantized: false });
  const measured = evaluated as { top1Accuracy: number; loss: number };
  return {
    top1Accuracy: Math.abs(measured.top1Accuracy - top1Accuracy),
    loss: Math.abs(measured.loss - loss),
  };
}

describe('evaluate gives the measures of the run’s result', () => {
  test('of a training in one process', async () => {
    const { top1Accuracy, loss } = await differences(run, result);
    expect(top1Accuracy).toBeLessThan(0.0005);
    expect(loss).toBeLessThan(0.0001);
  });

  test('of a training by DistriOptimizer', async () => {
    const flags = ['--distributed', '--limit', '2048', '--epochs', '1', '--master', 'local[2]'];
    await json('train', 'lenet', ...flags, '--run-dir', 'distributed');
    const { result: trained } = await readRun(path.join(cwd, 'distributed'));
    const { top1Accuracy, loss } = await differences(
      'distributed',
      trained ?? expect.fail('no result'),
    );
    // It validates with weights that it has moved as floats of 16 bits.
    expect(top1Accuracy).toBeLessThan(0.005);
    expect(loss).toBeLessThan(0.005);
  });
});

describe('from TypeScript', () => {
  let loaded: LoadedRun;
  beforeAll(async () => {
    loaded = await loadRun(path.join(cwd, run), { cores: 2 });
  });
  afterAll(() => loaded.close());

  test('the whole test set is answered as well as the run’s result says', async () => {
    const classes: number[] = [];
    for (let start = 0; start < images.length; start += 1000 * pixels) {
      const batch = images.subarray(start, start + 1000 * pixels);
      classes.push(...(await loaded.predict(batch)).classes);
    }
    const { top1Accuracy = Number.NaN } = result.validation ?? {};
    expect(Math.abs(accuracy(classes) - top1Accuracy)).toBeLessThan(0.002);
  });

  test('floats are what bytes become, in batches of any size, one call behind the other', async () => {
    const [mean, deviation] = [0.13066047740239478, 0.30810780717887876];
    const bytes = images.subarray(0, 257 * pixels);
    const floats = Float32Array.from(bytes, (byte) => (byte / 255 - mean) / deviation);
    const [whole, first, fromBytes] = await Promise.all([
      loaded.predict(floats),
      loaded.predict(floats.subarray(0, pixels)),
      loaded.predict(bytes),
    ]);
    expect(whole.records).toBe(257);
    expectSameNumbers(fromBytes.outputs, whole.outputs, 5);
    expect(first.outputs[3]).toBeCloseTo(whole.outputs[3] ?? Number.NaN, 5);
    expect(whole.probabilities?.subarray(0, 10).reduce((a, b) => a + b, 0)).toBeCloseTo(1, 5);
  });

  test('what is no record is refused, and the next call is answered', async () => {
    await expect(loaded.predict(new Float32Array(783))).rejects.toMatchObject({
      code: 'INPUT_SIZE',
    });
    await expect(loaded.predict(new Float32Array(0))).rejects.toMatchObject({ code: 'INPUT_SIZE' });
    expect((await loaded.predict(images.subarray(0, pixels))).records).toBe(1);
  });
});

describe('from the command', () => {
  test('predict answers images and arrays alike', async () => {
    const few = 40;
    const header = Buffer.from([0, 0, 8, 3, 0, 0, 0, few, 0, 0, 0, 28, 0, 0, 0, 28]);
    const digits = images.subarray(0, few * pixels);
    await writeFile(path.join(cwd, 'digits.idx'), Buffer.concat([header, digits]));
    await writeFile(path.join(cwd, 'digit.png'), craftPng(images.subarray(0, pixels), 28));
    const { predictions } = (await json('predict', run, 'digits.idx', 'digit.png')) as {
      predictions: { file: string; record: number; class: number; probabilities: number[] }[];
    };
    expect(predictions).toHaveLength(few + 1);
    expect(accuracy(predictions.slice(0, few).map((one) => one.class))).toBeGreaterThan(0.7);
    const first = predictions[0] ?? expect.fail('no predictions');
    const alone = predictions[few] ?? expect.fail('too few predictions');
    expect(alone).toMatchObject({ file: 'digit.png', record: 0, class: first.class });
    // A batch of one sums in another order.
    for (const [index, probability] of alone.probabilities.entries()) {
      expect(probability).toBeCloseTo(first.probabilities[index] ?? NaN, 6);
    }
  });

  test('runs lists and compares', async () => {
    expect(await json('runs')).toMatchObject([
      { state: 'done', model: 'lenet', top1Accuracy: result.validation?.top1Accuracy },
    ]);
    const comparison = await json('runs', 'compare', run, 'lenet');
    expect(comparison).toMatchObject({ differences: [], runs: [{}, {}] });
  });

  test('what cannot be used is refused', async () => {
    await writeFile(path.join(cwd, 'small.png'), craftPng(new Uint8Array(64), 8));
    await writeFile(path.join(cwd, 'text.png'), 'not an image');
    await refused('INPUT_REFUSED', 'predict', run, 'small.png');
    await refused('INPUT_REFUSED', 'predict', run, 'text.png');
    await refused('INPUT_NOT_FOUND', 'predict', run, 'nowhere.png');
    await refused('RUN_NOT_FOUND', 'evaluate', 'nowhere');
    await refused('RUN_NOT_QUANTIZED', 'predict', run, 'small.png', '--quantized');
    await refused('DATA_MISSING', 'evaluate', run, '--data-dir', cwd);
    await copyFile(path.join(cwd, 'text.png'), path.join(cwd, run, 'model.int8.bigdl'));
    await refused('NETWORK_UNREADABLE', 'predict', run, 'small.png', '--quantized');
    await rm(path.join(cwd, run, 'model.int8.bigdl'));
  });
});

test('the examples of the page run', async () => {
  const page = await readFile(new URL('../../../docs/using-a-run.md', import.meta.url), 'utf8');
  const commands = [...page.matchAll(/^\$ sparkloom (.*)$/gm)].map(([, line]) => line ?? '');
  expect(commands.length).toBeGreaterThan(4);
  // The first is the training that is there.
  for (const command of commands.slice(1)) {
    const { exitCode, stdout, stderr } = await runCli(command.split(' '), { cwd });
    expect(exitCode, stderr).toBe(0);
    expect(stdout).not.toBe('');
  }
  const quantization = await readFile(path.join(cwd, run, 'quantization.json'), 'utf8');
  const measured = JSON.parse(quantization) as Quantization;
  expect(measured.sizeRatio).toBeGreaterThan(2);
  expect(measured.int8.bytes).toBe((await stat(path.join(cwd, run, 'model.int8.bigdl'))).size);
  expect(Math.abs(measured.top1AccuracyLost)).toBeLessThan(0.01);

  const [, example = ''] = /^```ts\n(.*?)^```/ms.exec(page) ?? [];
  await writeFile(path.join(cwd, 'example.mts'), example);
  await symlink(path.join(workspaceRoot, 'node_modules'), path.join(cwd, 'node_modules'));
  const { stdout } = await execa(process.execPath, ['--import', 'tsx', 'example.mts'], { cwd });
  expect(stdout).toContain(`first: ${labels[0] ?? ''}`);
});

test('a snapshot that Scala has made is imported, and another network is not', async () => {
  // What the training's checkpoints hold is what BigDL's own `save` writes.
  const [newest = ''] = (await readdir(path.join(cwd, run, 'checkpoints'))).sort().reverse();
  const snapshot = path.join(run, 'checkpoints', newest, 'model');
  const { runDirectory } = (await json('import', 'lenet', snapshot)) as { runDirectory: string };
  const images = ['digits.idx', 'digit.png'];
  const [own, imported] = await Promise.all(
    [run, runDirectory].map(async (one) => json('predict', one, ...images)),
  );
  expect(imported).toEqual({ ...(own as object), runDirectory });
  await refused('IMPORT_REFUSED', 'import', 'lenet', 'digit.png');
  await refused('IMPORT_NOT_FOUND', 'import', 'lenet', 'nowhere');
  for (const name of ['model.ts', 'experiment.ts']) {
    const source = await readFile(path.join(workspaceRoot, 'models-dsl/lenet', name), 'utf8');
    await writeFile(path.join(cwd, name), source.replace('dense(100', 'dense(90'));
  }
  await refused('IMPORT_REFUSED', 'import', './model.ts', snapshot);
});

test('nothing is left in the folder of the run', async () => {
  expect((await readdir(path.join(cwd, run))).filter((name) => name.startsWith('.'))).toEqual([]);
});
