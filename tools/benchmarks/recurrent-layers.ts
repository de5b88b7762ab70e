/**
 * Our recurrent layers beside BigDL's own, forward and backward, as ratios of one run: Tree-LSTM (19
 * leaves, words of 300 values, state of 150) and LSTM and GRU (500 steps of 50 values, state of 128),
 * without and with the switch that lets MKL use AVX2 on AMD.
 *
 *   npm run bench:recurrent -- --kinds tree,lstm --seconds 3 --rounds 5
 */
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import { median } from '@sparkloom/metrics';
import { defaultStackId } from '@sparkloom/stacks';
import { execa } from 'execa';

import { compileScala, openJavaStack } from './java-stack.js';
import { withTemporaryFolder } from './temporary-folder.js';

const source = fileURLToPath(new URL('RecurrentLayers.scala', import.meta.url));

const { values: flags } = parseArgs({
  options: {
    kinds: { type: 'string', default: 'tree,lstm,gru' },
    cores: { type: 'string', default: '2' },
    batch: { type: 'string', default: '128' },
    seconds: { type: 'string', default: '3' },
    rounds: { type: 'string', default: '5' },
    heap: { type: 'string', default: '6g' },
  },
});

/** Values of a step's input, size of the state, and steps or leaves. */
const sizes: Readonly<Record<string, readonly [input: number, hidden: number, length: number]>> = {
  tree: [300, 150, 19],
  lstm: [50, 128, 500],
  gru: [50, 128, 500],
};

interface Round {
  readonly ours: number;
  readonly theirs: number;
}

const java = await openJavaStack();

async function measure(
  classes: string,
  kind: string,
  mklSwitch: boolean,
): Promise<readonly Round[]> {
  const { stdout } = await execa(
    java.executable,
    [
      ...java.options,
      `-Xmx${flags.heap}`,
      ...['-cp', [...java.classPath, classes].join(path.delimiter)],
      'org.sparkloom.benchmarks.RecurrentLayers',
      ...[kind, flags.cores, flags.batch, ...(sizes[kind] ?? []).map(String)],
      ...[flags.seconds, flags.rounds],
    ],
    { stderr: 'ignore', env: { MKL_DEBUG_CPU_TYPE: mklSwitch ? '5' : '' } },
  );
  const lines = stdout.split('\n').filter((line) => line.startsWith('{'));
  return lines.map((line) => JSON.parse(line) as Round);
}

await withTemporaryFolder(async (classes) => {
  await compileScala(java, [source], classes);
  const { length: cores, 0: cpu } = os.cpus();
  console.log(
    `records/s, batch ${flags.batch}, ${flags.cores} replicas, medians of ${flags.rounds} rounds; ` +
      `${cpu?.model ?? 'unknown CPU'}, ${String(cores)} cores, ${defaultStackId}`,
  );
  console.log(`${''.padEnd(6)} MKL switch      ours    BigDL's   ratio`);
  for (const kind of flags.kinds.split(',')) {
    for (const mklSwitch of [false, true]) {
      const rounds = await measure(classes, kind, mklSwitch);
      console.log(
        [
          kind.padEnd(6),
          (mklSwitch ? 'on' : 'off').padStart(11),
          median(rounds.map(({ ours }) => ours))
            .toFixed(0)
            .padStart(10),
          median(rounds.map(({ theirs }) => theirs))
            .toFixed(0)
            .padStart(11),
          median(rounds.map(({ ours, theirs }) => ours / theirs))
            .toFixed(2)
            .padStart(8),
        ].join(''),
      );
    }
  }
});
