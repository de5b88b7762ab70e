import { checkSample } from './check-sample.js';

/**
 * Quantile of a sample by linear interpolation between its order statistics, `h = (n - 1) p` (type 7
 * of Hyndman and Fan: Sample quantiles in statistical packages, 1996; the default of R and NumPy).
 *
 * @param p between 0 and 1
 * @throws InputError `SAMPLE_INVALID`
 */
export function quantile(values: readonly number[], p: number): number {
  checkSample(values);
  const sorted = values.toSorted((a, b) => a - b);
  const position = (sorted.length - 1) * Math.min(1, Math.max(0, p));
  const below = sorted[Math.floor(position)] ?? Number.NaN;
  const above = sorted[Math.ceil(position)] ?? Number.NaN;
  return below + (above - below) * (position - Math.floor(position));
}

/** The middle value, the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}
