/**
 * Each model whose networks MKL-DNN computes, trained on this machine by each engine in turn: records a
 * second, the median over the second half of the iterations, when the JVM is warm.
 *
 *   npm run bench:engines -- --rounds 1
 */
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import { engineIds, type EngineId } from '@sparkloom/stacks';
import { execa } from 'execa';

import { iterationsOf, warmMedian } from './run-iterations.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

const { values: flags } = parseArgs({
  options: {
    rounds: { type: 'string', default: '1' },
    cores: { type: 'string', default: '2' },
    heap: { type: 'string', default: '12g' },
  },
});

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

async function recordsPerSec(
  { model, batch, iterations }: Training,
  engine: EngineId,
): Promise<number> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'sparkloom-bench-'));
  const run = path.join(folder, 'run');
  try {
    await execa(
      process.execPath,
      [
        path.join(root, 'apps/cli/bin/sparkloom.mjs'),
        ...['train', model, '--engine', engine, '--master', `local[${flags.cores}]`],
        ...['--batch-size', String(batch), '--max-iterations', String(iterations)],
        ...['--validation-limit', String(batch), '--checkpoint-dir', 'none'],
        ...['--driver-memory', flags.heap, '--run-dir', run],
      ],
      { stdout: 'ignore', stderr: 'ignore' },
    );
    const done = await iterationsOf(run);
    return warmMedian(done.map((iteration) => iteration.recordsPerSec));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

console.log(
  `${os.cpus()[0]?.model ?? 'unknown CPU'}, ${flags.cores} cores, Node ${process.versions.node}; ` +
    'records a second, warm median',
);
console.log(`${'model'.padEnd(10)}${engineIds.map((id) => id.padStart(10)).join('')}     ratio`);
for (const training of trainings) {
  for (let round = 1; round <= Number(flags.rounds); round++) {
    const speeds: number[] = [];
    for (const engine of engineIds) speeds.push(await recordsPerSec(training, engine));
    const [mklblas = Number.NaN, mkldnn = Number.NaN] = speeds;
    console.log(
      training.model.padEnd(10) +
        speeds.map((speed) => speed.toFixed(0).padStart(10)).join('') +
        (mkldnn / mklblas).toFixed(2).padStart(10),
    );
  }
}
