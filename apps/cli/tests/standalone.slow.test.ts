import path from 'node:path';

import { readRun } from '@sparkloom/runs';
import { expect, onTestFinished, test } from 'vitest';

import { runCli, temporaryFolder } from './run-cli.js';
import { StandaloneCluster } from './standalone-cluster.js';

test("LeNet-5 learns on two workers of Spark's own cluster", async () => {
  const folder = await temporaryFolder();
  const cluster = await StandaloneCluster.start(path.join(folder, 'spark'));
  onTestFinished(() => cluster.stop());
  const run = path.join(folder, 'run');
  const { exitCode, stderr } = await runCli([
    ...['train', 'lenet', '--master', cluster.master, '--num-executors', '2', '--json'],
    ...['--executor-cores', '1', '--executor-memory', '512m', '--run-dir', run],
    ...['--limit', '6400', '--epochs', '2', '--conf', 'spark.driver.host=127.0.0.1'],
  ]);
  expect(exitCode, stderr.slice(-3000)).toBe(0);
  const { result } = await readRun(run);
  expect(result).toMatchObject({ workers: 2, coresPerWorker: 1, iterations: 100 });
  expect(result?.validation?.top1Accuracy).toBeGreaterThan(0.9);
});
