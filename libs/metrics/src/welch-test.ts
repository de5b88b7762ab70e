import studentCdf from '@stdlib/stats-base-dists-t-cdf';

import { defaultConfidence } from './check-sample.js';
import { around, criticalValue, type Interval, summarize } from './student-interval.js';

/** Whether two means differ. */
export interface WelchTest {
  /** `x̄ - ȳ` */
  readonly difference: number;
  readonly interval: Interval;
  readonly t: number;
  readonly degreesOfFreedom: number;
  /** Two-sided: how often chance alone makes a difference this large. */
  readonly pValue: number;
}

/**
 * Welch's test of the means of two independent samples with variances of their own,
 * `t = (x̄ - ȳ) / √(s_x²/n_x + s_y²/n_y)`, with the degrees of freedom of Satterthwaite
 * (Welch: The generalization of "Student's" problem, 1947; Jain, section 13.4.2).
 *
 * @returns `undefined` when a sample has fewer than two values
 * @throws InputError `SAMPLE_INVALID`
 */
export function welchTest(
  first: readonly number[],
  second: readonly number[],
  confidence: number = defaultConfidence,
): WelchTest | undefined {
  const x = summarize(first);
  const y = summarize(second);
  if (x.standardDeviation === undefined || y.standardDeviation === undefined) return undefined;
  const difference = x.mean - y.mean;
  const xVariance = x.standardDeviation ** 2 / x.count;
  const yVariance = y.standardDeviation ** 2 / y.count;
  const variance = xVariance + yVariance;
  if (variance === 0) {
    return {
      difference,
      interval: around(difference, 0, confidence),
      t: difference === 0 ? 0 : Math.sign(difference) * Infinity,
      degreesOfFreedom: x.count + y.count - 2,
      pValue: difference === 0 ? 1 : 0,
    };
  }
  const degreesOfFreedom =
    variance ** 2 / (xVariance ** 2 / (x.count - 1) + yVariance ** 2 / (y.count - 1));
  const t = difference / Math.sqrt(variance);
  return {
    difference,
    interval: around(
      difference,
      criticalValue(confidence, degreesOfFreedom) * Math.sqrt(variance),
      confidence,
    ),
    t,
    degreesOfFreedom,
    pValue: 2 * studentCdf(-Math.abs(t), degreesOfFreedom),
  };
}
