/**
 * Each model whose networks MKL-DNN computes, trained on this machine by each engine in turn: records a
 * second, the median over the second half of the iterations, when the JVM is warm.
 *
 *   npm run bench:engines -- --rounds 1
 */
import os from 'node:os';
import { parseArgs } from 'node:util';

import { engineIds } from '@sparkloom/stacks';

import { trainForSpeed } from './sparkloom-training.js';

const { values: flags } = parseArgs({
  options: {
    rounds: { type: 'string', default: '1' },
    cores: { type: 'string', default: '2' },
    heap: { type: 'string', default: '12g' },
  },
});

const settings = { cores: Number(flags.cores), heap: flags.heap };

interface Training {
  readonly model: string;
  readonly batch: number;
  readonly iterations: number;
}

/** Batches as in the comparisons with other programs; enough iterations for some seconds of each. */
const trainings: readonly Training[] = [
  { model: 'lenet', batch: 128, iterations: 600 },
  { model: 'resnet', batch: 64, iterations: 60 },
  { model: 'vgg', batch: 64, iterations: 12 },
];

console.log(
  `${os.cpus()[0]?.model ?? 'unknown CPU'}, ${flags.cores} cores, Node ${process.versions.node}; ` +
    'records a second, warm median',
);
console.log(`${'model'.padEnd(10)}${engineIds.map((id) => id.padStart(10)).join('')}     ratio`);
for (const training of trainings) {
  for (let round = 1; round <= Number(flags.rounds); round++) {
    const speeds: number[] = [];
    for (const engine of engineIds) {
      const { recordsPerSec } = await trainForSpeed({ ...training, ...settings, engine });
      speeds.push(recordsPerSec);
    }
    const [mklblas = Number.NaN, mkldnn = Number.NaN] = speeds;
    console.log(
      training.model.padEnd(10) +
        speeds.map((speed) => speed.toFixed(0).padStart(10)).join('') +
        (mkldnn / mklblas).toFixed(2).padStart(10),
    );
  }
}
