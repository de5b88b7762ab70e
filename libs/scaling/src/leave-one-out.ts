import { mean } from '@sparkloom/metrics';

import { fitLaw, type Observation } from './fit-law.js';

/** What a law that has not seen a number of workers says of it. */
export interface HeldOut {
  readonly workers: number;
  readonly measuredSec: number;
  readonly predictedSec: number;
  /** Of the speedup, relative: `measured / predicted - 1`. */
  readonly speedupError: number;
}

/**
 * Leaves each number of workers out, fits the law on the others, and compares (Stone: Cross-validatory
 * choice and assessment, 1974). The speedup is local time by time, so that its relative error does not
 * depend on the local time.
 *
 * @returns nothing with fewer than three numbers of workers
 * @throws InputError `SAMPLE_INVALID`
 */
export function leaveOneOut(observations: readonly Observation[]): readonly HeldOut[] {
  const counts = [...new Set(observations.map(({ workers }) => workers))].toSorted((a, b) => a - b);
  if (counts.length < 3) return [];
  return counts.map((workers) => {
    const law = fitLaw(observations.filter((one) => one.workers !== workers));
    const measuredSec = mean(
      observations
        .filter((one) => one.workers === workers)
        .map(({ trainingTimeSec }) => trainingTimeSec),
    );
    const predictedSec = law.timeSec(workers);
    return {
      workers,
      measuredSec,
      predictedSec,
      speedupError: measuredSec / predictedSec - 1,
    };
  });
}
