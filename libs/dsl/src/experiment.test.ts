import { describe, expect, test } from 'vitest';

import { constant, experiment, mnist, negativeLogLikelihood, poly, sgd } from './index.js';

const settings = {
  data: mnist(),
  loss: negativeLogLikelihood(),
  optimizer: sgd({ learningRate: 0.1 }),
  batchSize: 128,
  epochs: 10,
  seed: 1,
};

describe('sgd', () => {
  test('without options but the learning rate is plain gradient descent', () => {
    expect(sgd({ learningRate: 0.1 })).toEqual({
      kind: 'sgd',
      learningRate: 0.1,
      momentum: 0,
      nesterov: false,
      weightDecay: 0,
      schedule: constant(),
    });
  });

  test('takes what it is given', () => {
    expect(
      sgd({ learningRate: 0.1, momentum: 0.9, nesterov: true, schedule: poly({ power: 2 }) }),
    ).toMatchObject({ momentum: 0.9, nesterov: true, schedule: { kind: 'poly', power: 2 } });
  });
});

describe('experiment', () => {
  test('is its settings', () => {
    expect(experiment(settings)).toEqual(settings);
  });

  test('refuses a wrong setting with the author’s line', () => {
    expect(() => experiment({ ...settings, epochs: 0 })).toThrow(
      expect.objectContaining({
        code: 'EXPERIMENT_INVALID',
        message: expect.stringMatching(
          /where +experiment at .*experiment\.test\.ts:\d+:\d+, `epochs`/,
        ) as string,
      }) as Error,
    );
  });

  test('refuses an optimizer option that does not exist', () => {
    const optimizer = sgd({ learningRate: 0.1, momentun: 0.9 } as never);
    expect(() => experiment({ ...settings, optimizer })).toThrow(/momentun/);
  });
});
