import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import {
  bootstrapInterval,
  criticalValue,
  efficiency,
  mean,
  median,
  modifiedZScores,
  outlierPositions,
  quantile,
  relativeChange,
  repetitionsNeeded,
  seededRandom,
  shuffled,
  speedup,
  standardDeviation,
  studentInterval,
  summarize,
  welchTest,
} from './index.js';

/** Hours of sleep that two drugs gained for ten patients (Student, 1908; `sleep` in R). */
const firstDrug = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2];
const secondDrug = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];

const times = fc.array(fc.double({ min: 0.01, max: 1e5, noNaN: true }), {
  minLength: 2,
  maxLength: 20,
});

describe('mean and standard deviation', () => {
  /** NIST Statistical Reference Datasets, univariate: certified values. */
  const repeat = (first: number, pair: readonly [number, number], pairs: number) => [
    first,
    ...Array.from({ length: pairs }, () => pair).flat(),
  ];
  test.each([
    ['NumAcc1', [10_000_001, 10_000_003, 10_000_002], 10_000_002, 1],
    ['NumAcc2', repeat(1.2, [1.1, 1.3], 500), 1.2, 0.1],
    ['NumAcc3', repeat(1_000_000.2, [1_000_000.1, 1_000_000.3], 500), 1_000_000.2, 0.1],
    ['NumAcc4', repeat(10_000_000.2, [10_000_000.1, 10_000_000.3], 500), 10_000_000.2, 0.1],
  ])('%s of NIST', (_name, values, certifiedMean, certifiedDeviation) => {
    expect(mean(values) / certifiedMean).toBeCloseTo(1, 14);
    expect(standardDeviation(values)).toBeCloseTo(certifiedDeviation, 7);
  });

  test('a single value has no deviation', () => {
    expect(standardDeviation([3])).toBeUndefined();
    expect(summarize([3])).toEqual({ count: 1, mean: 3, standardDeviation: undefined });
  });

  test.each([[[]], [[1, Number.NaN]], [[Infinity]]])('%j is refused', (values) => {
    expect(() => mean(values)).toThrow(expect.objectContaining({ code: 'SAMPLE_INVALID' }));
  });
});

describe('the interval of a mean', () => {
  test.each([
    // Tables of Student's distribution: NIST/SEMATECH e-Handbook, 1.3.6.7.2.
    [0.95, 1, 12.706],
    [0.95, 9, 2.262],
    [0.9, 7, 1.895],
    [0.99, 30, 2.75],
    [0.95, 100, 1.984],
  ])('critical value at %f with %i degrees of freedom', (confidence, freedom, table) => {
    expect(criticalValue(confidence, freedom)).toBeCloseTo(table, 3);
  });

  test("NIST's heat flow meter, e-Handbook 1.3.5.2", () => {
    const interval = studentInterval({
      count: 195,
      mean: 9.26146,
      standardDeviation: 0.0227888,
    });
    expect(interval?.low).toBeCloseTo(9.258242, 5);
    expect(interval?.high).toBeCloseTo(9.264679, 5);
  });

  test("Student's hours of sleep, 1908, as R's t.test(extra, paired) has them", () => {
    const differences = firstDrug.map((hours, patient) => hours - (secondDrug[patient] ?? 0));
    const interval = studentInterval(summarize(differences));
    expect(interval?.low).toBeCloseTo(-2.4598858, 6);
    expect(interval?.high).toBeCloseTo(-0.7001142, 6);
  });

  test('one measurement claims none', () => {
    expect(studentInterval(summarize([71.2]))).toBeUndefined();
  });

  test('holds the mean, and a higher confidence makes it wider', () => {
    fc.assert(
      fc.property(times, (values) => {
        const narrow = studentInterval(summarize(values), 0.9);
        const wide = studentInterval(summarize(values), 0.99);
        if (narrow === undefined || wide === undefined) throw new Error('no interval');
        expect(narrow.low).toBeLessThanOrEqual(mean(values));
        expect(narrow.high).toBeGreaterThanOrEqual(mean(values));
        expect(wide.low).toBeLessThanOrEqual(narrow.low);
        expect(wide.high).toBeGreaterThanOrEqual(narrow.high);
      }),
    );
  });

  test('covers the true mean as often as it says', () => {
    const random = seededRandom(7);
    let covered = 0;
    for (let study = 0; study < 2000; study += 1) {
      const sample = Array.from({ length: 5 }, () => 100 + 8 * random.normal());
      const interval = studentInterval(summarize(sample));
      if (interval !== undefined && interval.low <= 100 && interval.high >= 100) covered += 1;
    }
    expect(covered / 2000).toBeGreaterThan(0.935);
    expect(covered / 2000).toBeLessThan(0.965);
  });
});

describe('speedup and efficiency', () => {
  test('are the ratios of mean times', () => {
    const estimate = speedup([100, 104, 96], [25, 26, 24]);
    expect(estimate.value).toBe(4);
    expect(efficiency(estimate, 8).value).toBe(0.5);
  });

  test('have the interval of the delta method', () => {
    // By hand: relative variances (4/100)²/3 and (1/25)²/3, four degrees of freedom, t = 2.776.
    const { interval } = speedup([100, 104, 96], [25, 26, 24]);
    const halfWidth = 2.7764451 * 4 * Math.sqrt((0.04 ** 2 / 3) * 2);
    expect(interval?.low).toBeCloseTo(4 - halfWidth, 6);
    expect(interval?.high).toBeCloseTo(4 + halfWidth, 6);
  });

  test('have an interval by bootstrap that the seed determines', () => {
    const of = (seed: number) => speedup([100, 104, 96, 99], [25, 26, 24, 27], { seed }).bootstrap;
    expect(of(3)).toEqual(of(3));
    expect(of(3)).not.toEqual(of(4));
    expect(of(3)?.low).toBeLessThan(4);
    expect(of(3)?.high).toBeGreaterThan(3.9);
  });

  test('claim no interval for one repetition', () => {
    const { value, interval, bootstrap } = speedup([100], [25, 26]);
    expect(value).toBeCloseTo(3.92, 2);
    expect([interval, bootstrap]).toEqual([undefined, undefined]);
  });

  test('refuse times that cannot be', () => {
    for (const wrong of [0, -3, Number.NaN]) {
      expect(() => speedup([100], [25, wrong])).toThrow(
        expect.objectContaining({ code: 'SAMPLE_INVALID' }),
      );
    }
  });

  test('both intervals cover the true speedup of 5 about as often as they say', () => {
    const random = seededRandom(11);
    const around = (center: number) =>
      Array.from({ length: 10 }, () => center * (1 + 0.05 * random.normal()));
    let byDelta = 0;
    let byBootstrap = 0;
    const studies = 600;
    for (let study = 0; study < studies; study += 1) {
      const { interval, bootstrap } = speedup(around(500), around(100), { resamples: 400 });
      if (interval !== undefined && interval.low <= 5 && interval.high >= 5) byDelta += 1;
      if (bootstrap !== undefined && bootstrap.low <= 5 && bootstrap.high >= 5) byBootstrap += 1;
    }
    expect(byDelta / studies).toBeGreaterThan(0.92);
    expect(byDelta / studies).toBeLessThan(0.98);
    // The percentile bootstrap is known to be a little short for ten values.
    expect(byBootstrap / studies).toBeGreaterThan(0.87);
  });

  test('do not depend on the unit of time', () => {
    fc.assert(
      fc.property(times, times, fc.double({ min: 0.001, max: 1000, noNaN: true }), (x, y, unit) => {
        const scaled = (values: readonly number[]) => values.map((value) => value * unit);
        const options = { resamples: 10 };
        const plain = speedup(x, y, options);
        const other = speedup(scaled(x), scaled(y), options);
        expect(other.value / plain.value).toBeCloseTo(1, 9);
      }),
    );
  });
});

test("the change of accuracy is the paper's variation, Table VI", () => {
  const percent = (local: number, twelve: number) =>
    (100 * relativeChange([local], [twelve]).value).toFixed(2);
  expect(percent(84.14, 80.124)).toBe('-4.77');
  expect(percent(67.9, 45.91)).toBe('-32.39');
  expect(percent(29.46, 18.31)).toBe('-37.85');
});

describe('outliers', () => {
  test('that hide each other in the deviation are found: Iglewicz and Hoaglin, 1993', () => {
    const values = [2.1, 2.6, 2.4, 2.5, 2.3, 2.1, 2.3, 2.6, 8.2, 8.3];
    expect(outlierPositions(values)).toEqual([8, 9]);
  });

  test('are found among equal values, and equal values are none', () => {
    expect(outlierPositions([5, 5, 5, 5, 5, 5, 5, 9])).toEqual([7]);
    expect(outlierPositions([5, 5, 5])).toEqual([]);
  });

  test('do not depend on unit and origin', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1 }), (values) => {
        const moved = values.map((value) => 8 * value + 64);
        expect(modifiedZScores(moved)).toEqual(modifiedZScores(values));
      }),
    );
  });
});

describe("Welch's test", () => {
  test("of Student's hours of sleep, as R's t.test(extra ~ group) has it", () => {
    const result = welchTest(firstDrug, secondDrug);
    expect(result?.t).toBeCloseTo(-1.8608, 4);
    expect(result?.degreesOfFreedom).toBeCloseTo(17.776, 3);
    expect(result?.pValue).toBeCloseTo(0.07939, 5);
    expect(result?.interval.low).toBeCloseTo(-3.3654832, 6);
    expect(result?.interval.high).toBeCloseTo(0.2054832, 6);
  });

  /** Of Rosetta Code's page on Welch's test, with the values that its programs agree on. */
  test.each([
    [
      [27.5, 21.0, 19.0, 23.6, 17.0, 17.9, 16.9, 20.1, 21.9, 22.6, 23.1, 19.6, 19.0, 21.7, 21.4],
      [27.1, 22.0, 20.8, 23.4, 23.4, 23.5, 25.8, 22.0, 24.8, 20.2, 21.9, 22.1, 22.9, 20.5, 24.4],
      0.021378,
    ],
    [
      [17.2, 20.9, 22.6, 18.1, 21.7, 21.4, 23.5, 24.2, 14.7, 21.8],
      [
        21.5, 22.8, 21.0, 23.0, 21.6, 23.6, 22.5, 20.7, 23.4, 21.8, 20.7, 21.7, 21.5, 22.5, 23.6,
        21.5, 22.5, 23.5, 21.5, 21.8,
      ],
      0.148842,
    ],
    [[3.0, 4.0, 1.0, 2.1], [490.2, 340.0, 433.9], 0.010752],
  ])('case %#: a P of %f', (first, second, published) => {
    expect(welchTest(first, second)?.pValue).toBeCloseTo(published, 6);
  });

  test('a single value has none; equal samples do not differ', () => {
    expect(welchTest([1], [2, 3])).toBeUndefined();
    expect(welchTest([2, 2], [2, 2])).toMatchObject({ t: 0, pValue: 1 });
    expect(welchTest([2, 2], [3, 3])).toMatchObject({ pValue: 0 });
  });

  test('is the same both ways round', () => {
    fc.assert(
      fc.property(times, times, (x, y) => {
        const [there, back] = [welchTest(x, y), welchTest(y, x)];
        expect(there?.pValue).toBeCloseTo(back?.pValue ?? Number.NaN, 12);
        expect(there?.difference).toBeCloseTo(-(back?.difference ?? Number.NaN), 9);
        expect(there?.pValue).toBeGreaterThanOrEqual(0);
        expect(there?.pValue).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('repetitions for an interval', () => {
  test("Jain's example: mean 20 s, deviation 5 s, 5 % of it: 97, a few more with Student's value", () => {
    const needed = repetitionsNeeded({ count: 10, mean: 20, standardDeviation: 5 }, 0.05);
    expect(needed).toBeGreaterThanOrEqual(97);
    expect(needed).toBeLessThanOrEqual(100);
  });

  test('are the least that are enough', () => {
    fc.assert(
      fc.property(times, fc.double({ min: 0.02, max: 1, noNaN: true }), (values, width) => {
        const summary = summarize(values);
        const needed = repetitionsNeeded(summary, width);
        if (needed === undefined) return;
        const halfWidth = (count: number) => {
          const interval = studentInterval({ ...summary, count });
          return interval === undefined ? Infinity : (interval.high - interval.low) / 2;
        };
        const wanted = width * summary.mean;
        expect(halfWidth(needed)).toBeLessThanOrEqual(wanted * (1 + 1e-9));
        if (needed > 2) expect(halfWidth(needed - 1)).toBeGreaterThan(wanted * (1 - 1e-9));
      }),
    );
  });

  test('are not known after one', () => {
    expect(repetitionsNeeded(summarize([3]), 0.05)).toBeUndefined();
    expect(() => repetitionsNeeded(summarize([3, 4]), 0)).toThrow(/width/);
  });
});

describe('quantiles', () => {
  test("are those of R's default", () => {
    // quantile(c(1, 2, 4, 7, 11), c(.1, .25, .5, .9))
    expect([0.1, 0.25, 0.5, 0.9].map((p) => quantile([11, 7, 4, 2, 1], p))).toEqual([
      1.4, 2, 4, 9.4,
    ]);
    expect(median([4, 1, 3, 2])).toBe(2.5);
  });
});

describe('what is random', () => {
  test('is determined by the seed, and every order keeps the values', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.integer(), (values, seed) => {
        const order = shuffled(values, seededRandom(seed));
        expect(order).toEqual(shuffled(values, seededRandom(seed)));
        const ascending = (a: number, b: number) => a - b;
        expect(order.toSorted(ascending)).toEqual(values.toSorted(ascending));
      }),
    );
  });

  test('bootstrap: nothing varies where nothing does', () => {
    expect(bootstrapInterval([[2, 2, 2]], ([sample = []]) => mean(sample))).toEqual({
      low: 2,
      high: 2,
      confidence: 0.95,
    });
  });
});
