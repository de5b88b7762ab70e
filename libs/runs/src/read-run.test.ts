import { appendFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { eventSchema } from './events.js';
import { stringifyMeasures } from './measure.js';
import { readRun } from './read-run.js';
import { resultSchema, trainingResultSchema, type RunResult } from './result.js';
import { createRun, type RunWriter } from './run-writer.js';

const at = '2026-03-04T05:06:07.089123456Z';

const events = [
  { type: 'phase', at, elapsedSec: 0, name: 'spark', state: 'start' },
  {
    type: 'phase',
    at,
    elapsedSec: 1.5,
    name: 'training',
    state: 'start',
    epochs: 10,
    iterations: 4690,
    iterationsPerEpoch: 469,
    recordsPerEpoch: 60000,
    batchSize: 128,
  },
  {
    type: 'iteration',
    at,
    elapsedSec: 2,
    epoch: 1,
    iteration: 12,
    records: 1536,
    loss: 1.93,
    learningRate: 0.05,
    recordsPerSec: 4012,
    phases: { computeSec: 0.02, syncSec: 0.004 },
  },
  { type: 'epoch', at, elapsedSec: 3, epoch: 1, iteration: 469, records: 60032 },
  {
    type: 'validation',
    at,
    elapsedSec: 4,
    epoch: 1,
    iteration: 469,
    top1Accuracy: 0.97,
    loss: 0.1,
    records: 10000,
  },
  { type: 'checkpoint', at, elapsedSec: 5, epoch: 1, iteration: 469, path: 'checkpoints/469' },
  { type: 'warning', at, elapsedSec: 6, message: 'the batch size became 126' },
  { type: 'resume', at, elapsedSec: 6, epoch: 1, iteration: 1, path: 'checkpoints/00000001' },
  {
    type: 'data',
    at,
    elapsedSec: 1.7,
    classes: ['cat', 'dog'],
    normalisation: [{ mean: 0.5, standardDeviation: 0.25 }],
  },
  { type: 'end', at, elapsedSec: 7, status: 'done' },
] as const;

const result: RunResult = {
  schemaVersion: 1,
  model: 'lenet',
  dataset: 'mnist',
  stack: 'bigdl-0.13',
  engine: 'mklblas',
  master: 'local[2]',
  deployMode: 'client',
  workers: 1,
  coresPerWorker: 2,
  batchSize: 128,
  epochs: 5,
  iterations: 2345,
  seed: 1,
  distributed: false,
  applicationId: 'local-1795465336816',
  startedAt: at,
  trainingTimeSec: 71.2,
  validationTimeSec: 3.1,
  checkpointTimeSec: 0,
  eventTimeSec: 0.4,
  wallTimeSec: 76.5,
  recordsPerSec: 4213,
  parameters: 22278,
  validation: { top1Accuracy: 0.9871, loss: 0.0412, records: 10000 },
};

let directory: string;
let run: RunWriter;
beforeEach(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'sparkloom-runs-'));
  run = await createRun({ model: 'lenet', runDirectory: directory, startedAt: new Date(at) });
});
afterEach(async () => {
  await rm(directory, { recursive: true });
});

describe('schemas', () => {
  it('give back every event and the result as they are', () => {
    for (const event of events) expect(eventSchema.parse(event)).toEqual(event);
    expect(resultSchema.parse(result)).toEqual(result);
  });

  it('know every type of event', () => {
    const known = eventSchema.options.map((option) => option.shape.type.value);
    expect([...new Set(events.map(({ type }) => type))].sort()).toEqual([...known].sort());
    expect(eventSchema.safeParse({ type: 'surprise', at, elapsedSec: 0 }).success).toBe(false);
  });

  it('refuse a result that lacks any field but those that not every run has', () => {
    for (const field of Object.keys(resultSchema.shape)) {
      const others = Object.fromEntries(Object.entries(result).filter(([name]) => name !== field));
      expect(resultSchema.safeParse(others).success, field).toBe(
        ['dataTimeSec', 'validation'].includes(field),
      );
    }
  });

  it('keep a loss that ran away', () => {
    fc.assert(
      fc.property(fc.double(), (loss) => {
        const text = stringifyMeasures({ ...events[2], loss });
        const read = eventSchema.parse(JSON.parse(text));
        expect(read).toMatchObject({ loss: Object.is(loss, -0) ? 0 : loss });
      }),
    );
    // As the JVM writes it.
    expect(eventSchema.parse({ ...events[2], loss: 'NaN' })).toMatchObject({ loss: NaN });
  });

  it('take what the JVM says of a training without a validation', () => {
    const said: unknown = JSON.parse(
      '{"applicationId":"local-1795465336816","startedAt":"2026-11-23T20:22:16.769032533Z","workers":1,"coresPerWorker":2,"batchSize":128,"epochs":1,"iterations":5,"seed":1,"distributed":true,"parameters":22278,"trainingTimeSec":2.667887411,"validationTimeSec":0.0,"checkpointTimeSec":0.0,"eventTimeSec":0.004,"wallTimeSec":3.153894544,"recordsPerSec":239.89018328180114}',
    );
    expect(trainingResultSchema.parse(said)).toEqual(said);
  });
});

describe('readRun', () => {
  it('gives back a whole run', async () => {
    await run.writeJson('config.json', { seed: 1 });
    await run.writeJson('model.json', { name: 'LeNet5' });
    await run.writeJson('result.json', result);
    for (const event of events) run.appendEvent(event);
    await run.close();
    expect(await readRun(directory)).toEqual({
      paths: run.paths,
      state: 'done',
      config: { seed: 1 },
      model: { name: 'LeNet5' },
      result,
      events,
    });
  });

  it('calls a run without an end unfinished', async () => {
    run.appendEvent(events[0]);
    await run.close();
    expect(await readRun(directory)).toMatchObject({ state: 'unfinished', result: undefined });
  });

  it('says how a run ended', async () => {
    run.appendEvent({ ...events.at(-1), status: 'interrupted' });
    await run.close();
    expect(await readRun(directory)).toMatchObject({ state: 'interrupted' });
  });

  it('leaves out a last line that was cut anywhere', async () => {
    run.appendEvent(events[0]);
    await run.close();
    const line = JSON.stringify(events[2]);
    const whole = `${JSON.stringify(events[0])}\n`;
    for (const length of [1, 10, line.length - 1, line.length]) {
      await writeFile(run.paths.events, whole + line.slice(0, length));
      expect((await readRun(directory)).events).toEqual([events[0]]);
    }
    await writeFile(run.paths.events, `${whole}${line}\n`);
    expect((await readRun(directory)).events).toEqual([events[0], events[2]]);
  });

  it('names the line that is wrong within the journal', async () => {
    run.appendEvent(events[0]);
    await run.close();
    await appendFile(run.paths.events, `{"type":"iter\n${JSON.stringify(events[0])}\n`);
    await expect(readRun(directory)).rejects.toMatchObject({
      code: 'RUN_UNREADABLE',
      details: { where: `${run.paths.events}:2` },
    });
  });

  it('refuses a result of another version, and a folder that is not there', async () => {
    await run.writeJson('result.json', { ...result, schemaVersion: 2 });
    await run.close();
    await expect(readRun(directory)).rejects.toMatchObject({
      code: 'RUN_UNREADABLE',
      details: { where: run.paths.result },
    });
    await expect(readRun(path.join(directory, 'no'))).rejects.toMatchObject({
      code: 'RUN_NOT_FOUND',
    });
  });
});
