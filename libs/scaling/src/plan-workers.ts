import { formatValue, InputError } from '@sparkloom/errors';
import { checkTimes, criticalValue, defaultConfidence, mean, summarize } from '@sparkloom/metrics';

import { fitLaw, type Observation, type ScalingLaw } from './fit-law.js';
import { type HeldOut, leaveOneOut } from './leave-one-out.js';

export interface PlanRequest {
  readonly observations: readonly Observation[];
  /** Times without a cluster; without them no speedup is known. */
  readonly localSec: readonly number[];
  /** Numbers of workers to answer for; up to twice the most measured when it is left out. */
  readonly workers?: readonly number[] | undefined;
  /** Below this gain a further worker is not worth it; 0.05 when it is left out. */
  readonly leastGain?: number | undefined;
  readonly deadlineSec?: number | undefined;
  /** Workers times hours. */
  readonly budgetWorkerHours?: number | undefined;
}

/** What is known of one number of workers. */
export interface Prediction {
  readonly workers: 'local' | number;
  readonly trainingTimeSec: number;
  /** Where a further run will be in 95 of 100 cases; absent where the times cannot tell. */
  readonly lowSec: number | undefined;
  readonly highSec: number | undefined;
  readonly speedup: number | undefined;
  readonly efficiency: number | undefined;
  /** Workers times hours. */
  readonly workerHours: number;
  /** Outside of what was measured. */
  readonly isExtrapolated: boolean;
}

export interface WorkerPlan {
  readonly law: ScalingLaw;
  readonly predictions: readonly Prediction[];
  readonly recommended: {
    /** The least time; the fewest workers of several. */
    readonly fastest: number;
    /** The fewest worker-hours. */
    readonly cheapest: number;
    /** The last worker that gains what was asked for. */
    readonly knee: number;
    /** The cheapest within the deadline; absent where none is. */
    readonly withinDeadline?: number;
    /** The fastest within the budget; absent where none is. */
    readonly withinBudget?: number;
  };
  readonly heldOut: readonly HeldOut[];
  /** What the reader must know of the answer. */
  readonly cautions: readonly string[];
}

/**
 * Answers how many workers a model should get.
 *
 * @throws InputError `SAMPLE_INVALID`, `PLAN_TOO_FEW_WORKERS`, `PLAN_INVALID`
 */
export function planWorkers(request: PlanRequest): WorkerPlan {
  const { observations, localSec, leastGain = 0.05 } = request;
  if (localSec.length > 0) checkTimes(localSec, 'the local times');
  const law = fitLaw(observations);
  const most = law.workers.at(-1) ?? 1;
  const counts = request.workers ?? Array.from({ length: 2 * most }, (_, index) => index + 1);
  checkRequest(counts, leastGain);
  const candidates = [...new Set(counts)].toSorted((a, b) => a - b);
  const local = localSec.length === 0 ? undefined : mean(localSec);
  const predictions = candidates.map((workers) => predict(law, workers, local));
  const heldOut = leaveOneOut(observations);
  return {
    law,
    predictions: [...localPrediction(localSec), ...predictions],
    recommended: {
      fastest: leastOf(predictions, ({ trainingTimeSec }) => trainingTimeSec),
      cheapest: leastOf(predictions, ({ workerHours }) => workerHours),
      knee: kneeOf(law, candidates, leastGain),
      ...within(predictions, request),
    },
    heldOut,
    cautions: cautionsOf(law, predictions, local, heldOut),
  };
}

function checkRequest(counts: readonly number[], leastGain: number): void {
  const wrong = counts.find((count) => !Number.isInteger(count) || count < 1);
  if (counts.length > 0 && wrong === undefined && leastGain > 0 && leastGain < 1) return;
  throw new InputError({
    code: 'PLAN_INVALID',
    problem: 'The question has no answer.',
    expected: 'whole numbers of workers from 1, and a gain between 0 and 1',
    found: formatValue({ workers: counts.slice(0, 10), leastGain }),
    remedy: 'leave the flag out for its default',
  });
}

function predict(law: ScalingLaw, workers: number, local: number | undefined): Prediction {
  const trainingTimeSec = law.timeSec(workers);
  const interval = law.interval(workers);
  const speedup = local === undefined ? undefined : local / trainingTimeSec;
  return {
    workers,
    trainingTimeSec,
    lowSec: interval?.low,
    highSec: interval?.high,
    speedup,
    efficiency: speedup === undefined ? undefined : speedup / workers,
    workerHours: (workers * trainingTimeSec) / 3600,
    isExtrapolated: workers < (law.workers[0] ?? 1) || workers > (law.workers.at(-1) ?? 1),
  };
}

/** Measured, and not of the law; where a further local run will be, `x̄ ± t s √(1 + 1/n)`. */
function localPrediction(localSec: readonly number[]): readonly Prediction[] {
  if (localSec.length === 0) return [];
  const { count, mean: center, standardDeviation: deviation } = summarize(localSec);
  const halfWidth =
    deviation === undefined
      ? undefined
      : criticalValue(defaultConfidence, count - 1) * deviation * Math.sqrt(1 + 1 / count);
  return [
    {
      workers: 'local',
      trainingTimeSec: center,
      lowSec: halfWidth === undefined ? undefined : Math.max(0, center - halfWidth),
      highSec: halfWidth === undefined ? undefined : center + halfWidth,
      speedup: 1,
      efficiency: 1,
      workerHours: center / 3600,
      isExtrapolated: false,
    },
  ];
}

/** The fewest workers of those whose value is least, but for what rounding makes of equal ones. */
function leastOf(
  predictions: readonly Prediction[],
  value: (prediction: Prediction) => number,
): number {
  const least = Math.min(...predictions.map(value));
  const found = predictions.find((prediction) => value(prediction) <= least * (1 + 1e-9));
  return Number(found?.workers);
}

/** The gain of each of the workers between two candidates is taken as equal. */
function kneeOf(law: ScalingLaw, candidates: readonly number[], leastGain: number): number {
  let knee = candidates[0] ?? 1;
  for (const next of candidates.slice(1)) {
    const ratio = law.timeSec(next) / law.timeSec(knee);
    if (1 - ratio ** (1 / (next - knee)) < leastGain) break;
    knee = next;
  }
  return knee;
}

function within(
  predictions: readonly Prediction[],
  { deadlineSec, budgetWorkerHours }: PlanRequest,
): Pick<WorkerPlan['recommended'], 'withinDeadline' | 'withinBudget'> {
  const inTime = predictions.filter(
    ({ trainingTimeSec }) => trainingTimeSec <= (deadlineSec ?? -1),
  );
  const affordable = predictions.filter(
    ({ workerHours }) => workerHours <= (budgetWorkerHours ?? -1),
  );
  return {
    ...(inTime.length === 0
      ? {}
      : { withinDeadline: leastOf(inTime, ({ workerHours }) => workerHours) }),
    ...(affordable.length === 0
      ? {}
      : { withinBudget: leastOf(affordable, ({ trainingTimeSec }) => trainingTimeSec) }),
  };
}

function cautionsOf(
  law: ScalingLaw,
  predictions: readonly Prediction[],
  local: number | undefined,
  heldOut: readonly HeldOut[],
): readonly string[] {
  const worst = Math.max(0, ...heldOut.map(({ speedupError }) => Math.abs(speedupError)));
  const outside = predictions.filter(({ isExtrapolated }) => isExtrapolated).length;
  const [fewest, most] = [law.workers[0] ?? 1, law.workers.at(-1) ?? 1];
  const fastest = leastOf(predictions, ({ trainingTimeSec }) => trainingTimeSec);
  return [
    ...(local === undefined
      ? ['There is no local time, so that no speedup and no efficiency is known.']
      : []),
    ...(law.relativeDeviation === undefined
      ? ['There are as many unknowns as times: no interval can be given. Repeat the measurements.']
      : []),
    ...(heldOut.length === 0
      ? ['Two numbers of workers fit any law of two terms: nothing shows whether it holds.']
      : []),
    ...(worst > 0.15
      ? [
          `The law does not hold well here: it misses a number of workers that it has not seen by ${Math.round(worst * 100)} %.`,
        ]
      : []),
    ...(outside > 0
      ? [
          `Measured on ${fewest} to ${most} workers; ${outside} of the predictions lie outside of that.`,
        ]
      : []),
    ...(fastest === predictions.at(-1)?.workers && predictions.length > 1
      ? ['The time still falls at the most workers that were asked for.']
      : []),
    ...(local !== undefined && predictions.every(({ trainingTimeSec }) => trainingTimeSec >= local)
      ? ['No number of workers is faster than the local training.']
      : []),
  ];
}
