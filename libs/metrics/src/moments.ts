import { checkSample } from './check-sample.js';

/** Sums with Neumaier's compensation, so that many close numbers keep their last digits. */
export function sum(values: readonly number[]): number {
  let total = 0;
  let lost = 0;
  for (const value of values) {
    const next = total + value;
    lost += Math.abs(total) >= Math.abs(value) ? total - next + value : value - next + total;
    total = next;
  }
  return total + lost;
}

/**
 * Arithmetic mean, `x̄ = Σ x / n`.
 *
 * @throws InputError `SAMPLE_INVALID`
 */
export function mean(values: readonly number[]): number {
  checkSample(values);
  return sum(values) / values.length;
}

/**
 * Sample standard deviation, `s = √(Σ (x - x̄)² / (n - 1))`, in two passes with the rounding error of
 * the mean taken out (Chan, Golub, LeVeque: Algorithms for computing the sample variance, 1983).
 *
 * @returns `undefined` for a single value, of which no spread is known
 * @throws InputError `SAMPLE_INVALID`
 */
export function standardDeviation(values: readonly number[]): number | undefined {
  const center = mean(values);
  if (values.length < 2) return undefined;
  const deviations = values.map((value) => value - center);
  const squares = sum(deviations.map((deviation) => deviation * deviation));
  const drift = sum(deviations);
  return Math.sqrt(Math.max(0, squares - (drift * drift) / values.length) / (values.length - 1));
}
