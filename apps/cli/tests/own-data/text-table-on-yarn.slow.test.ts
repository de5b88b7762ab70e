import { mkdir, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

import { readRun } from '@sparkloom/runs';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { expectWhole, LocalCluster, until } from '../local-cluster.js';
import { runCli, temporaryFolder } from '../run-cli.js';
import { OwnModel } from './own-model.js';
import { csv, features, reviews, vectors } from './reviews.js';

let cluster: LocalCluster;

beforeAll(async () => {
  cluster = await LocalCluster.start('own-data', '--nodes', '2');
});

afterAll(async () => {
  await cluster.stop();
});

test("texts of one's own are put to HDFS, learnt, and gone on with after a kill", async () => {
  const folder = await temporaryFolder();
  const model = await OwnModel.write(
    path.join(folder, 'model'),
    'sequence(8, 50), flatten(), dense(2), logSoftmax()',
    "textTable({ text: 'review', label: 'stars' })",
  );
  const data = path.join(folder, 'data');
  await mkdir(data);
  await writeFile(path.join(data, 'train.csv'), csv(reviews(320)));
  await writeFile(path.join(data, 'validation.csv'), csv(reviews(40)));
  await writeFile(path.join(data, `glove.6B.${features}d.txt`), vectors());
  const train = (run: string) =>
    cluster.train(run, ['--data-dir', data, '--epochs', '10', '--checkpoint-iterations', '10'], {
      model: path.join(model.folder, 'model.ts'),
    });

  const whole = path.join(folder, 'whole');
  await train(whole).succeeded();
  await expectWhole(whole, 200, 10);

  const killed = path.join(folder, 'killed');
  const training = train(killed);
  await training.reached(55);
  training.kill('SIGKILL');
  await training.ended();
  expect(await until(async () => (await cluster.executors()).length === 0, 60_000)).toBe(true);
  const flags = ['train', path.join(model.folder, 'model.ts'), '--resume', killed, '--json'];
  const resumed = await runCli(flags, { env: cluster.environment });
  expect(resumed.exitCode, resumed.stderr).toBe(0);
  await expectWhole(killed, 200, 10);
  const lossOf = async (run: string): Promise<number | undefined> =>
    (await readRun(run)).result?.validation?.loss;
  // The order of two workers' gradients is not fixed, and their sum is rounded.
  expect(await lossOf(killed)).toBeCloseTo((await lossOf(whole)) ?? Number.NaN, 2);
  // Both have read the one copy.
  const copies = `/user/${os.userInfo().username}/.sparkloom/data/textTable`;
  expect(await cluster.list(copies)).toHaveLength(1);
});
