import { type BootstrapOptions } from './bootstrap-interval.js';
import { type Estimate, ratioOfMeans } from './ratio-of-means.js';
import type { Interval } from './student-interval.js';

/**
 * Relative change of a mean, `(ȳ - x̄) / x̄`: negative where accuracy was lost. The paper's Table VI has
 * it between local training and 12 workers, as "variation".
 *
 * @returns a fraction: -0.048 is a loss of 4.8 %
 * @throws InputError `SAMPLE_INVALID`
 */
export function relativeChange(
  before: readonly number[],
  after: readonly number[],
  options: BootstrapOptions = {},
): Estimate {
  const { value, interval, bootstrap } = ratioOfMeans(after, before, options);
  const less = (one: Interval | undefined): Interval | undefined =>
    one === undefined ? undefined : { ...one, low: one.low - 1, high: one.high - 1 };
  return { value: value - 1, interval: less(interval), bootstrap: less(bootstrap) };
}
