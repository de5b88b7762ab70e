import path from 'node:path';

import { readRun, type RunResult } from '@sparkloom/runs';
import type { EngineChoice } from '@sparkloom/stacks';
import { execa } from 'execa';

import { iterationsOf, warmMedian } from './run-iterations.js';
import { sparkloomBin } from './sparkloom-command.js';
import { withTemporaryFolder } from './temporary-folder.js';

/** A training on this machine that is looked at for its speed alone. */
export interface SpeedTraining {
  readonly model: string;
  /** File of another experiment than the model's own. */
  readonly experiment?: string | undefined;
  readonly engine: EngineChoice;
  /** Records of an iteration, over all cores. */
  readonly batch: number;
  readonly iterations: number;
  readonly cores: number;
  /** Of the JVM, such as `12g`. */
  readonly heap: string;
  /** `key=value` of each of the model's parameters. */
  readonly parameters?: readonly string[];
}

/** What it reached. */
export interface ReachedSpeed {
  /** Median of the second half of its iterations, when it is warm. */
  readonly recordsPerSec: number;
  readonly result: RunResult;
}

/** Trains in a process of its own, with the model's own data and nothing else to do. */
export function trainForSpeed(training: SpeedTraining): Promise<ReachedSpeed> {
  const { model, experiment, engine, batch, iterations, cores, heap, parameters = [] } = training;
  return withTemporaryFolder(async (folder) => {
    const run = path.join(folder, 'run');
    await execa(
      process.execPath,
      [
        ...[sparkloomBin, 'train', model, '--engine', engine],
        ...(experiment === undefined ? [] : ['--experiment', experiment]),
        ...['--master', `local[${cores}]`, '--driver-memory', heap],
        ...['--batch-size', String(batch), '--max-iterations', String(iterations)],
        ...['--validation-limit', String(batch), '--checkpoint-dir', 'none'],
        ...parameters.flatMap((text) => ['--param', text]),
        ...['--run-dir', run],
      ],
      { stdout: 'ignore' },
    );
    const { result } = await readRun(run);
    if (result === undefined) throw new Error(`${model} left no result`);
    const done = await iterationsOf(run);
    return { recordsPerSec: warmMedian(done.map((iteration) => iteration.recordsPerSec)), result };
  });
}
