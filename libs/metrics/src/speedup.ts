import { checkTimes } from './check-sample.js';
import type { BootstrapOptions } from './bootstrap-interval.js';
import { type Estimate, ratioOfMeans, scaleEstimate } from './ratio-of-means.js';

/**
 * Speedup, `S = T(local) / T(workers)` of the mean times (Jain, section 3.3; the paper's Table V).
 *
 * @param localSec times of the same work without a cluster
 * @param parallelSec times on a number of workers
 * @throws InputError `SAMPLE_INVALID`
 */
export function speedup(
  localSec: readonly number[],
  parallelSec: readonly number[],
  options: BootstrapOptions = {},
): Estimate {
  checkTimes(localSec, 'the local times');
  checkTimes(parallelSec, 'the parallel times');
  return ratioOfMeans(localSec, parallelSec, options);
}

/**
 * Efficiency, `E = S / workers`: the share of each worker that the work got (the paper's Table V).
 *
 * @param workers positive
 */
export function efficiency(ofSpeedup: Estimate, workers: number): Estimate {
  return scaleEstimate(ofSpeedup, 1 / workers);
}
