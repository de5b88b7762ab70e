import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { startDaemon, stopDaemon } from '@sparkloom/cluster';
import { afterAll, beforeAll, test } from 'vitest';

import { expectWhole, LocalCluster } from './local-cluster.js';
import { temporaryFolder } from './run-cli.js';

/** Four epochs of 100 iterations: longer than both outages. */
const fourEpochs = ['--limit', '12800', '--epochs', '4', '--checkpoint-iterations', '30'];
const ofFourEpochs = 400;
const outageMs = 20_000;

let cluster: LocalCluster;

beforeAll(async () => {
  cluster = await LocalCluster.start('outages', '--nodes', '2');
});

afterAll(async () => {
  await cluster.stop();
});

async function away(daemon: string): Promise<void> {
  await stopDaemon(cluster.home, daemon, 'SIGKILL');
  await sleep(outageMs);
  await startDaemon(cluster.home, daemon);
}

test.each([
  ['client', ['--checkpoint-dir', 'hdfs:///checkpoints']],
  ['cluster', ['--deploy-mode', 'cluster']],
])('with the driver in %s mode a training waits for HDFS and YARN', async (_mode, flags) => {
  const run = path.join(await temporaryFolder(), 'run');
  const training = cluster.train(run, [...fourEpochs, ...flags]);
  await training.reached(40);
  await away('namenode');
  await training.reached(130);
  await away('resourcemanager');
  await training.succeeded();
  await expectWhole(run, ofFourEpochs, 4);
});
