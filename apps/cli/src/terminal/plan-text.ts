import type { Prediction, WorkerPlan } from '@sparkloom/scaling';
import { describeWorkers } from '@sparkloom/study';

import type { Probes } from '../study/probe-workers.js';
import { formatDuration, formatTable } from './format.js';

/** What was asked. */
export interface PlanQuestion {
  readonly model: string;
  readonly leastGain: number;
  readonly deadlineSec: number | undefined;
  readonly budgetWorkerHours: number | undefined;
}

/** The plan as one JSON value; what is not known is null. */
export function planJson(
  plan: WorkerPlan,
  asked: PlanQuestion,
  probes: Probes | undefined,
): unknown {
  const orNull = (value: number | undefined): number | null => value ?? null;
  return {
    ...asked,
    predictions: plan.predictions.map((prediction) => ({
      ...prediction,
      lowSec: orNull(prediction.lowSec),
      highSec: orNull(prediction.highSec),
      speedup: orNull(prediction.speedup),
      efficiency: orNull(prediction.efficiency),
    })),
    recommended: plan.recommended,
    law: {
      terms: plan.law.terms,
      measuredWorkers: plan.law.workers,
      observations: plan.law.observations,
      relativeDeviation: orNull(plan.law.relativeDeviation),
    },
    heldOut: plan.heldOut,
    cautions: plan.cautions,
    ...(probes === undefined
      ? {}
      : {
          probes: { runs: probes.runs, costSec: probes.costSec, iterations: probes.iterations },
        }),
  };
}

function row(prediction: Prediction): readonly string[] {
  const { workers, trainingTimeSec, lowSec, highSec, speedup, efficiency } = prediction;
  return [
    String(workers),
    formatDuration(trainingTimeSec),
    lowSec === undefined || highSec === undefined
      ? '—'
      : `${formatDuration(lowSec)} to ${formatDuration(highSec)}`,
    speedup === undefined ? '—' : speedup.toFixed(2),
    efficiency === undefined ? '—' : efficiency.toFixed(2),
    prediction.workerHours.toFixed(3),
    prediction.isExtrapolated ? 'outside' : '',
  ];
}

/** The plan for people. */
export function planText(
  plan: WorkerPlan,
  asked: PlanQuestion,
  probes: Probes | undefined,
): string {
  const { recommended, law, predictions, heldOut, cautions } = plan;
  const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
  const answer = (found: number | undefined): string =>
    found === undefined ? 'no number of workers' : describeWorkers(found);
  const { deadlineSec, budgetWorkerHours } = asked;
  return [
    formatTable(
      [
        ['Workers', 'Time', '95 % of runs', 'Speedup', 'Efficiency', 'Worker-hours', 'Measured'],
        ...predictions.map(row),
      ],
      [true, true, true, true, true, true, false],
    ),
    '',
    `  fastest          ${answer(recommended.fastest)}`,
    `  cheapest         ${answer(recommended.cheapest)}`,
    `  knee             ${answer(recommended.knee)}; each further one gains less than ${percent(asked.leastGain)}`,
    ...(deadlineSec === undefined
      ? []
      : [
          `  in ${formatDuration(deadlineSec).padEnd(14)}${answer(recommended.withinDeadline)}, the cheapest`,
        ]),
    ...(budgetWorkerHours === undefined
      ? []
      : [
          `  for ${`${budgetWorkerHours} h`.padEnd(13)}${answer(recommended.withinBudget)}, the fastest`,
        ]),
    `  law              ${law.terms
      .map(({ name, coefficientSec }) => `${name} ${coefficientSec.toPrecision(3)} s`)
      .join(', ')}`,
    ...heldOut.map(
      ({ workers, speedupError }) =>
        `  left out         ${describeWorkers(workers)}: speedup predicted ${percent(Math.abs(speedupError))} too ${speedupError > 0 ? 'high' : 'low'}`,
    ),
    ...(probes === undefined
      ? []
      : [
          `  probing          ${probes.runs} runs, ${formatDuration(probes.costSec)}; the whole training is ${probes.iterations} iterations`,
        ]),
    ...cautions.map((caution) => `  note             ${caution}`),
  ].join('\n');
}
