import { checkSample } from './check-sample.js';
import { mean } from './moments.js';
import { median } from './quantile.js';

/** Beyond it a value is called an outlier: the threshold of Iglewicz and Hoaglin. */
const threshold = 3.5;

/**
 * Modified z-scores, `M = 0.6745 (x - x̃) / MAD` with the median `x̃` and the median absolute deviation
 * from it; a few wild values do not hide each other, as they do in a mean and its deviation
 * (Iglewicz and Hoaglin: How to Detect and Handle Outliers, 1993). Where more than half of the values
 * are equal and the MAD is 0, the mean absolute deviation takes its place, `(x - x̃) / (1.2533 · MeanAD)`.
 *
 * @throws InputError `SAMPLE_INVALID`
 */
export function modifiedZScores(values: readonly number[]): readonly number[] {
  checkSample(values);
  const center = median(values);
  const distances = values.map((value) => Math.abs(value - center));
  const mad = median(distances);
  const scale = mad > 0 ? mad / 0.6745 : 1.253314 * mean(distances);
  return values.map((value) => (scale === 0 ? 0 : (value - center) / scale));
}

/** Positions of the values that stand out; they are shown and kept, never left out. */
export function outlierPositions(values: readonly number[]): readonly number[] {
  return modifiedZScores(values).flatMap((score, position) =>
    Math.abs(score) > threshold ? [position] : [],
  );
}
