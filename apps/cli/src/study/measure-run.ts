import { RunError } from '@sparkloom/errors';
import { countedEvents, readRun, type RunEvent } from '@sparkloom/runs';
import type { Cell, Measurement } from '@sparkloom/study';

/** Measures a finished run from its own result and events. */
export async function measureRun(runDirectory: string, cell: Cell): Promise<Measurement> {
  const { result, events } = await readRun(runDirectory);
  if (result === undefined || result.trainingTimeSec <= 0) {
    throw new RunError({
      code: 'CELL_FAILED',
      problem: 'The training ended without a result.',
      where: runDirectory,
    });
  }
  const counted = countedEvents(events);
  const phases = phaseSums(counted);
  const accuracy = result.validation?.top1Accuracy;
  return {
    ...cell,
    trainingTimeSec: result.trainingTimeSec,
    ...(accuracy === undefined || Number.isNaN(accuracy) ? {} : { top1Accuracy: accuracy }),
    validations: [...validationsOf(counted)],
    ...(phases === undefined
      ? {}
      : {
          phases: {
            ...phases,
            otherSec: Math.max(0, result.trainingTimeSec - phases.computeSec - phases.syncSec),
          },
        }),
    iterations: result.iterations,
    batchSize: result.batchSize,
    coresPerWorker: result.coresPerWorker,
    parameters: result.parameters,
    ...(Number.isFinite(result.recordsPerSec) ? { recordsPerSec: result.recordsPerSec } : {}),
    seed: result.seed,
  };
}

/** The training time at each validation: what passes between iterations, but for validations and checkpoints. */
function validationsOf(events: readonly RunEvent[]): NonNullable<Measurement['validations']> {
  const validations: NonNullable<Measurement['validations']> = [];
  let lastSec: number | undefined;
  let trainingTimeSec = 0;
  for (const event of events) {
    if (event.type === 'phase' && event.name === 'training' && event.state === 'start') {
      lastSec = event.elapsedSec;
    }
    if (event.type === 'iteration' && lastSec !== undefined) {
      trainingTimeSec += Math.max(0, event.elapsedSec - lastSec);
      lastSec = event.elapsedSec;
    }
    if (event.type === 'validation' || event.type === 'checkpoint' || event.type === 'resume') {
      lastSec = event.elapsedSec;
    }
    if (event.type === 'validation' && !Number.isNaN(event.top1Accuracy)) {
      validations.push({ epoch: event.epoch, trainingTimeSec, top1Accuracy: event.top1Accuracy });
    }
  }
  return validations;
}

function phaseSums(
  events: readonly RunEvent[],
): { readonly computeSec: number; readonly syncSec: number } | undefined {
  const known = events.flatMap((event) =>
    event.type === 'iteration' && event.phases !== undefined ? [event.phases] : [],
  );
  const areNumbers = known.every(
    ({ computeSec, syncSec }) => Number.isFinite(computeSec) && Number.isFinite(syncSec),
  );
  if (known.length === 0 || !areNumbers) return undefined;
  return {
    computeSec: known.reduce((sum, { computeSec }) => sum + computeSec, 0),
    syncSec: known.reduce((sum, { syncSec }) => sum + syncSec, 0),
  };
}
