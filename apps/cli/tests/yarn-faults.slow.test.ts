import path from 'node:path';

import { startDaemon, stopDaemon } from '@sparkloom/cluster';
import { readRun, type RunEvent } from '@sparkloom/runs';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { expectWhole, LocalCluster, until } from './local-cluster.js';
import { runCli, temporaryFolder } from './run-cli.js';

const iterationsPerEpoch = 50;

const ofEpochs = (epochs: number): readonly string[] => [
  ...['--limit', '6400', '--epochs', `${epochs}`, '--checkpoint-iterations', '20'],
];

const threeEpochs = ofEpochs(3);
const ofThreeEpochs = 3 * iterationsPerEpoch;

let cluster: LocalCluster;

beforeAll(async () => {
  cluster = await LocalCluster.start('faults', '--nodes', '3');
});

afterAll(async () => {
  await cluster.stop();
});

async function newRun(): Promise<string> {
  return path.join(await temporaryFolder(), 'run');
}

const iterationsOf = (
  type: 'checkpoint' | 'resume',
  events: readonly RunEvent[],
): readonly number[] => events.flatMap((event) => (event.type === type ? [event.iteration] : []));

const resumedAfter = (events: readonly RunEvent[]): readonly number[] =>
  iterationsOf('resume', events);

test.each([
  ['client', []],
  ['cluster', ['--deploy-mode', 'cluster']],
])('with the driver in %s mode a killed executor is replaced', async (_mode, flags) => {
  const run = await newRun();
  const training = cluster.train(run, [...threeEpochs, ...flags]);
  await training.reached(75);
  const [victim] = await cluster.executors();
  process.kill(victim?.pid ?? 0, 'SIGKILL');
  const events = await training.succeeded();
  expect(resumedAfter(events)[0]).toBeGreaterThanOrEqual(60);
  await expectWhole(run, ofThreeEpochs, 3);
});

test.each([
  ['an executor', 'CoarseGrainedExecutorBackend', 3],
  // YARN counts a silent node, and all that was managed from it, as lost after ten seconds.
  ['the manager of the executors', 'ExecutorLauncher', 12],
])('a node that dies with %s is done without', async (_what, mainClass, epochs) => {
  const run = await newRun();
  const training = cluster.train(run, ofEpochs(epochs));
  await training.reached(75);
  const processes = await cluster.processes();
  const isOn = (name: string, main: string): boolean =>
    processes.some(({ command }) => command.includes(`/${name}/`) && command.includes(main));
  const node = [1, 2, 3]
    .map((number) => `nodemanager-${number}`)
    .find(
      (name) =>
        isOn(name, mainClass) &&
        isOn(name, 'ExecutorLauncher') === (mainClass === 'ExecutorLauncher'),
    );
  expect(node).toBeDefined();
  await stopDaemon(cluster.home, node ?? '', 'SIGKILL');
  for (const { pid } of processes.filter(({ command }) => command.includes(`/${node}/`))) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // Gone with the one that started it.
    }
  }
  const events = await training.succeeded();
  expect(resumedAfter(events).length).toBeGreaterThan(0);
  await expectWhole(run, epochs * iterationsPerEpoch, epochs);
  await startDaemon(cluster.home, node ?? '');
});

test('a run whose driver was killed is gone on with', async () => {
  const run = await newRun();
  const training = cluster.train(run, threeEpochs);
  await training.reached(75);
  training.kill('SIGKILL');
  await training.ended();
  expect(await until(async () => (await cluster.executors()).length === 0, 60_000)).toBe(true);
  const resumed = await runCli(['train', 'lenet', '--resume', run, '--json'], {
    env: cluster.environment,
  });
  expect(resumed.exitCode, resumed.stderr).toBe(0);
  expect(resumedAfter((await readRun(run)).events)[0]).toBeGreaterThanOrEqual(60);
  await expectWhole(run, ofThreeEpochs, 3);
});

test.each(['SIGKILL', 'SIGTERM'] as const)(
  'a driver that gets %s in the cluster is started again, and goes on',
  async (signal) => {
    const run = await newRun();
    const training = cluster.train(run, [...threeEpochs, '--deploy-mode', 'cluster']);
    await training.reached(75);
    const [driver, ...others] = await cluster.containers('yarn.ApplicationMaster');
    expect(others).toEqual([]);
    process.kill(driver?.pid ?? 0, signal);
    expect(resumedAfter(await training.succeeded())[0]).toBeGreaterThanOrEqual(60);
    await expectWhole(run, ofThreeEpochs, 3);
  },
);

test('a full HDFS ends the run, and its complete checkpoints are gone on from', async () => {
  const run = await newRun();
  await cluster.makeFolder('/full');
  const training = cluster.train(run, [...threeEpochs, '--checkpoint-dir', 'hdfs:///full']);
  await training.reached(45);
  await cluster.admin('-setSpaceQuota', '1', '/full');
  const { exitCode, stdout } = await training.ended();
  expect(exitCode).toBe(1);
  expect(stdout).toContain('checkpoint');
  expect(stdout).toContain('quota');
  const newest = iterationsOf('checkpoint', (await readRun(run)).events).at(-1);
  await cluster.admin('-clrSpaceQuota', '/full');
  const resumed = await runCli(['train', 'lenet', '--resume', run, '--json'], {
    env: cluster.environment,
  });
  expect(resumed.exitCode, resumed.stderr).toBe(0);
  expect(newest).toBeGreaterThanOrEqual(40);
  expect(resumedAfter((await readRun(run)).events)).toEqual([newest]);
  await expectWhole(run, ofThreeEpochs, 3);
});

test('two users with one cache who submit at once are both right', async () => {
  const folder = await temporaryFolder();
  await cluster.makeFolder('/user');
  const users = ['alice', 'bob'].map((user) => {
    const run = path.join(folder, user);
    const flags = ['--limit', '6400', '--epochs', '2'];
    return { run, training: cluster.train(run, flags, { env: { HADOOP_USER_NAME: user } }) };
  });
  for (const { run, training } of users) {
    await training.succeeded();
    await expectWhole(run, 100, 2);
  }
});

test('Ctrl-C while staging leaves no application and no half of an archive', async () => {
  const run = await newRun();
  const stagingDirectory = '/interrupted';
  const before = await cluster.unfinishedApplications();
  await cluster.makeFolder(stagingDirectory);
  const training = cluster.train(run, [
    '--conf',
    `spark.yarn.stagingDir=hdfs://${stagingDirectory}`,
  ]);
  const archives = `${stagingDirectory}/.sparkloom/class-paths`;
  expect(await until(async () => (await cluster.list(archives)).length > 0, 120_000)).toBe(true);
  training.kill('SIGINT');
  expect((await training.ended()).exitCode).toBe(130);
  expect(await cluster.unfinishedApplications()).toEqual(before);
  expect(await cluster.list(archives)).toEqual([]);
});

test('an executor that YARN kills for its memory is named, with the setting to change', async () => {
  const strict = await LocalCluster.start('memory', '--nodes', '1', '--memory-checks');
  try {
    const run = await newRun();
    const { exitCode, stdout } = await strict
      .train(run, [
        ...['--epochs', '1', '--conf', 'spark.executor.memoryOverhead=64m'],
        ...['--conf', 'spark.executor.extraJavaOptions=-XX:+AlwaysPreTouch -Xms512m'],
      ])
      .ended();
    expect(exitCode).toBe(1);
    expect(stdout).toContain('EXECUTOR_OUT_OF_MEMORY');
    expect(stdout).toContain('physical memory used');
    expect(stdout).toMatch(/spark\.executor\.memoryOverhead=\d+m/);
  } finally {
    await strict.stop();
  }
});
