import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

import { RunError } from '@sparkloom/errors';
import { countedEvents, readRun, timedIterations } from '@sparkloom/runs';
import { median } from '@sparkloom/metrics';
import { describeWorkers, type Workers } from '@sparkloom/study';

import type { Progress } from '../terminal/progress.js';
import { placementFlags } from './placement-flags.js';
import { trainInChild } from './train-in-child.js';

export interface ProbeRequest {
  readonly model: string;
  /** Numbers of workers to try, `local` among them. */
  readonly workers: readonly Workers[];
  readonly repetitions: number;
  readonly iterations: number;
  /** Of the whole training that is asked about. */
  readonly epochs: number;
  readonly master: string;
  readonly coresPerWorker: number;
  /** Flags that every training gets besides. */
  readonly trainFlags: readonly string[];
}

/** What the probing runs have found, and what they cost. */
export interface Probes {
  readonly times: readonly { readonly workers: Workers; readonly trainingTimeSec: number }[];
  readonly runs: number;
  /** From the start of the first process to the end of the last. */
  readonly costSec: number;
  /** Iterations of the whole training. */
  readonly iterations: number;
}

/**
 * Trains a few iterations on each number of workers, each in a process of its own, and takes the whole
 * training as so many times the median iteration of the second half, when the JVM is warm.
 */
export async function probeWorkers(
  request: ProbeRequest,
  progress: Progress,
  signal: AbortSignal,
): Promise<Probes> {
  const startedMs = performance.now();
  const folder = await mkdtemp(path.join(os.tmpdir(), 'sparkloom-plan-'));
  const times: { workers: Workers; trainingTimeSec: number }[] = [];
  let iterations = 0;
  try {
    // A round over all numbers at a time, so that a machine that changes does so for all.
    for (let repetition = 1; repetition <= request.repetitions; repetition += 1) {
      for (const workers of request.workers) {
        const probe = await progress.phase(
          `Probe ${describeWorkers(workers)}, ${repetition} of ${request.repetitions}`,
          async (update) => {
            const found = await probeOnce(request, workers, repetition, folder, signal);
            update(`${(found.iterationSec * 1000).toFixed(1)} ms an iteration`);
            return found;
          },
        );
        iterations = probe.iterationsPerEpoch * request.epochs;
        times.push({ workers, trainingTimeSec: probe.iterationSec * iterations });
      }
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return {
    times,
    runs: times.length,
    costSec: (performance.now() - startedMs) / 1000,
    iterations,
  };
}

async function probeOnce(
  { model, iterations, master, coresPerWorker, trainFlags }: ProbeRequest,
  workers: Workers,
  repetition: number,
  folder: string,
  signal: AbortSignal,
): Promise<{ readonly iterationSec: number; readonly iterationsPerEpoch: number }> {
  const runDirectory = path.join(folder, `${workers}-${repetition}`);
  const flags = [
    ...placementFlags({ workers, master, coresPerWorker }),
    ...['--max-iterations', String(iterations), '--seed', String(repetition)],
    ...['--checkpoint-dir', 'none'],
    ...trainFlags,
  ];
  await trainInChild({ model, flags, runDirectory, signal });
  const events = countedEvents((await readRun(runDirectory)).events);
  const start = events.find((event) => event.type === 'phase' && event.name === 'training');
  const perEpoch = start?.type === 'phase' ? start.iterationsPerEpoch : undefined;
  const timed = timedIterations(events).map(({ sec }) => sec);
  const warm = timed.slice(Math.ceil(timed.length / 2));
  if (perEpoch === undefined || warm.length === 0) {
    throw new RunError({
      code: 'CELL_FAILED',
      problem: 'The probing run tells too few iterations to measure one.',
      where: describeWorkers(workers),
      remedy: 'ask for more with --probe-iterations',
    });
  }
  return { iterationSec: median(warm), iterationsPerEpoch: perEpoch };
}
