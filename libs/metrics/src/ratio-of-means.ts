import { checkConfidence, defaultConfidence } from './check-sample.js';
import { bootstrapInterval, type BootstrapOptions } from './bootstrap-interval.js';
import { mean } from './moments.js';
import { around, criticalValue, type Interval, summarize } from './student-interval.js';

/** A number that was calculated from samples, with how sure it is. */
export interface Estimate {
  readonly value: number;
  /** By the delta method; absent where a sample has a single value. */
  readonly interval: Interval | undefined;
  /** By a seeded bootstrap, which assumes no distribution; absent as well. */
  readonly bootstrap: Interval | undefined;
}

/** The same estimate in another unit: value and intervals times a positive factor. */
export function scaleEstimate({ value, interval, bootstrap }: Estimate, factor: number): Estimate {
  const scale = (one: Interval | undefined): Interval | undefined =>
    one === undefined ? undefined : { ...one, low: one.low * factor, high: one.high * factor };
  return { value: value * factor, interval: scale(interval), bootstrap: scale(bootstrap) };
}

/**
 * Ratio of two means, `R = x̄ / ȳ`, of independent samples. Its interval is `R ± t · se`, where the
 * delta method gives `se² = R² (s_x² / (n_x x̄²) + s_y² / (n_y ȳ²))` (Casella and Berger: Statistical
 * Inference, 2002, section 5.5.4) and Welch and Satterthwaite the degrees of freedom of the sum.
 *
 * @throws InputError `SAMPLE_INVALID`
 */
export function ratioOfMeans(
  numerator: readonly number[],
  denominator: readonly number[],
  options: BootstrapOptions = {},
): Estimate {
  const { confidence = defaultConfidence } = options;
  checkConfidence(confidence);
  const value = mean(numerator) / mean(denominator);
  const bootstrap = bootstrapInterval(
    [numerator, denominator],
    ([above = [], below = []]) => mean(above) / mean(below),
    options,
  );
  const parts = [numerator, denominator].map((values) => {
    const { count, mean: center, standardDeviation: deviation } = summarize(values);
    if (deviation === undefined) return undefined;
    return { relativeVariance: (deviation / center) ** 2 / count, freedom: count - 1 };
  });
  const [x, y] = parts;
  if (x === undefined || y === undefined) return { value, interval: undefined, bootstrap };
  const relativeVariance = x.relativeVariance + y.relativeVariance;
  if (relativeVariance === 0) return { value, interval: around(value, 0, confidence), bootstrap };
  const freedom =
    relativeVariance ** 2 /
    (x.relativeVariance ** 2 / x.freedom + y.relativeVariance ** 2 / y.freedom);
  const halfWidth =
    criticalValue(confidence, freedom) * Math.abs(value) * Math.sqrt(relativeVariance);
  return { value, interval: around(value, halfWidth, confidence), bootstrap };
}
