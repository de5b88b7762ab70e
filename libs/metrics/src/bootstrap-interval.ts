import { checkConfidence, checkSample, defaultConfidence } from './check-sample.js';
import { quantile } from './quantile.js';
import { seededRandom } from './random.js';
import type { Interval } from './student-interval.js';

export interface BootstrapOptions {
  /** 0.95 when it is left out. */
  readonly confidence?: number;
  /** How often the samples are drawn anew; 2,000 when it is left out. */
  readonly resamples?: number;
  /** 1 when it is left out. */
  readonly seed?: number;
}

/**
 * Percentile bootstrap interval of a statistic of independent samples: each sample is drawn anew with
 * replacement, many times, and the interval holds the middle of what the statistic becomes
 * (Efron and Tibshirani: An Introduction to the Bootstrap, 1993, chapter 13).
 *
 * @returns `undefined` when a sample has fewer than two values
 * @throws InputError `SAMPLE_INVALID`
 */
export function bootstrapInterval(
  samples: readonly (readonly number[])[],
  statistic: (samples: readonly (readonly number[])[]) => number,
  { confidence = defaultConfidence, resamples = 2000, seed = 1 }: BootstrapOptions = {},
): Interval | undefined {
  checkConfidence(confidence);
  for (const sample of samples) checkSample(sample);
  if (samples.some((sample) => sample.length < 2)) return undefined;
  const random = seededRandom(seed);
  const outcomes = Array.from({ length: resamples }, () =>
    statistic(
      samples.map((sample) => sample.map(() => sample[random.below(sample.length)] ?? Number.NaN)),
    ),
  );
  return {
    low: quantile(outcomes, (1 - confidence) / 2),
    high: quantile(outcomes, (1 + confidence) / 2),
    confidence,
  };
}
