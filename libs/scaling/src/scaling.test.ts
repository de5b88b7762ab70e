import { seededRandom } from '@sparkloom/metrics';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import {
  calibrateSimulator,
  fitLaw,
  leaveOneOut,
  nonNegativeLeastSquares,
  planWorkers,
  simulateIteration,
} from './index.js';

/** Table V of the paper (Matteussi et al.): speedups on 4, 8 and 12 workers. */
const published: Readonly<Record<string, readonly [number, number, number]>> = {
  resnet: [3.24, 5.08, 7.19],
  vgg: [2.29, 4.43, 6.49],
  lenet: [1.43, 2.77, 3.93],
  'text-cnn': [2.65, 5.03, 7.4],
  'text-lstm': [2.31, 4.42, 7.94],
  'tree-lstm': [1.64, 1.61, 1.8],
};

const observationsOf = (speedups: readonly number[]) =>
  speedups.map((speedup, index) => ({ workers: 4 * (index + 1), trainingTimeSec: 1000 / speedup }));

describe("the paper's Table V, each number of workers left out", () => {
  const errors = Object.entries(published).flatMap(([model, speedups]) =>
    leaveOneOut(observationsOf(speedups)).map(({ workers, speedupError }) => ({
      model,
      workers,
      percent: Math.round(speedupError * 1000) / 10,
    })),
  );

  test('is predicted with a mean absolute error of at most 8 %', () => {
    const absolute = Object.entries(published).flatMap(([, speedups]) =>
      leaveOneOut(observationsOf(speedups)).map(({ predictedSec, measuredSec }) =>
        Math.abs(measuredSec / predictedSec - 1),
      ),
    );
    expect(absolute).toHaveLength(18);
    expect(absolute.reduce((sum, error) => sum + error, 0) / 18).toBeLessThan(0.08);
  });

  test('cell by cell; the law fails for Tree-LSTM, whose times hardly fall', () => {
    const table = errors.map(({ model, workers, percent }) => `${model} ${workers}: ${percent} %`);
    expect(table).toMatchInlineSnapshot(`
      [
        "resnet 4: -16.6 %",
        "resnet 8: 8.5 %",
        "resnet 12: -12.8 %",
        "vgg 4: -0.9 %",
        "vgg 8: 0.4 %",
        "vgg 12: -0.9 %",
        "lenet 4: 2.7 %",
        "lenet 8: -1.3 %",
        "lenet 12: 2.5 %",
        "text-cnn 4: -3.2 %",
        "text-cnn 8: 1.6 %",
        "text-cnn 12: -3 %",
        "text-lstm 4: 6 %",
        "text-lstm 8: 12.7 %",
        "text-lstm 12: -20 %",
        "tree-lstm 4: -25.4 %",
        "tree-lstm 8: 9.1 %",
        "tree-lstm 12: -12.2 %",
      ]
    `);
    const misses = errors.filter(({ percent }) => Math.abs(percent) > 15);
    expect(new Set(misses.map(({ model }) => model))).toEqual(
      new Set(['resnet', 'text-lstm', 'tree-lstm']),
    );
  });
});

describe('non-negative least squares', () => {
  const number = fc.double({ min: -10, max: 10, noNaN: true });
  const problem = fc
    .record({ unknowns: fc.integer({ min: 1, max: 4 }), equations: fc.integer({ min: 4, max: 8 }) })
    .chain(({ unknowns, equations }) =>
      fc.record({
        rows: fc.array(fc.array(number, { minLength: unknowns, maxLength: unknowns }), {
          minLength: equations,
          maxLength: equations,
        }),
        targets: fc.array(number, { minLength: equations, maxLength: equations }),
      }),
    );

  test('fulfils the conditions of Karush, Kuhn and Tucker', () => {
    fc.assert(
      fc.property(problem, ({ rows, targets }) => {
        const x = nonNegativeLeastSquares(rows, targets);
        const residuals = rows.map(
          (row, index) =>
            (targets[index] ?? 0) - row.reduce((sum, a, column) => sum + a * (x[column] ?? 0), 0),
        );
        x.forEach((value, column) => {
          const gradient = rows.reduce(
            (sum, row, index) => sum + (row[column] ?? 0) * (residuals[index] ?? 0),
            0,
          );
          expect(value).toBeGreaterThanOrEqual(0);
          // No unknown that could grow makes it better, and none that is there makes it worse.
          expect(gradient).toBeLessThan(1e-3);
          if (value > 0) expect(Math.abs(gradient)).toBeLessThan(1e-3);
        });
      }),
    );
  });
});

describe('a law', () => {
  const law = (a: number, b: number, c: number, d: number) => (n: number) =>
    a + b / n + c * n + (d * Math.sqrt(2 * Math.log(n))) / n;

  test('without noise is found again', () => {
    fc.assert(
      fc.property(
        fc.record({
          a: fc.double({ min: 0, max: 100, noNaN: true }),
          b: fc.double({ min: 10, max: 1000, noNaN: true }),
          c: fc.double({ min: 0, max: 5, noNaN: true }),
          d: fc.double({ min: 0, max: 100, noNaN: true }),
        }),
        ({ a, b, c, d }) => {
          const time = law(a, b, c, d);
          const fitted = fitLaw(
            [1, 2, 3, 4, 6, 8].map((workers) => ({ workers, trainingTimeSec: time(workers) })),
          );
          for (const workers of [1, 5, 8, 12]) {
            expect(fitted.timeSec(workers) / time(workers)).toBeCloseTo(1, 3);
          }
        },
      ),
    );
  });

  test('with noise: the 95 % interval holds a further run in 90 to 99 of 100 cases', () => {
    const random = seededRandom(5);
    let held = 0;
    let asked = 0;
    for (let study = 0; study < 500; study += 1) {
      const time = law(
        20 * random.uniform(),
        100 + 900 * random.uniform(),
        2 * random.uniform(),
        20 * random.uniform(),
      );
      const deviation = 0.02 + 0.06 * random.uniform();
      const measure = (workers: number) => ({
        workers,
        trainingTimeSec: time(workers) * (1 + deviation * random.normal()),
      });
      const fitted = fitLaw([1, 2, 4, 8].flatMap((n) => [measure(n), measure(n), measure(n)]));
      for (const workers of [3, 6, 12]) {
        const interval = fitted.interval(workers);
        const { trainingTimeSec } = measure(workers);
        asked += 1;
        if (interval === undefined) continue;
        if (trainingTimeSec >= interval.low && trainingTimeSec <= interval.high) held += 1;
      }
    }
    expect(held / asked).toBeGreaterThan(0.9);
    expect(held / asked).toBeLessThan(0.99);
  });

  test('is not made of one number of workers', () => {
    expect(() =>
      fitLaw([
        { workers: 4, trainingTimeSec: 10 },
        { workers: 4, trainingTimeSec: 11 },
      ]),
    ).toThrow(expect.objectContaining({ code: 'PLAN_TOO_FEW_WORKERS' }));
  });

  test('gives no interval without a time to spare', () => {
    const exact = fitLaw(observationsOf([2, 3, 4]));
    expect(exact.interval(8)).toBeUndefined();
  });
});

describe('a plan', () => {
  /** 100 s that divide, 1 s more for each worker: fastest at 10. */
  const observations = [1, 2, 4, 8, 16].map((workers) => ({
    workers,
    trainingTimeSec: 100 / workers + workers,
  }));
  const plan = planWorkers({ observations, localSec: [90, 92] });

  test('finds the fastest, the cheapest and the knee', () => {
    expect(plan.recommended.fastest).toBe(10);
    expect(plan.recommended.cheapest).toBe(1);
    // 100/7 + 7 gains 6.8 % over six workers, 100/8 + 8 gains 3.7 % over seven.
    expect(plan.recommended.knee).toBe(7);
  });

  test('keeps deadline and budget', () => {
    const asked = planWorkers({
      observations,
      localSec: [],
      deadlineSec: 30,
      budgetWorkerHours: 120 / 3600,
    });
    // 100/4 + 4 = 29 s; four workers for 29 s are 116 worker-seconds, five for 25 s are 125.
    expect(asked.recommended).toMatchObject({ withinDeadline: 4, withinBudget: 4 });
    expect(asked.predictions[0]?.speedup).toBeUndefined();
    expect(asked.cautions).toContainEqual(expect.stringContaining('no local time'));
    const none = planWorkers({ observations, localSec: [], deadlineSec: 3 });
    expect(none.recommended).not.toHaveProperty('withinDeadline');
  });

  test('says when the law does not hold, and when it cannot know', () => {
    const tree = planWorkers({
      observations: observationsOf([1.64, 1.61, 1.8]),
      localSec: [1000],
    });
    expect(tree.cautions).toContainEqual(expect.stringContaining('does not hold well'));
    expect(tree.cautions).toContainEqual(expect.stringContaining('no interval'));
    const two = planWorkers({ observations: observationsOf([2, 3]), localSec: [1000] });
    expect(two.cautions).toContainEqual(expect.stringContaining('Two numbers of workers'));
  });

  test('refuses a question without an answer', () => {
    for (const workers of [[], [0], [1.5]]) {
      expect(() => planWorkers({ observations, localSec: [], workers })).toThrow(
        expect.objectContaining({ code: 'PLAN_INVALID' }),
      );
    }
  });
});

test('times that grow with the workers are predicted, too', () => {
  const growing = [4, 8, 12].map((workers) => ({ workers, trainingTimeSec: 2 + 3 * workers }));
  for (const { speedupError } of leaveOneOut(growing)) expect(speedupError).toBeCloseTo(0, 9);
  const { terms } = fitLaw(growing.slice(0, 2));
  expect(terms.map(({ name, coefficientSec }) => [name, coefficientSec])).toEqual([
    ['fixed', expect.closeTo(2, 9)],
    ['synchronisation', expect.closeTo(3, 9)],
  ]);
});

describe('the simulator', () => {
  const oneCoreEach = { coresPerWorker: 1 };
  const cluster = {
    driverSec: 0.01,
    taskLaunchSec: 0.002,
    computeCoreSec: 2,
    computeDeviation: 0.1,
    blockSec: 0.001,
    transferSec: 0.05,
  };

  test('without deviation is its formula', () => {
    const even = { ...cluster, computeDeviation: 0 };
    expect(simulateIteration(even, 1, oneCoreEach)).toBeCloseTo(0.01 + 0.004 + 2, 12);
    expect(simulateIteration(even, 4, oneCoreEach)).toBeCloseTo(
      0.01 + 0.016 + 0.5 + 2 * (0.003 + 0.75 * 0.05),
      12,
    );
  });

  test('divides the arithmetic among the cores of a worker, and no further than those shared', () => {
    const arithmetic = { ...cluster, computeDeviation: 0, driverSec: 0, taskLaunchSec: 0 };
    const alone = { ...arithmetic, blockSec: 0, transferSec: 0 };
    expect(simulateIteration(alone, 3, { coresPerWorker: 4 })).toBeCloseTo(2 / 12, 12);
    const shared = { coresPerWorker: 1, sharedCores: 2 };
    expect(simulateIteration(alone, 1, shared)).toBeCloseTo(2, 12);
    expect(simulateIteration(alone, 8, shared)).toBeCloseTo(1, 12);
  });

  test('waits for the slowest: about √(2 ln n) deviations, and the seed decides', () => {
    const waiting = simulateIteration({ ...cluster, driverSec: 0 }, 64, oneCoreEach);
    const evenly = { ...cluster, driverSec: 0, computeDeviation: 0 };
    const even = simulateIteration(evenly, 64, oneCoreEach);
    const deviations = (waiting - even) / (0.1 * (2 / 64));
    expect(deviations).toBeGreaterThan(2);
    expect(deviations).toBeLessThan(Math.sqrt(2 * Math.log(64)));
    const played = simulateIteration(cluster, 8, oneCoreEach);
    expect(simulateIteration(cluster, 8, oneCoreEach)).toBe(played);
  });

  test.each([
    ['machines of their own', { coresPerWorker: 1 }, [1, 2, 4, 8], [1, 1, 1, 1]],
    ['four cores each', { coresPerWorker: 4 }, [4, 8, 16, 32], [1, 1, 1, 1]],
    ['one machine', { coresPerWorker: 1, sharedCores: 2 }, [1, 2, 2, 2], [1, 1, 2, 4]],
  ])('is calibrated back from what it plays on %s', (_where, machines, cores, turns) => {
    const phases = [1, 2, 4, 8].map((workers, index) => ({
      workers,
      computeSec: cluster.computeCoreSec / (cores[index] ?? Number.NaN),
      syncSec:
        (turns[index] ?? Number.NaN) *
        (2 * (workers - 1) * (cluster.blockSec + cluster.transferSec / workers)),
      otherSec: cluster.driverSec + 2 * workers * cluster.taskLaunchSec,
    }));
    const found = calibrateSimulator(phases, machines, cluster.computeDeviation);
    for (const [name, value] of Object.entries(cluster)) {
      expect(found[name as keyof typeof found]).toBeCloseTo(value, 8);
    }
  });
});
