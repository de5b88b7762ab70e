import { planWorkers, simulateIteration } from '@sparkloom/scaling';

import {
  publishedCoresPerWorker,
  type PublishedModel,
  publishedWorkers,
} from './published/matteussi-tables.js';
import { type ScalingResult, simulatedWorkers } from './scaling-of.js';

/** How many times faster than on one machine. */
export interface SpeedupPoint {
  readonly workers: number;
  readonly speedup: number;
}

/** How many times faster a model would be on the paper's machines than on one of them. */
export interface PaperMachines {
  /** As the paper measured. */
  readonly published: readonly SpeedupPoint[];
  /** By the law, fitted on the paper's speedups; from 1 to twice the paper's workers. */
  readonly law: readonly SpeedupPoint[];
  /**
   * By the simulator, calibrated with this study's runs and played with as many cores a worker as the
   * paper has; empty where no run tells where its time went.
   */
  readonly simulated: readonly SpeedupPoint[];
}

/** What the law and the simulator say of a model on machines that are not here. */
export function paperMachines(
  { speedup }: PublishedModel,
  scaling: ScalingResult | undefined,
): PaperMachines {
  const published = publishedWorkers.map((workers, index) => ({
    workers,
    speedup: speedup[index] ?? Number.NaN,
  }));
  const { predictions } = planWorkers({
    observations: published.map((point) => ({
      workers: point.workers,
      trainingTimeSec: 1 / point.speedup,
    })),
    localSec: [1],
  });
  return {
    published,
    law: predictions.flatMap((prediction) =>
      prediction.workers === 'local' || prediction.speedup === undefined
        ? []
        : [{ workers: prediction.workers, speedup: prediction.speedup }],
    ),
    simulated: scaling?.simulated === undefined ? [] : simulate(scaling.simulated.cluster),
  };
}

function simulate(
  cluster: NonNullable<ScalingResult['simulated']>['cluster'],
): readonly SpeedupPoint[] {
  const secondsOn = (workers: number): number =>
    simulateIteration(cluster, workers, { coresPerWorker: publishedCoresPerWorker });
  const alone = secondsOn(1);
  const counts = [...new Set([...simulatedWorkers, ...publishedWorkers])];
  return counts
    .toSorted((a, b) => a - b)
    .map((workers) => ({ workers, speedup: alone / secondsOn(workers) }));
}
