import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { execa } from 'execa';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';

import { runCli, sparkloomBin, temporaryFolder } from './run-cli.js';

const home = path.join('/tmp', `sparkloom-yarn-test-${process.pid}`);
const upSchema = z.object({ hadoopConfDir: z.string(), resourceManager: z.string() });
let cluster: z.infer<typeof upSchema>;

beforeAll(async () => {
  const up = await runCli(['cluster', 'up', '--nodes', '2', '--home', home, '--json']);
  expect(up.exitCode, up.stderr).toBe(0);
  cluster = upSchema.parse(JSON.parse(up.stdout));
});

afterAll(async () => {
  const down = await runCli(['cluster', 'down', '--home', home, '--remove-data', '--json']);
  expect(down.exitCode, down.stderr).toBe(0);
  const { stdout } = await execa('ps', ['-eo', 'args']);
  expect(stdout.split('\n').filter((line) => line.includes(home))).toEqual([]);
});

const environment = () => ({ HADOOP_CONF_DIR: cluster.hadoopConfDir });

function trainArguments(runDirectory: string, ...more: readonly string[]): readonly string[] {
  return [
    ...['train', 'lenet', '--master', 'yarn', '--num-executors', '2'],
    ...['--executor-memory', '512m', '--run-dir', runDirectory, '--json', ...more],
  ];
}

const resultSchema = z.object({
  deployMode: z.string(),
  workers: z.number(),
  iterations: z.number(),
  applicationId: z.string(),
  validation: z.object({ top1Accuracy: z.number(), loss: z.number() }),
});

async function train(...more: readonly string[]): Promise<z.infer<typeof resultSchema>> {
  const run = path.join(await temporaryFolder(), 'run');
  const { exitCode, stdout, stderr } = await runCli(trainArguments(run, ...more), {
    env: environment(),
  });
  expect(exitCode, stderr.slice(-3000)).toBe(0);
  return resultSchema.parse(JSON.parse(stdout));
}

const applicationsSchema = z.object({
  apps: z.object({ app: z.array(z.object({ id: z.string(), state: z.string() })) }).nullable(),
});

/** From YARN itself, not from our command. */
async function unfinishedApplications(): Promise<readonly string[]> {
  const answer = await fetch(new URL('/ws/v1/cluster/apps', cluster.resourceManager));
  const { apps } = applicationsSchema.parse(await answer.json());
  const ended = new Set(['FINISHED', 'FAILED', 'KILLED']);
  return (apps?.app ?? []).filter(({ state }) => !ended.has(state)).map(({ id }) => id);
}

async function until(condition: () => Promise<boolean>, patienceMs: number): Promise<boolean> {
  const end = Date.now() + patienceMs;
  while (Date.now() < end) {
    if (await condition()) return true;
    await sleep(200);
  }
  return false;
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
    expect(await until(async () => (await unfinishedApplications()).length === 0, 10_000)).toBe(
      true,
    );
  });

  test('goes on in the cluster, and is attached to', async () => {
    const run = path.join(await temporaryFolder(), 'run');
    const flags = ['--deploy-mode', 'cluster', '--detach', '--max-iterations', '20'];
    const detached = await runCli(trainArguments(run, ...flags), { env: environment() });
    expect(detached.exitCode, detached.stderr).toBe(0);
    const { applicationId } = z
      .object({ applicationId: z.string() })
      .parse(JSON.parse(detached.stdout));
    const attached = await runCli(['attach', applicationId, '--json'], { env: environment() });
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
    const flags = trainArguments(run, '--deploy-mode', mode, '--max-iterations', '9000');
    const training = execa(process.execPath, [sparkloomBin, ...flags], {
      reject: false,
      env: environment(),
    });
    const hasBegun = async (): Promise<boolean> => {
      if (state === 'ACCEPTED') return (await unfinishedApplications()).length > 0;
      const events = await readFile(path.join(run, 'events.ndjson'), 'utf8').catch(() => '');
      return events.includes('"type":"iteration"');
    };
    expect(await until(hasBegun, 120_000)).toBe(true);
    training.kill('SIGINT');
    expect((await training).exitCode).toBe(130);
    expect(await until(async () => (await unfinishedApplications()).length === 0, 10_000)).toBe(
      true,
    );
  });
});

test("a training for another user with authentication and encryption is that user's", async () => {
  const { applicationId } = await train(
    ...['--max-iterations', '5', '--proxy-user', 'carol', '--secure'],
    ...['--conf', 'spark.yarn.stagingDir=hdfs:///tmp/carol'],
  );
  const answer = await fetch(
    new URL(`/ws/v1/cluster/apps/${applicationId}`, cluster.resourceManager),
  );
  expect(await answer.json()).toMatchObject({ app: { user: 'carol' } });
});

test('a driver that is killed leaves nothing in the cluster', async () => {
  const run = path.join(await temporaryFolder(), 'run');
  const flags = trainArguments(run, '--max-iterations', '9000');
  const training = execa(process.execPath, [sparkloomBin, ...flags], {
    reject: false,
    env: environment(),
  });
  const hasBegun = async (): Promise<boolean> =>
    (await readFile(path.join(run, 'events.ndjson'), 'utf8').catch(() => '')).includes('iteration');
  expect(await until(hasBegun, 120_000)).toBe(true);
  training.kill('SIGKILL');
  await training;
  const noContainers = async (): Promise<boolean> => {
    const { stdout } = await execa('ps', ['-eo', 'args']);
    return !stdout.split('\n').some((line) => line.includes(home) && line.includes('container_'));
  };
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
    const refused = await runCli(trainArguments(run, ...flags), { env: environment() });
    expect(refused.exitCode, refused.stderr).toBe(2);
    expect(JSON.parse(refused.stdout)).toMatchObject({ error: { code } });
    expect(await unfinishedApplications()).toEqual([]);
  });
});

test('the class path is staged once', async () => {
  const stage = async (): Promise<unknown> => {
    const run = await runCli(['stage', '--json'], { env: environment() });
    expect(run.exitCode, run.stderr).toBe(0);
    return JSON.parse(run.stdout);
  };
  const first = await stage();
  expect(await stage()).toMatchObject({ ...(first as object), uploaded: false });
  const cleaned = await runCli(['stage', '--clean', '--json'], { env: environment() });
  expect(JSON.parse(cleaned.stdout)).toMatchObject({ archives: 1 });
  expect(await stage()).toMatchObject({ uploaded: true });
});
