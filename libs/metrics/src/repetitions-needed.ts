import { formatValue, InputError } from '@sparkloom/errors';

import { checkConfidence, defaultConfidence } from './check-sample.js';
import { criticalValue, type SampleSummary } from './student-interval.js';

/** More than anybody repeats; an interval this narrow is not to be had. */
const most = 1_000_000;

/**
 * How many repetitions in all make the interval of the mean no wider than `± relativeHalfWidth` of it:
 * the least `n` with `t(1 - α/2; n - 1) · s / √n ≤ r x̄` (Jain, section 13.9, with Student's value in
 * place of the normal one, since n may be small).
 *
 * @param relativeHalfWidth a fraction: 0.05 asks for ± 5 %
 * @returns `undefined` where the spread is not known, after a single repetition, or more than a million
 * @throws InputError `SAMPLE_INVALID`
 */
export function repetitionsNeeded(
  { mean, standardDeviation }: SampleSummary,
  relativeHalfWidth: number,
  confidence: number = defaultConfidence,
): number | undefined {
  checkConfidence(confidence);
  if (!(relativeHalfWidth > 0)) {
    throw new InputError({
      code: 'SAMPLE_INVALID',
      problem: 'A width to reach is positive.',
      expected: 'a fraction such as 0.05',
      found: formatValue(relativeHalfWidth),
      remedy: 'leave it out for 5 %',
    });
  }
  if (standardDeviation === undefined || mean === 0) return undefined;
  const ratio = standardDeviation / (relativeHalfWidth * Math.abs(mean));
  const isEnough = (count: number): boolean =>
    (criticalValue(confidence, count - 1) * ratio) / Math.sqrt(count) <= 1;
  if (!isEnough(most)) return undefined;
  let tooFew = 1;
  let enough = 2;
  while (!isEnough(enough)) [tooFew, enough] = [enough, Math.min(most, enough * 2)];
  while (enough - tooFew > 1) {
    const middle = Math.floor((tooFew + enough) / 2);
    if (isEnough(middle)) enough = middle;
    else tooFew = middle;
  }
  return enough;
}
