import { RunError } from '@sparkloom/errors';
import { sum } from '@sparkloom/metrics';
import {
  countedEvents,
  type IterationEvent,
  readRun,
  type RunEvent,
  type TimedIteration,
  timedIterations,
} from '@sparkloom/runs';
import type { Cell, Measurement } from '@sparkloom/study';

/**
 * Measures a finished run from its own result and events.
 *
 * @param warmUpIterations that begin the run and count for nothing but its accuracy
 * @throws RunError `CELL_FAILED` where no result or no iteration is left
 */
export async function measureRun(
  runDirectory: string,
  cell: Cell,
  warmUpIterations: number,
): Promise<Measurement> {
  const { result, events } = await readRun(runDirectory);
  const counted = countedEvents(events);
  const timed = timedIterations(counted).slice(warmUpIterations);
  const trainingTimeSec = sum(timed.map(({ sec }) => sec));
  if (result === undefined || trainingTimeSec <= 0) {
    throw new RunError({
      code: 'CELL_FAILED',
      problem:
        result === undefined
          ? 'The training ended without a result.'
          : 'The training ended before its warm-up did.',
      where: runDirectory,
      expected: `more than ${warmUpIterations} iterations`,
      found: String(result?.iterations ?? 'no result'),
    });
  }
  const phases = phaseSums(timed.map(({ event }) => event));
  const accuracy = result.validation?.top1Accuracy;
  return {
    ...cell,
    trainingTimeSec,
    ...(accuracy === undefined || Number.isNaN(accuracy) ? {} : { top1Accuracy: accuracy }),
    validations: [...validationsOf(counted, timed)],
    ...(phases === undefined
      ? {}
      : {
          phases: {
            ...phases,
            otherSec: Math.max(0, trainingTimeSec - phases.computeSec - phases.syncSec),
          },
        }),
    iterations: timed.length,
    batchSize: result.batchSize,
    coresPerWorker: result.coresPerWorker,
    parameters: result.parameters,
    recordsPerSec: (timed.length * result.batchSize) / trainingTimeSec,
    seed: result.seed,
  };
}

/** The training time at each validation. */
function validationsOf(
  events: readonly RunEvent[],
  timed: readonly TimedIteration[],
): NonNullable<Measurement['validations']> {
  return events.flatMap((event) => {
    if (event.type !== 'validation' || Number.isNaN(event.top1Accuracy)) return [];
    const { epoch, iteration, top1Accuracy } = event;
    const before = timed.filter((one) => one.event.iteration <= iteration);
    return [{ epoch, trainingTimeSec: sum(before.map(({ sec }) => sec)), top1Accuracy }];
  });
}

function phaseSums(
  iterations: readonly IterationEvent[],
): { readonly computeSec: number; readonly syncSec: number } | undefined {
  const known = iterations.flatMap(({ phases }) => phases ?? []);
  const areNumbers = known.every(
    ({ computeSec, syncSec }) => Number.isFinite(computeSec) && Number.isFinite(syncSec),
  );
  if (known.length === 0 || !areNumbers) return undefined;
  return {
    computeSec: sum(known.map(({ computeSec }) => computeSec)),
    syncSec: sum(known.map(({ syncSec }) => syncSec)),
  };
}
