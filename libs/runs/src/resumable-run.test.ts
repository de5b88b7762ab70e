import { appendFile, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { execa } from 'execa';
import { SparkloomError } from '@sparkloom/errors';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { countedEvents } from './counted-events.js';
import type { RunEvent } from './events.js';
import { hasCheckpoint, lastUnfinishedRun, resumableRun, resumeRun } from './resumable-run.js';
import { createRun } from './run-writer.js';

const at = '2026-01-02T03:04:05Z';
const config = {
  schemaVersion: 1,
  model: 'lenet',
  modelFile: 'models-dsl/lenet/model.ts',
  parameters: {},
  stack: 'bigdl-0.13',
  experiment: {},
  batchSize: 128,
  epochs: 2,
  seed: 1,
  deployMode: 'client',
  secure: false,
  distributed: false,
  startedAt: at,
  spark: {},
};

let root: string;

beforeEach(async () => {
  root = await mkdtemp(path.join(os.tmpdir(), 'sparkloom-resumable-'));
});

afterEach(async () => {
  await rm(root, { recursive: true, force: true });
});

async function leftRun(startedAt = at): Promise<string> {
  const run = await createRun({ root, model: 'lenet', startedAt: new Date(startedAt) });
  await run.writeJson('config.json', config);
  await run.writeJson('model.json', { layers: [] });
  run.appendEvent({ type: 'warning', at, elapsedSec: 7, message: 'one' });
  await run.close();
  return run.paths.directory;
}

async function codeOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => 'nothing was refused',
    (error: unknown) => (error instanceof SparkloomError ? error.code : error),
  );
}

test('a run that was left is gone on with, and keeps its files to their owner', async () => {
  const directory = await leftRun();
  expect((await resumableRun(directory)).elapsedSec).toBe(7);
  const run = await resumeRun(directory);
  run.appendEvent({ type: 'warning', at, elapsedSec: 8, message: 'two' });
  await run.discard();
  expect((await readFile(run.paths.events, 'utf8')).match(/"message":"(one|two)"/g)).toHaveLength(
    2,
  );
  expect((await stat(directory)).mode & 0o777).toBe(0o700);
  expect((await stat(run.paths.config)).mode & 0o777).toBe(0o600);
});

test('the newest run without a result is the last unfinished one', async () => {
  const older = await leftRun('2026-01-01T00:00:00Z');
  const newer = await leftRun('2026-01-03T00:00:00Z');
  expect((await lastUnfinishedRun(root, 'lenet')).paths.directory).toBe(newer);
  await writeFile(path.join(newer, 'result.json'), '{}');
  expect((await lastUnfinishedRun(root, 'lenet')).paths.directory).toBe(older);
  expect(await codeOf(lastUnfinishedRun(root, 'vgg'))).toBe('RUN_NOT_FOUND');
});

test('what is no run of ours is refused', async () => {
  expect(await codeOf(resumableRun(path.join(root, 'nowhere')))).toBe('RUN_NOT_FOUND');
  const empty = path.join(root, 'empty');
  await mkdir(empty);
  expect(await codeOf(resumableRun(empty))).toBe('RUN_WITHOUT_CONFIG');
});

test('two processes do not write into one run, and one that was killed leaves it free', async () => {
  const directory = await leftRun();
  const holder = execa('sleep', ['60'], { reject: false });
  const lock = JSON.stringify({ pid: holder.pid, host: os.hostname() });
  await writeFile(path.join(directory, '.lock'), lock);
  expect(await codeOf(resumableRun(directory))).toBe('RUN_IN_USE');
  expect(await codeOf(resumeRun(directory))).toBe('RUN_IN_USE');
  holder.kill('SIGKILL');
  await holder;
  const run = await resumeRun(directory);
  await run.close();
});

test.runIf(process.platform === 'linux')(
  'a process that nobody has asked how it ended leaves it free, too',
  async () => {
    const directory = await leftRun();
    // Becomes what never asks after its child.
    const parent = execa('sh', ['-c', 'sleep 0.01 & echo $!; exec sleep 60'], { reject: false });
    const pid = await new Promise<number>((resolve) => {
      parent.stdout.once('data', (text) => {
        resolve(Number.parseInt(String(text), 10));
      });
    });
    await expect.poll(() => readFile(`/proc/${pid}/stat`, 'utf8')).toContain(') Z ');
    await writeFile(path.join(directory, '.lock'), JSON.stringify({ pid, host: os.hostname() }));
    const run = await resumeRun(directory);
    await run.close();
    parent.kill('SIGKILL');
    await parent;
  },
);

test('wherever the journal was cut, its whole lines stay and the next one begins anew', async () => {
  const directory = await leftRun();
  const file = path.join(directory, 'events.ndjson');
  const whole = await readFile(file, 'utf8');
  const next = JSON.stringify({ type: 'warning', at, elapsedSec: 9, message: 'cut' });
  await fc.assert(
    fc.asyncProperty(fc.nat({ max: next.length }), async (length) => {
      await writeFile(file, whole);
      await appendFile(file, next.slice(0, length));
      const run = await resumeRun(directory);
      await run.close();
      expect(await readFile(file, 'utf8')).toBe(whole);
    }),
    { numRuns: 20 },
  );
});

test('a checkpoint without its manifest, or under another name, is none', async () => {
  expect(await hasCheckpoint(path.join(root, 'checkpoints'))).toBe(false);
  await mkdir(path.join(root, '00000040'));
  await mkdir(path.join(root, '.00000080-1'));
  await writeFile(path.join(root, '.00000080-1', 'manifest.json'), '{}');
  expect(await hasCheckpoint(root)).toBe(false);
  await writeFile(path.join(root, '00000040', 'manifest.json'), '{}');
  expect(await hasCheckpoint(root)).toBe(true);
});

test('an iteration that was trained again counts once', () => {
  const iteration = (number: number, loss: number): RunEvent => ({
    type: 'iteration',
    at,
    elapsedSec: 1,
    epoch: 1,
    iteration: number,
    records: number,
    loss,
    learningRate: 1,
    recordsPerSec: 1,
  });
  const resume: RunEvent = { type: 'resume', at, elapsedSec: 2, epoch: 1, iteration: 1 };
  const events = [iteration(1, 9), iteration(2, 8), resume, iteration(2, 7), iteration(3, 6)];
  expect(
    countedEvents(events).flatMap((event) => (event.type === 'iteration' ? [event.loss] : [])),
  ).toEqual([9, 7, 6]);
});
