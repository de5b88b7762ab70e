import { describe, expect, test } from 'vitest';

import { type Experiment, parseExperiment } from './index.js';

const mnist: Experiment = {
  data: { kind: 'mnist', shift: 0 },
  loss: { kind: 'negativeLogLikelihood' },
  optimizer: {
    kind: 'sgd',
    learningRate: 0.1,
    momentum: 0.9,
    nesterov: false,
    weightDecay: 0,
    schedule: { kind: 'poly', power: 1 },
  },
  batchSize: 128,
  epochs: 10,
  seed: 1,
};
const sgd = mnist.optimizer;

test('comes back from JSON as it was', () => {
  expect(parseExperiment(JSON.parse(JSON.stringify(mnist)), 'here')).toEqual(mnist);
});

describe('is refused with its key, what it takes and what it got', () => {
  test.each([
    ['batchSize', { ...mnist, batchSize: 0 }, '0'],
    ['batchSize', { ...mnist, batchSize: 12.5 }, '12.5'],
    ['epochs', { ...mnist, epochs: -1 }, '-1'],
    ['epochs', { ...mnist, epochs: Number.NaN }, 'NaN'],
    ['seed', { ...mnist, seed: 2 ** 31 }, '2147483648'],
    ['optimizer.learningRate', { ...mnist, optimizer: { ...sgd, learningRate: 0 } }, '0'],
    ['optimizer.momentum', { ...mnist, optimizer: { ...sgd, momentum: 1 } }, '1'],
    ['optimizer.weightDecay', { ...mnist, optimizer: { ...sgd, weightDecay: -0.1 } }, '-0.1'],
    [
      'optimizer.schedule.power',
      { ...mnist, optimizer: { ...sgd, schedule: { kind: 'poly', power: 0 } } },
      '0',
    ],
    ['data.kind', { ...mnist, data: { kind: 'minst' } }, '"minst"'],
    ['batchsize', { ...mnist, batchsize: 64 }, ''],
  ])('%s, case %#', (key, experiment, found) => {
    expect(() => parseExperiment(experiment, 'experiment.ts')).toThrow(
      expect.objectContaining({
        code: 'EXPERIMENT_INVALID',
        details: expect.objectContaining({
          where: `experiment.ts, \`${key}\``,
          found: expect.stringContaining(found) as string,
          expected: expect.stringMatching(/\w/) as string,
        }) as object,
      }) as Error,
    );
  });

  test('nothing at all', () => {
    expect(() => parseExperiment(undefined, 'experiment.ts')).toThrow(
      expect.objectContaining({ code: 'EXPERIMENT_INVALID' }) as Error,
    );
  });
});
