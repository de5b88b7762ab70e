/**
 * Training throughput of the six models beside BigDL's own classes and PyTorch, and LeNet-5's start beside
 * SparkSubmit, all taking turns: `docs/performance.json` and its part of `docs/performance.md`. Models that
 * are not named keep what was measured before.
 *
 *   npm run bench:peers -- --rounds 5 --models lenet,vgg,start --peers bigdl,pytorch
 */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import { bigDlPeer, compileBigDlPeer } from './bigdl-peer.js';
import { circumstances } from './circumstances.js';
import { compareStarts } from './compare-starts.js';
import { compareTrainings } from './compare-trainings.js';
import { whyNoTorch } from './find-torch.js';
import { openJavaStack } from '../java-stack.js';
import type { Peer } from './peer.js';
import { peerIds, peerModels } from './peer-models.js';
import { writePerformancePage } from './performance-page.js';
import {
  type PerformanceRecord,
  readPerformanceRecord,
  writePerformanceRecord,
} from './performance-record.js';
import { pyTorchPeer } from './pytorch-peer.js';
import { sparkloomPeer } from './sparkloom-peer.js';
import { prepareStart } from './start-time.js';
import { namesOfFlag } from '../names-of-flag.js';
import { withTemporaryFolder } from '../temporary-folder.js';
import { whyNoTrees, writeTreeFile } from './tree-file.js';

const allModels = [...peerModels.map(({ id }) => id), 'start'];

const { values: flags } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    models: { type: 'string', default: allModels.join(',') },
    peers: { type: 'string', default: peerIds.join(',') },
    cores: { type: 'string', default: '2' },
    heap: { type: 'string', default: '12g' },
    // Below 1 for a look at whether everything runs.
    effort: { type: 'string', default: '1' },
    // Folder of performance.json and performance.md.
    docs: { type: 'string', default: fileURLToPath(new URL('../../../docs', import.meta.url)) },
  },
});

const models = namesOfFlag('models', flags.models, allModels);
const peers = namesOfFlag('peers', flags.peers, peerIds);
const settings = { cores: Number(flags.cores), heap: flags.heap };
const rounds = Number(flags.rounds);
const json = path.join(flags.docs, 'performance.json');
const page = path.join(flags.docs, 'performance.md');
const java = await openJavaStack();

async function keep(change: (before: PerformanceRecord) => PerformanceRecord): Promise<void> {
  const record = change(await readPerformanceRecord(json));
  await writePerformanceRecord(json, record);
  await writePerformancePage(page, record);
}

async function openPeers(folder: string): Promise<readonly Peer[]> {
  const trees = path.join(folder, 'trees.txt');
  const classes = path.join(folder, 'classes');
  if (models.has('tree-lstm')) await writeTreeFile(trees);
  if (peers.has('bigdl') || peers.has('bigdl-switch')) {
    await mkdir(classes);
    await compileBigDlPeer(java, classes);
  }
  const noTorch = peers.has('pytorch') ? await whyNoTorch() : undefined;
  if (noTorch !== undefined) console.log(`PyTorch is left out: ${noTorch}`);
  const all: readonly Peer[] = [
    sparkloomPeer(settings),
    bigDlPeer({ ...settings, java, classes, trees, mklSwitch: false }),
    bigDlPeer({ ...settings, java, classes, trees, mklSwitch: true }),
    pyTorchPeer({ ...settings, trees }),
  ];
  return all.filter(
    ({ id }) =>
      id === 'sparkloom' || (peers.has(id) && !(id === 'pytorch' && noTorch !== undefined)),
  );
}

await withTemporaryFolder(async (folder) => {
  const { machine, versions } = circumstances(java, settings);
  console.log(
    `${machine.processor}, ${machine.cores} cores, Node ${versions.node}, JDK ${versions.java}, ` +
      `${versions.stack}; records a second, warm, on ${settings.cores} cores`,
  );
  const noTrees = models.has('tree-lstm') ? await whyNoTrees() : undefined;
  if (noTrees !== undefined) {
    console.log(`Tree-LSTM is left out: ${noTrees}`);
    models.delete('tree-lstm');
  }
  const trained = peerModels.filter(({ id }) => models.has(id));
  const all = trained.length === 0 ? [] : await openPeers(folder);
  for (const model of trained) {
    const measured = await compareTrainings(model, all, { rounds, effort: Number(flags.effort) });
    const training = { ...measured, ...circumstances(java, settings) };
    await keep((before) => ({
      ...before,
      trainings: { ...before.trainings, [model.id]: training },
    }));
  }
  if (models.has('start')) {
    const measured = await compareStarts(await prepareStart(java, settings), rounds);
    const start = { ...measured, ...circumstances(java, settings) };
    await keep((before) => ({ ...before, start }));
  }
});
