import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { median } from '@sparkloom/metrics';
import { execa } from 'execa';
import { expect, test } from 'vitest';

import { sparkloomBin, temporaryFolder } from '../run-cli.js';

const iterations = 2000;
const betweenLooksMs = 500;

interface Sample {
  readonly iteration: number;
  readonly residentKiB: number;
}

/** How far a run is, and what its process has in memory, while it has not ended. */
async function look(pid: number, run: string): Promise<Sample | undefined> {
  const [status = '', events = ''] = await Promise.all(
    [`/proc/${pid}/status`, path.join(run, 'events.ndjson')].map((file) =>
      readFile(file, 'utf8').catch(() => ''),
    ),
  );
  const residentKiB = /VmRSS:\s+(\d+)/.exec(status)?.[1];
  const iteration = [...events.matchAll(/"iteration":(\d+)/g)].at(-1)?.[1];
  return residentKiB === undefined || iteration === undefined
    ? undefined
    : { iteration: Number(iteration), residentKiB: Number(residentKiB) };
}

test.each([
  ['lenet', []],
  // With Winograd's algorithm, where the processor has it.
  ['resnet', ['--limit', '6400', '--batch-size', '16', '--validation-limit', '128']],
])('MKL-DNN takes no more memory from iteration to iteration of %s', async (model, flags) => {
  const run = path.join(await temporaryFolder(), 'run');
  const training = execa(
    process.execPath,
    [
      ...[sparkloomBin, 'train', model, '--engine', 'mkldnn', '--epochs', '5', ...flags],
      ...['--max-iterations', String(iterations), '--driver-memory', '512m', '--run-dir', run],
      // Java's heap has all its pages from the start, so that whatever grows is outside of it.
      ...['--conf', 'spark.driver.extraJavaOptions=-Xms512m -XX:+AlwaysPreTouch'],
    ],
    { reject: false, stdin: 'ignore' },
  );
  const samples: Sample[] = [];
  while (training.exitCode === null) {
    const sample = await look(training.pid ?? 0, run);
    if (sample !== undefined) samples.push(sample);
    await sleep(betweenLooksMs);
  }
  const { exitCode, stderr } = await training;
  expect(exitCode, stderr).toBe(0);

  // What is compiled and allocated once is there by then.
  const quarter = iterations / 4;
  const between = (from: number, to: number): readonly number[] =>
    samples
      .filter(({ iteration }) => iteration > from && iteration <= to)
      .map(({ residentKiB }) => residentKiB);
  const [second, last] = [between(quarter, 2 * quarter), between(3 * quarter, iterations)];
  expect(Math.min(second.length, last.length)).toBeGreaterThan(3);
  expect(median(last)).toBeLessThan(1.05 * median(second));
});
