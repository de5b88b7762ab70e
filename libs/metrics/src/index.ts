export { bootstrapInterval, type BootstrapOptions } from './bootstrap-interval.js';
export { checkSample, checkTimes, defaultConfidence } from './check-sample.js';
export { mean, standardDeviation, sum } from './moments.js';
export { modifiedZScores, outlierPositions } from './outliers.js';
export { median, quantile } from './quantile.js';
export { seededRandom, shuffled, type Random } from './random.js';
export { ratioOfMeans, scaleEstimate, type Estimate } from './ratio-of-means.js';
export { relativeChange } from './relative-change.js';
export { repetitionsNeeded } from './repetitions-needed.js';
export { efficiency, speedup } from './speedup.js';
export {
  criticalValue,
  studentInterval,
  summarize,
  type Interval,
  type SampleSummary,
} from './student-interval.js';
export { welchTest, type WelchTest } from './welch-test.js';
