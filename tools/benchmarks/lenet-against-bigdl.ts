/**
 * LeNet-5 on MNIST from the command to the end, beside the jar's own
 * `com.intel.analytics.bigdl.models.lenet.Train` in a plain `java` process: same batch, cores, heap
 * and epochs, the same jars and data, taking turns.
 *
 *   npm run bench:lenet -- --epochs 10 --rounds 1
 */
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';

import { fetchDataset } from '@sparkloom/datasets';
import { homeDirectory } from '@sparkloom/jars';
import { median } from '@sparkloom/metrics';
import { execa } from 'execa';

import { openJavaStack } from './java-stack.js';
import { iterationsOf, warmMedian } from './run-iterations.js';
import { sparkloomBin } from './sparkloom-command.js';
import { withTemporaryFolder } from './temporary-folder.js';

const { values: flags } = parseArgs({
  options: {
    epochs: { type: 'string', default: '10' },
    rounds: { type: 'string', default: '1' },
    cores: { type: 'string', default: '2' },
    batch: { type: 'string', default: '128' },
    heap: { type: 'string', default: '4g' },
  },
});

/** What one process took and reached. */
interface Outcome {
  /** From the command to the end of the process. */
  readonly totalSec: number;
  /** From the command to the end of the first iteration. */
  readonly firstIterationSec: number;
  /** Median over the iterations of the second half, when the JVM is warm. */
  readonly recordsPerSec: number;
  readonly top1Accuracy: number;
}

async function sparkloom(folder: string): Promise<Outcome> {
  const startedMs = Date.now();
  const { stdout } = await execa(
    process.execPath,
    [
      ...[
        sparkloomBin,
        '--json',
        'train',
        'lenet',
        '--epochs',
        flags.epochs,
        '--batch-size',
        flags.batch,
      ],
      ...['--master', `local[${flags.cores}]`, '--driver-memory', flags.heap],
      ...['--run-dir', path.join(folder, 'run')],
    ],
    { stderr: 'ignore' },
  );
  const totalSec = (Date.now() - startedMs) / 1000;
  const iterations = await iterationsOf(path.join(folder, 'run'));
  const result = JSON.parse(stdout) as { validation: { top1Accuracy: number } };
  return {
    totalSec,
    firstIterationSec: (Date.parse(iterations[0]?.at ?? '') - startedMs) / 1000,
    recordsPerSec: warmMedian(iterations.map((iteration) => iteration.recordsPerSec)),
    top1Accuracy: result.validation.top1Accuracy,
  };
}

/** @param folder where it writes its bigdl.log */
async function bigdl(folder: string): Promise<Outcome> {
  const java = await openJavaStack();
  const data = await fetchDataset('mnist', {
    directory: path.join(homeDirectory(), 'data', 'mnist'),
  });
  const startedMs = Date.now();
  const child = execa(
    java.executable,
    [
      ...java.options,
      `-Xmx${flags.heap}`,
      `-Dspark.master=local[${flags.cores}]`,
      ...['-cp', java.classPath.join(path.delimiter)],
      'com.intel.analytics.bigdl.models.lenet.Train',
      ...['-f', data.directory, '-b', flags.batch, '-e', flags.epochs],
    ],
    { cwd: folder, all: true, buffer: false },
  );
  const throughputs: number[] = [];
  let firstIterationSec = Number.NaN;
  let top1Accuracy = Number.NaN;
  for await (const line of child.iterable({ from: 'all' })) {
    const throughput = /Throughput is ([\d.E]+) records\/second/.exec(line)?.[1];
    if (throughput !== undefined) {
      if (throughputs.length === 0) firstIterationSec = (Date.now() - startedMs) / 1000;
      throughputs.push(Number(throughput));
    }
    const accuracy = /Top1Accuracy is Accuracy\(.*accuracy: ([\d.]+)\)/.exec(line)?.[1];
    if (accuracy !== undefined) top1Accuracy = Number(accuracy);
  }
  await child;
  return {
    totalSec: (Date.now() - startedMs) / 1000,
    firstIterationSec,
    recordsPerSec: warmMedian(throughputs),
    top1Accuracy,
  };
}

function row(name: string, outcome: Outcome): string {
  return [
    name.padEnd(12),
    `${outcome.totalSec.toFixed(1)} s`.padStart(10),
    `${outcome.firstIterationSec.toFixed(1)} s`.padStart(16),
    outcome.recordsPerSec.toFixed(0).padStart(12),
    `${(outcome.top1Accuracy * 100).toFixed(2)} %`.padStart(9),
  ].join('');
}

const { length: cores, 0: cpu } = os.cpus();
console.log(
  `LeNet-5 on MNIST, ${flags.epochs} epochs, batch ${flags.batch}, local[${flags.cores}], heap ${flags.heap}; ` +
    `${cpu?.model ?? 'unknown CPU'}, ${cores} cores, Node ${process.versions.node}`,
);
console.log(`${''.padEnd(12)}     total   first iteration   records/s    top-1`);
// Jars, data and the job's jar are in the cache before anything is timed.
await execa(process.execPath, [sparkloomBin, 'compile', 'lenet']);
const pairs: { ours: Outcome; theirs: Outcome }[] = [];
for (let round = 0; round < Number(flags.rounds); round++) {
  const ours = await withTemporaryFolder(sparkloom);
  console.log(row('sparkloom', ours));
  const theirs = await withTemporaryFolder(bigdl);
  console.log(row('BigDL Train', theirs));
  pairs.push({ ours, theirs });
}
const ratio = (of: (outcome: Outcome) => number): string =>
  median(pairs.map(({ ours, theirs }) => of(ours) / of(theirs))).toFixed(2);
console.log(
  `ratios, sparkloom / BigDL: total ${ratio((o) => o.totalSec)}, ` +
    `first iteration ${ratio((o) => o.firstIterationSec)}, records/s ${ratio((o) => o.recordsPerSec)}`,
);
