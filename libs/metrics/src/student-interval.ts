import studentQuantile from '@stdlib/stats-base-dists-t-quantile';

import { checkConfidence, defaultConfidence } from './check-sample.js';
import { mean, standardDeviation } from './moments.js';

/** A range that covers the true value in the stated share of all studies. */
export interface Interval {
  readonly low: number;
  readonly high: number;
  readonly confidence: number;
}

/** What an interval of a mean is made of. */
export interface SampleSummary {
  readonly count: number;
  readonly mean: number;
  /** Sample standard deviation; absent for a single value. */
  readonly standardDeviation: number | undefined;
}

/**
 * The two-sided critical value `t` of Student's distribution: between -t and t lies `confidence` of it.
 *
 * @param degreesOfFreedom above 0; fractions are allowed, as Welch's test has them
 */
export function criticalValue(confidence: number, degreesOfFreedom: number): number {
  checkConfidence(confidence);
  return studentQuantile((1 + confidence) / 2, degreesOfFreedom);
}

/** An interval `center ± halfWidth`. */
export function around(center: number, halfWidth: number, confidence: number): Interval {
  return { low: center - halfWidth, high: center + halfWidth, confidence };
}

/**
 * Confidence interval of a mean, `x̄ ± t(1 - α/2; n - 1) · s / √n`
 * (Jain: The Art of Computer Systems Performance Analysis, 1991, section 13.2).
 *
 * @returns `undefined` with fewer than two values: one measurement says nothing of its own error
 */
export function studentInterval(
  { count, mean: center, standardDeviation: deviation }: SampleSummary,
  confidence: number = defaultConfidence,
): Interval | undefined {
  checkConfidence(confidence);
  if (count < 2 || deviation === undefined) return undefined;
  const halfWidth = criticalValue(confidence, count - 1) * (deviation / Math.sqrt(count));
  return around(center, halfWidth, confidence);
}

/** Count, mean and standard deviation of a sample. */
export function summarize(values: readonly number[]): SampleSummary {
  return {
    count: values.length,
    mean: mean(values),
    standardDeviation: standardDeviation(values),
  };
}
