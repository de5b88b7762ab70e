import { formatValue, InputError } from '@sparkloom/errors';
import { checkTimes, criticalValue, defaultConfidence, type Interval } from '@sparkloom/metrics';

import { type LawTerm, lawTerms } from './law-terms.js';
import { type Matrix, normalEquations, solve } from './linear-algebra.js';
import { nonNegativeLeastSquares, squares } from './non-negative-least-squares.js';

/** A training time on a number of workers of a cluster. */
export interface Observation {
  /** 1 or more; local trainings are no part of the law. */
  readonly workers: number;
  readonly trainingTimeSec: number;
}

/** So many times the least sum of squares is more than repetitions scatter. */
const clearlyMore = 1.1;

/** Of a sum of squares that is 0. */
const rounding = 1e-12;

/** A fitted law. */
export interface ScalingLaw {
  readonly terms: readonly {
    readonly name: LawTerm['name'];
    readonly meaning: string;
    /** Not below 0. */
    readonly coefficientSec: number;
  }[];
  /** Different numbers of workers it was fitted on, from few to many. */
  readonly workers: readonly number[];
  readonly observations: number;
  /** Relative deviation of a time from the law; absent where nothing is left to tell it from. */
  readonly relativeDeviation: number | undefined;
  /** Time on a number of workers, in seconds. */
  readonly timeSec: (workers: number) => number;
  /** Where a further run's time will be, in 95 of 100 cases; absent with `relativeDeviation`. */
  readonly interval: (workers: number, confidence?: number) => Interval | undefined;
}

/**
 * Fits the law to times by non-negative least squares of the relative deviations, since times scatter in
 * proportion to their length. A law has as many terms as there are different numbers of workers, all four
 * at most: the first ones of the law's order, unless others of the first three leave clearly less, as
 * where times grow with the workers and an arithmetic that divides has nothing to say.
 *
 * The interval is that of linear regression, `T ± t(ν) s T √(1 + xᵀ (XᵀX)⁻¹ x)` with the degrees of
 * freedom `ν` that the terms leave (Draper and Smith: Applied Regression Analysis, 1998, section 3.1).
 * It holds the scatter of the times and of the fit, not a law that is another one.
 *
 * @throws InputError `SAMPLE_INVALID`; `PLAN_TOO_FEW_WORKERS` with fewer than two numbers of workers
 */
export function fitLaw(observations: readonly Observation[]): ScalingLaw {
  checkTimes(
    observations.map(({ trainingTimeSec }) => trainingTimeSec),
    'the training times',
  );
  const workers = [...new Set(observations.map((one) => one.workers))].toSorted((a, b) => a - b);
  if (workers.length < 2 || (workers[0] ?? 0) < 1) {
    throw new InputError({
      code: 'PLAN_TOO_FEW_WORKERS',
      problem: 'The times cannot tell how the training scales.',
      expected: 'times on at least two different numbers of workers, besides local ones',
      found: workers.length === 0 ? 'none' : formatValue(workers),
      remedy: 'measure on another number of workers',
    });
  }
  const count = Math.min(lawTerms.length, workers.length);
  // Waiting for the slowest is no time where nothing else is: it comes last.
  const choices = combinations(lawTerms.slice(0, Math.max(3, count)), count);
  const fits = choices.map((terms) => fitTerms(terms, observations));
  const least = Math.min(...fits.map((one) => one.squares));
  const fit = fits.find((one) => one.squares <= clearlyMore * least + rounding);
  if (fit === undefined) throw new Error('no fit is the best one');
  const { terms, coefficients, rows, shapeOf, timeSec } = fit;
  const freedom = observations.length - terms.length;
  const relativeDeviation = freedom < 1 ? undefined : Math.sqrt(fit.squares / freedom);
  return {
    terms: terms.map(({ name, meaning }, index) => ({
      name,
      meaning,
      coefficientSec: coefficients[index] ?? 0,
    })),
    workers,
    observations: observations.length,
    relativeDeviation,
    timeSec,
    interval: (count, confidence = defaultConfidence) => {
      if (relativeDeviation === undefined) return undefined;
      const center = timeSec(count);
      const leverage = leverageOf(
        rows,
        shapeOf(count).map((value) => value / center),
      );
      if (leverage === undefined) return undefined;
      const halfWidth =
        criticalValue(confidence, freedom) * relativeDeviation * center * Math.sqrt(1 + leverage);
      return { low: Math.max(0, center - halfWidth), high: center + halfWidth, confidence };
    },
  };
}

/** The least squares of certain terms. */
function fitTerms(terms: readonly LawTerm[], observations: readonly Observation[]) {
  const shapeOf = (count: number): readonly number[] => terms.map(({ shape }) => shape(count));
  const rows = observations.map(({ workers, trainingTimeSec }) =>
    shapeOf(workers).map((value) => value / trainingTimeSec),
  );
  const ones = rows.map(() => 1);
  const coefficients = nonNegativeLeastSquares(rows, ones);
  const timeSec = (count: number): number =>
    shapeOf(count).reduce((sum, value, index) => sum + value * (coefficients[index] ?? 0), 0);
  return {
    terms,
    coefficients,
    rows,
    squares: squares(rows, ones, coefficients),
    shapeOf,
    timeSec,
  };
}

/** Every choice of so many values, those with earlier ones first. */
function combinations<T>(values: readonly T[], count: number): readonly (readonly T[])[] {
  if (count === 0) return [[]];
  return values.flatMap((value, index) =>
    combinations(values.slice(index + 1), count - 1).map((others) => [value, ...others]),
  );
}

/** `xᵀ (XᵀX)⁻¹ x` */
function leverageOf(rows: Matrix, x: readonly number[]): number | undefined {
  const { gram } = normalEquations(rows, []);
  const solution = solve(gram, x);
  return solution?.reduce((sum, value, index) => sum + value * (x[index] ?? 0), 0);
}
