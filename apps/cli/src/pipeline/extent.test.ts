import { experiment, mnist, negativeLogLikelihood, optimMethods, sgd } from '@sparkloom/dsl';
import type { Optimizer } from '@sparkloom/ir';
import { expect, test } from 'vitest';

import { extentOf } from './extent.js';

const placement = {
  kind: 'local',
  master: 'local[2]',
  deployMode: 'client',
  workers: 1,
  coresPerWorker: 2,
} as const;

const settings = {
  data: mnist(),
  loss: negativeLogLikelihood(),
  batchSize: 64,
  epochs: 3,
  gradientAccumulation: 4,
  seed: 1,
} as const;

const byFlags = (
  optimizer: Parameters<typeof experiment>[0]['optimizer'],
  gradientAccumulation?: number,
) =>
  extentOf(
    {
      experiment: experiment({ ...settings, optimizer }),
      batchSize: undefined,
      gradientAccumulation,
      epochs: 5,
      maxIterations: undefined,
      limit: undefined,
      validationLimit: undefined,
      seed: undefined,
      distributed: false,
      checkpointIterations: undefined,
    },
    placement,
  ).extent;

const plain: Optimizer = sgd({ learningRate: 0.1 });

test('flags go over the experiment', () => {
  expect(byFlags(plain)).toMatchObject({ epochs: 5, batchSize: 64, gradientAccumulation: 4 });
  expect(byFlags(plain, 2)).toMatchObject({ gradientAccumulation: 2 });
});

test.each([
  ['LBFGS', optimMethods.LBFGS()],
  ['LarsSGD', optimMethods.LarsSGD({ lrScheduleOwner: true })],
])('%s does not take accumulated gradients', (_name, optimizer) => {
  expect(() => byFlags(optimizer)).toThrow(
    expect.objectContaining({ code: 'ACCUMULATION_UNSUITED' }),
  );
  expect(byFlags(optimizer, 1)).toMatchObject({ gradientAccumulation: 1 });
});
