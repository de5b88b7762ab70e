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

const pictures = {
  kind: 'imageFolder',
  size: [8, 12] as [number, number],
  channels: 3,
  resize: false,
  crop: 0,
  flip: true,
} as const;

const texts = {
  kind: 'textTable',
  text: 'text',
  label: 'label',
  split: { kind: 'official' },
} as const;

const full: Experiment = {
  ...mnist,
  parameters: { depth: 20 },
  data: { kind: '20newsgroups', split: { kind: 'random', training: 0.8, seed: 1 } },
  loss: { kind: 'timeDistributed', loss: { kind: 'crossEntropy' } },
  optimizer: {
    kind: 'sgd',
    learningRate: 0.1,
    momentum: 0.9,
    nesterov: true,
    weightDecay: 1e-4,
    schedule: { kind: 'multiStep', at: [{ epochs: 80 }, { iterations: 9000 }], factor: 0.1 },
    warmUp: { over: { epochs: 1.5 }, from: 0 },
  },
  gradientClipping: { norm: 5 },
  end: { iterations: 100, lossBelow: 0.01, scoreAbove: 0.99 },
  validation: { everyIterations: 50, metrics: ['treeAccuracy', 'loss'] },
  checkpoint: { everyIterations: 10 },
};

test.each([
  mnist,
  full,
  { ...mnist, data: texts },
  { ...mnist, data: { ...pictures, mean: [0.1, 0.2, 0.3], deviation: [1, 1, 0.5] } },
])('comes back from JSON as it was, case %#', (experiment) => {
  expect(parseExperiment(JSON.parse(JSON.stringify(experiment)), 'here')).toEqual(experiment);
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
    ['data.crop', { ...mnist, data: { kind: 'cifar10', crop: 32, flip: true } }, '32'],
    [
      'data.split.training',
      { ...mnist, data: { kind: '20newsgroups', split: { kind: 'random', training: 1, seed: 1 } } },
      '1',
    ],
    ['data.validation', { ...mnist, data: { kind: 'sst', validation: 'train' } }, '"train"'],
    ['data.size.0', { ...mnist, data: { ...pictures, size: [0, 8] } }, '0'],
    ['data.channels', { ...mnist, data: { ...pictures, channels: 4 } }, '4'],
    ['data.crop', { ...mnist, data: { ...pictures, crop: 8 } }, '8'],
    ['data.label', { ...mnist, data: { ...texts, label: 'text' } }, '"text"'],
    ['data.format', { ...mnist, data: { ...texts, format: 'xlsx' } }, '"xlsx"'],
    [
      'data.className',
      { ...mnist, data: { kind: 'scalaData', className: 'a-b', arguments: {} } },
      '"a-b"',
    ],
    ['data.features', { ...mnist, data: { kind: 'parquet', features: [], label: 'y' } }, '[]'],
    ['data.mean', { ...mnist, data: { ...pictures, mean: [0.5], deviation: [1] } }, '[0.5]'],
    ['data.deviation', { ...mnist, data: { ...pictures, mean: [0, 0, 0] } }, ''],
    [
      'optimizer.schedule.every',
      { ...mnist, optimizer: { ...sgd, schedule: { kind: 'step', every: 30, factor: 0.1 } } },
      '30',
    ],
    [
      'optimizer.warmUp.over.epochs',
      { ...mnist, optimizer: { ...sgd, warmUp: { over: { epochs: 0 }, from: 0.1 } } },
      '0',
    ],
    ['gradientClipping', { ...mnist, gradientClipping: {} }, ''],
    ['gradientClipping.norm', { ...mnist, gradientClipping: { norm: -1 } }, '-1'],
    ['end.scoreAbove', { ...mnist, end: { scoreAbove: 88 } }, '88'],
    ['validation.metrics', { ...mnist, validation: { metrics: ['top1Accuracy'] } }, ''],
    ['validation.metrics.0', { ...mnist, validation: { metrics: ['accuracy'] } }, '"accuracy"'],
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
