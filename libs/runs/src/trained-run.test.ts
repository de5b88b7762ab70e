import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

import { describe, expect, onTestFinished, test } from 'vitest';

import { listRuns } from './list-runs.js';
import { trainedRun } from './trained-run.js';

const config = {
  schemaVersion: 1,
  model: 'lenet',
  modelFile: 'model.ts',
  parameters: {},
  stack: 'bigdl-0.13',
  experiment: {},
  batchSize: 128,
  epochs: 2,
  seed: 1,
  deployMode: 'client',
  distributed: false,
  secure: false,
  startedAt: '2026-11-25T20:00:00.000Z',
  spark: {},
};

const iteration = (number: number): object => ({
  type: 'iteration',
  at: '2026-11-25T20:00:01.000Z',
  elapsedSec: 1,
  epoch: 1,
  iteration: number,
  records: 128 * number,
  loss: 1,
  learningRate: 0.1,
  recordsPerSec: 100,
});

async function runsWith(
  runs: Readonly<Record<string, Readonly<Record<string, string>>>>,
): Promise<string> {
  const root = await mkdtemp(path.join(os.tmpdir(), 'sparkloom-runs-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  for (const [run, files] of Object.entries(runs)) {
    for (const [name, text] of Object.entries(files)) {
      const file = path.join(root, run, name);
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, text);
    }
  }
  return root;
}

const described = { 'config.json': JSON.stringify(config), 'model.json': '{}' };

describe('the network of a run', () => {
  test('is what the training has left at its end', async () => {
    const root = await runsWith({
      run: { ...described, 'model.bigdl': '', 'checkpoints/00000007/manifest.json': '{}' },
    });
    const run = await trainedRun(path.join(root, 'run'));
    expect(run.network).toBe(path.join(root, 'run/model.bigdl'));
    expect(run.config.model).toBe('lenet');
  });

  test('is of the engine that the run was trained with, else of the only one there was', async () => {
    const native = JSON.stringify({ ...config, engine: 'mkldnn' });
    const root = await runsWith({
      native: { ...described, 'config.json': native, 'model.bigdl': '' },
      older: { ...described, 'model.bigdl': '' },
    });
    const engineOf = async (name: string) =>
      (await trainedRun(path.join(root, name))).config.engine;
    expect(await engineOf('native')).toBe('mkldnn');
    expect(await engineOf('older')).toBe('mklblas');
  });

  test('is that of the last complete checkpoint of a run that was left', async () => {
    const root = await runsWith({
      run: {
        ...described,
        'checkpoints/00000007/manifest.json': '{}',
        'checkpoints/00000021/manifest.json': '{}',
        'checkpoints/00000028/model': 'half-written',
        'checkpoints/.00000035-0/manifest.json': '{}',
      },
    });
    const { network } = await trainedRun(path.join(root, 'run'));
    expect(network).toBe(path.join(root, 'run/checkpoints/00000021/model'));
  });

  test.each([
    [{ ...described }, {}, 'RUN_WITHOUT_NETWORK', '--resume'],
    [{ ...described, 'model.bigdl': '' }, { quantized: true }, 'RUN_NOT_QUANTIZED', 'quantize'],
    [{ 'model.bigdl': '' }, {}, 'RUN_WITHOUT_CONFIG', 'folder'],
  ])('is missed where it is not there: %#', async (files, choice, code, remedy) => {
    const root = await runsWith({ run: files });
    await expect(trainedRun(path.join(root, 'run'), choice)).rejects.toMatchObject({
      code,
      details: { remedy: expect.stringContaining(remedy) as string },
    });
  });
});

test('runs are listed, the oldest first, with what cannot be read', async () => {
  const journal = [iteration(1), iteration(2)]
    .map((event) => `${JSON.stringify(event)}\n`)
    .join('');
  const earlier = { ...config, startedAt: '2026-11-24T20:00:00.000Z' };
  const root = await runsWith({
    'lenet/b': { ...described, 'events.ndjson': journal },
    'lenet/a': { ...described, 'config.json': JSON.stringify(earlier) },
    'vgg/broken': { 'config.json': '{' },
    'notes/not-a-run': { 'readme.txt': '' },
  });
  const runs = await listRuns(root);
  expect(runs.map(({ directory, state }) => [path.relative(root, directory), state])).toEqual([
    ['vgg/broken', 'unreadable'],
    ['lenet/a', 'unfinished'],
    ['lenet/b', 'unfinished'],
  ]);
  expect(runs[2]).toMatchObject({ model: 'lenet', batchSize: 128, iterations: 2, epochs: 1 });
  expect(await listRuns(path.join(root, 'lenet'))).toHaveLength(2);
  expect(await listRuns(path.join(root, 'nowhere'))).toEqual([]);
});
