import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { Prediction, scoreKindOf } from './prediction.js';

const scores = fc.integer({ min: 1, max: 7 }).chain((classes) =>
  fc.tuple(
    fc.constant(classes),
    fc.array(
      fc.array(fc.float({ min: -200, max: 200, noNaN: true }), {
        minLength: classes,
        maxLength: classes,
      }),
      { minLength: 1, maxLength: 5 },
    ),
  ),
);

describe('a prediction', () => {
  test('takes exponentials of log-probabilities', () => {
    const outputs = Float32Array.from([0.7, 0.2, 0.1, 0.05, 0.05, 0.9].map(Math.log));
    const prediction = new Prediction(outputs, 3, 'logProbabilities');
    expect(prediction.records).toBe(2);
    expect([...prediction.classes]).toEqual([0, 2]);
    expect(prediction.probabilities?.[0]).toBeCloseTo(0.7, 6);
    expect(prediction.probabilities?.[5]).toBeCloseTo(0.9, 6);
  });

  test('says no probabilities where the loss does not say what scores are', () => {
    expect(new Prediction(Float32Array.of(1, 2), 2, 'unknown').probabilities).toBeUndefined();
    expect(
      scoreKindOf({ kind: 'catalog', family: 'nn', name: 'MSECriterion', arguments: {} }),
    ).toBe('unknown');
    const loss = { kind: 'crossEntropy' } as const;
    expect(scoreKindOf({ kind: 'timeDistributed', loss })).toBe('unknown');
  });

  test('of scores: each record’s probabilities sum to 1, the largest is the class’s', () => {
    fc.assert(
      fc.property(scores, ([classes, records]) => {
        const outputs = Float32Array.from(records.flat());
        const prediction = new Prediction(outputs, classes, 'scores');
        const probabilities = prediction.probabilities ?? new Float32Array();
        for (const [record, best] of prediction.classes.entries()) {
          const own = probabilities.subarray(record * classes, (record + 1) * classes);
          expect(own.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 4);
          expect(own[best]).toBe(Math.max(...own));
        }
      }),
    );
  });
});
