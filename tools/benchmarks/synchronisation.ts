/**
 * What an iteration on YARN is made of, with four executors of one core on this machine: waiting for
 * data, computing, moving weights and gradients; with a step each iteration and with one each four.
 * The median over the second half of the iterations.
 *
 *   npm run bench:synchronisation -- --rounds 3 --models lenet,resnet
 */
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';

import { median } from '@sparkloom/metrics';
import * as z from 'zod';

import { type LocalCluster, putData, withLocalCluster } from './local-cluster.js';
import { namesOfFlag } from './names-of-flag.js';
import { iterationsOf, warmMedian } from './run-iterations.js';
import { sparkloom } from './sparkloom-command.js';

const { values: flags } = parseArgs({
  options: {
    rounds: { type: 'string', default: '3' },
    models: { type: 'string', default: 'lenet,resnet,vgg' },
  },
});

const executors = 4;

interface Training {
  readonly model: string;
  readonly dataset: string;
  /** Records of an iteration, over all executors. */
  readonly batch: number;
  readonly iterations: number;
  readonly executorMemory: string;
}

/** Few weights to move, and many. */
const trainings: readonly Training[] = [
  { model: 'lenet', dataset: 'mnist', batch: 512, iterations: 120, executorMemory: '512m' },
  { model: 'resnet', dataset: 'cifar10', batch: 64, iterations: 40, executorMemory: '1g' },
  { model: 'vgg', dataset: 'cifar10', batch: 32, iterations: 16, executorMemory: '2g' },
];

const models = namesOfFlag(
  'models',
  flags.models,
  trainings.map(({ model }) => model),
);

/** Iterations of a step. */
const accumulations = [1, 4];

/** Milliseconds of an iteration, medians. */
interface Parts {
  readonly iterationMs: number;
  readonly dataMs: number;
  readonly computeMs: number;
  readonly syncMs: number;
}

async function measure(
  { model, batch, iterations, executorMemory }: Training,
  accumulation: number,
  data: string,
  { folder, environment }: LocalCluster,
): Promise<Parts> {
  const run = path.join(folder, `${model}-${accumulation}-${Date.now()}`);
  await sparkloom(
    z.unknown(),
    [
      ...['train', model, '--engine', 'auto', '--master', 'yarn'],
      ...['--num-executors', String(executors), '--executor-cores', '1'],
      ...['--executor-memory', executorMemory, '--batch-size', String(batch)],
      ...['--gradient-accumulation', String(accumulation)],
      ...['--max-iterations', String(iterations), '--validation-limit', String(batch)],
      ...['--checkpoint-dir', 'none', '--data-dir', data],
      ...['--run-dir', run],
    ],
    environment,
  );
  const done = await iterationsOf(run);
  const warmMs = (of: (iteration: (typeof done)[number]) => number): number =>
    warmMedian(done.map(of)) * 1000;
  return {
    iterationMs: warmMs(({ recordsPerSec }) => batch / recordsPerSec),
    dataMs: warmMs(({ phases }) => phases?.dataSec ?? Number.NaN),
    computeMs: warmMs(({ phases }) => phases?.computeSec ?? Number.NaN),
    syncMs: warmMs(({ phases }) => phases?.syncSec ?? Number.NaN),
  };
}

function row(cells: readonly string[]): string {
  return cells.map((cell, index) => (index === 0 ? cell.padEnd(10) : cell.padStart(16))).join('');
}

await withLocalCluster(async (cluster) => {
  const { length: cores, 0: cpu } = os.cpus();
  console.log(
    `${executors} executors of one core, ${cpu?.model ?? 'unknown CPU'}, ${cores} cores, Node ` +
      `${process.versions.node}; milliseconds of an iteration, warm medians`,
  );
  console.log(
    row(['model', 'iterations/step', 'iteration', 'waits for data', 'computes', 'synchronises']),
  );
  for (const training of trainings.filter(({ model }) => models.has(model))) {
    const data = await putData(training.dataset, cluster);
    const ratios: number[] = [];
    for (let round = 1; round <= Number(flags.rounds); round++) {
      const lengthsMs: number[] = [];
      for (const accumulation of accumulations) {
        const parts = await measure(training, accumulation, data, cluster);
        lengthsMs.push(parts.iterationMs);
        const shown = [parts.iterationMs, parts.dataMs, parts.computeMs, parts.syncMs];
        console.log(
          row([training.model, String(accumulation), ...shown.map((ms) => ms.toFixed(1))]),
        );
      }
      const [each = Number.NaN, fourth = Number.NaN] = lengthsMs;
      ratios.push(fourth / each);
    }
    console.log(
      `${training.model}: an iteration with a step each four takes ${median(ratios).toFixed(2)} ` +
        `(${Math.min(...ratios).toFixed(2)} to ${Math.max(...ratios).toFixed(2)}) of one with its own`,
    );
  }
});
