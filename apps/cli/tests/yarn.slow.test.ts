import { readFile } from 'node:fs/promises';
import path from 'node:path';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';

import { LocalCluster, until } from './local-cluster.js';
import { runCli, temporaryFolder } from './run-cli.js';

let cluster: LocalCluster;

beforeAll(async () => {
  cluster = await LocalCluster.start('yarn-test', '--nodes', '2');
});

afterAll(async () => {
  await cluster.stop();
});

const resultSchema = z.object({
  deployMode: z.string(),
  workers: z.number(),
  iterations: z.number(),
  applicationId: z.string(),
  validation: z.object({ top1Accuracy: z.number(), loss: z.number() }),
});

async function train(...more: readonly string[]): Promise<z.infer<typeof resultSchema>> {
  const run = path.join(await temporaryFolder(), 'run');
  const { exitCode, stdout, stderr } = await cluster.train(run, more).ended();
  expect(exitCode, stderr.slice(-3000)).toBe(0);
  return resultSchema.parse(JSON.parse(stdout));
}

async function nothingRuns(): Promise<boolean> {
  return (await cluster.unfinishedApplications()).length === 0;
}

describe('LeNet-5 over HDFS with two executors', () => {
  test('learns the same with the driver here and in the cluster', async () => {
    const client = await train('--max-iterations', '100');
    const inCluster = await train('--max-iterations', '100', '--deploy-mode', 'cluster');
    expect(client).toMatchObject({ deployMode: 'client', workers: 2, iterations: 100 });
    expect(inCluster).toMatchObject({ deployMode: 'cluster', workers: 2, iterations: 100 });
    expect(client.validation.top1Accuracy).toBeGreaterThan(0.9);
    // The order of two workers' gradients is not fixed, and their sum is rounded.
    expect(inCluster.validation.loss).toBeCloseTo(client.validation.loss, 2);
    expect(await until(nothingRuns, 10_000)).toBe(true);
  });

  test('goes on in the cluster, and is attached to', async () => {
    const run = path.join(await temporaryFolder(), 'run');
    const flags = ['--deploy-mode', 'cluster', '--detach', '--max-iterations', '20'];
    const detached = await cluster.train(run, flags).ended();
    expect(detached.exitCode, detached.stderr).toBe(0);
    const { applicationId } = z
      .object({ applicationId: z.string() })
      .parse(JSON.parse(detached.stdout));
    const attached = await runCli(['attach', applicationId, '--json'], {
      env: cluster.environment,
    });
    expect(attached.exitCode, attached.stderr).toBe(0);
    const stored: unknown = JSON.parse(await readFile(path.join(run, 'result.json'), 'utf8'));
    expect(resultSchema.parse(stored)).toMatchObject({ applicationId, iterations: 20 });
    // What the driver has left in the cluster is here, and can be used.
    const evaluated = await runCli(['evaluate', run, '--json', '--master', 'local[2]']);
    expect(evaluated.exitCode, evaluated.stderr).toBe(0);
    const { top1Accuracy } = resultSchema.parse(stored).validation;
    const measured = z.object({ top1Accuracy: z.number() }).parse(JSON.parse(evaluated.stdout));
    // It was validated with weights of 16 bits.
    expect(measured.top1Accuracy).toBeCloseTo(top1Accuracy, 2);
  });
});

describe.each(['client', 'cluster'])('a training with --deploy-mode %s', (mode) => {
  test.each(['RUNNING', 'ACCEPTED'])('that is %s ends at Ctrl-C, in YARN too', async (state) => {
    const run = path.join(await temporaryFolder(), 'run');
    const training = cluster.train(run, ['--deploy-mode', mode, '--max-iterations', '9000']);
    if (state === 'RUNNING') await training.reached(1);
    else expect(await until(async () => !(await nothingRuns()), 120_000)).toBe(true);
    training.kill('SIGINT');
    expect((await training.ended()).exitCode).toBe(130);
    expect(await until(nothingRuns, 10_000)).toBe(true);
  });
});

test("a training for another user with authentication and encryption is that user's", async () => {
  const { applicationId } = await train(
    ...['--max-iterations', '5', '--proxy-user', 'carol', '--secure'],
    ...['--conf', 'spark.yarn.stagingDir=hdfs:///tmp/carol'],
  );
  expect(await cluster.application(applicationId)).toMatchObject({ user: 'carol' });
});

test('a driver that is killed leaves nothing in the cluster', async () => {
  const run = path.join(await temporaryFolder(), 'run');
  const training = cluster.train(run, ['--max-iterations', '9000']);
  await training.reached(1);
  training.kill('SIGKILL');
  await training.ended();
  const noContainers = async (): Promise<boolean> =>
    !(await cluster.processes()).some(({ command }) => command.includes('container_'));
  expect(await until(noContainers, 60_000)).toBe(true);
});

describe('what cannot run is refused before it waits', () => {
  test.each([
    [['--queue', 'nite'], 'QUEUE_UNKNOWN'],
    [['--executor-memory', '500g'], 'EXECUTOR_TOO_LARGE'],
    [['--executor-cores', '64'], 'EXECUTOR_TOO_LARGE'],
    [['--num-executors', '500'], 'TOO_MANY_EXECUTORS'],
    [['--batch-size', '127'], 'BATCH_NOT_DIVISIBLE'],
    [['--data-dir', 'hdfs:///nowhere'], 'DATA_MISSING'],
  ])('%o: %s', async (flags, code) => {
    const run = path.join(await temporaryFolder(), 'run');
    const refused = await cluster.train(run, flags).ended();
    expect(refused.exitCode, refused.stderr).toBe(2);
    expect(JSON.parse(refused.stdout)).toMatchObject({ error: { code } });
    expect(await cluster.unfinishedApplications()).toEqual([]);
  });
});

test('the class path is staged once', async () => {
  const stage = async (): Promise<unknown> => {
    const run = await runCli(['stage', '--json'], { env: cluster.environment });
    expect(run.exitCode, run.stderr).toBe(0);
    return JSON.parse(run.stdout);
  };
  const first = await stage();
  expect(await stage()).toMatchObject({ ...(first as object), uploaded: false });
  const cleaned = await runCli(['stage', '--clean', '--json'], { env: cluster.environment });
  expect(JSON.parse(cleaned.stdout)).toMatchObject({ archives: 1 });
  expect(await stage()).toMatchObject({ uploaded: true });
});
