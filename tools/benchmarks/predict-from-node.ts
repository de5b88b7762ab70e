/**
 * What it costs to ask a trained network from Node: batches through `predict`, beside the same network
 * on the same batches inside the JVM, in turns.
 *
 *   npx tsx tools/benchmarks/predict-from-node.ts runs/lenet/<run> --batch 256 --rounds 30
 */
import os from 'node:os';
import { parseArgs } from 'node:util';

import { sizeOf } from '@sparkloom/layers';
import { median } from '@sparkloom/metrics';
import { loadRun } from '@sparkloom/predict';

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    batch: { type: 'string', default: '256' },
    rounds: { type: 'string', default: '30' },
  },
});
const [directory] = positionals;
if (directory === undefined) throw new Error('name the folder of a run');

const [batch, rounds] = [Number(flags.batch), Number(flags.rounds)];

const run = await loadRun(directory);
const length = batch * sizeOf(run.inputShape);
const floats = Float32Array.from({ length }, (_, index) => Math.sin(index * 12.9898));

async function fromNode(): Promise<number> {
  const startedMs = performance.now();
  await run.predict(floats);
  return (performance.now() - startedMs) / 1000;
}

const node: number[] = [];
const jvm: number[] = [];
for (let round = -rounds; round < rounds; round += 1) {
  const own = await fromNode();
  const [theirs = Number.NaN] = await run.timeNetwork(batch, 1);
  // The first half finds the JVM cold.
  if (round < 0) continue;
  node.push(own);
  jvm.push(theirs);
}
await run.close();

const perSec = (seconds: readonly number[]): string =>
  `${(median(seconds) * 1000).toFixed(2)} ms a batch, ${Math.round(batch / median(seconds)).toLocaleString('en')} records/s`;
const { length: cores, 0: cpu } = os.cpus();
console.log(
  `${run.model}, batches of ${batch} records of [${run.inputShape.join(', ')}], median of ${rounds} rounds; ` +
    `${cpu?.model ?? 'unknown CPU'}, ${cores} cores, Node ${process.versions.node}`,
);
console.log(`predict from Node          ${perSec(node)}`);
console.log(`the network in the JVM     ${perSec(jvm)}`);
console.log(`ratio, Node / JVM          ${(median(node) / median(jvm)).toFixed(3)}`);
process.exit(0);
