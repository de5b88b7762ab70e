import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

import { readRun } from '@sparkloom/runs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod';

import { runCli } from '../run-cli.js';

/** Above chance, 10 %: what a few steps on real digits are good for. */
const learnt = 0.6;

const outcomeSchema = z.looseObject({
  engine: z.string().optional(),
  iterations: z.int(),
  validation: z.looseObject({ top1Accuracy: z.number() }),
});

let cwd: string;

beforeAll(async () => {
  cwd = await mkdtemp(path.join(os.tmpdir(), 'sparkloom-mkldnn-'));
});
afterAll(() => rm(cwd, { recursive: true, force: true }));

async function sparkloom<Answer>(
  schema: z.ZodType<Answer>,
  ...flags: readonly string[]
): Promise<Answer> {
  const { exitCode, stdout, stderr } = await runCli(['--json', ...flags], { cwd });
  expect(exitCode, stderr).toBe(0);
  return schema.parse(JSON.parse(stdout));
}

/** The last batch of each epoch has 52 records, so that the network compiles itself for another size. */
const trainLeNet = [
  ...['train', 'lenet', '--engine', 'mkldnn', '--master', 'local[2]'],
  ...['--limit', '2100', '--epochs', '3'],
];

test('a training with batches of several sizes learns, and so it does with Spark jobs', async () => {
  const here = await sparkloom(outcomeSchema, ...trainLeNet, '--run-dir', 'here');
  expect(here).toMatchObject({ engine: 'mkldnn', iterations: 51 });
  expect(here.validation.top1Accuracy).toBeGreaterThan(learnt);

  const jobs = await sparkloom(outcomeSchema, ...trainLeNet, '--distributed', '--run-dir', 'jobs');
  expect(jobs.validation.top1Accuracy).toBeGreaterThan(learnt);
});

test('its network gives the same accuracy again, here and with the other engine', async () => {
  const { result } = await readRun(path.join(cwd, 'here'));
  const accuracy = result?.validation?.top1Accuracy;
  const evaluation = z.looseObject({ top1Accuracy: z.number() });
  expect(await sparkloom(evaluation, 'evaluate', 'here')).toMatchObject({
    top1Accuracy: accuracy,
  });

  await sparkloom(z.unknown(), 'import', 'lenet', 'here/model.bigdl', '--run-dir', 'moved');
  const moved = await sparkloom(evaluation, 'evaluate', 'moved');
  expect(moved.top1Accuracy).toBeCloseTo(accuracy ?? Number.NaN, 3);
});

test.each(['mklblas', 'mkldnn'])(
  'a network that normalises by batches is saved as it was validated by %s',
  async (engine) => {
    const short = ['--batch-size', '32', '--limit', '640', '--max-iterations', '10'];
    const flags = ['--engine', engine, '--master', 'local[2]', '--validation-limit', '256'];
    await sparkloom(outcomeSchema, 'train', 'resnet', ...flags, ...short, '--run-dir', engine);
    const { result } = await readRun(path.join(cwd, engine));
    const evaluation = z.looseObject({ top1Accuracy: z.number(), loss: z.number() });
    const { top1Accuracy, loss } = await sparkloom(evaluation, 'evaluate', engine);
    expect(top1Accuracy).toBe(result?.validation?.top1Accuracy);
    expect(loss).toBeCloseTo(result?.validation?.loss ?? Number.NaN, 4);
  },
);

test('its network is quantised, and nearly as good', async () => {
  const figures = z.looseObject({
    sizeRatio: z.number(),
    top1AccuracyLost: z.number(),
    float: z.looseObject({ validation: z.looseObject({ top1Accuracy: z.number() }) }),
  });
  const { result } = await readRun(path.join(cwd, 'here'));
  const { sizeRatio, top1AccuracyLost, float } = await sparkloom(figures, 'quantize', 'here');
  expect(float.validation.top1Accuracy).toBe(result?.validation?.top1Accuracy);
  expect(sizeRatio).toBeGreaterThan(2);
  expect(Math.abs(top1AccuracyLost)).toBeLessThan(0.02);
});

test('a run that was left is gone on with by the engine it began with', async () => {
  const flags = ['--max-iterations', '20', '--checkpoint-iterations', '10'];
  await sparkloom(outcomeSchema, ...trainLeNet, ...flags, '--run-dir', 'left');
  const { config } = await readRun(path.join(cwd, 'left'));
  expect(config).toMatchObject({ engine: 'mkldnn' });
  await rm(path.join(cwd, 'left', 'result.json'));
  const resumed = await sparkloom(outcomeSchema, 'train', 'lenet', '--resume', 'left');
  expect(resumed).toMatchObject({ engine: 'mkldnn', iterations: 20 });
});
