import { expect, test } from 'vitest';

import { readExperiment } from '../model/load-model.js';
import { effectiveConfig } from './effective-config.js';

test('each value has its origin: default, experiment, flag, Spark’s own', async () => {
  const experiment = await readExperiment('text-lstm');
  if (experiment === undefined) throw new Error('text-lstm has no experiment');
  const spark = {
    values: new Map([['spark.master', { value: 'local[2]', origin: '--master' }]]),
  };
  const config = effectiveConfig(
    experiment,
    { epochs: 2, 'parameters.words': 50, limit: undefined },
    { stack: 'bigdl-0.13' },
    spark as never,
  );
  expect(config).toMatchObject({
    stack: { value: 'bigdl-0.13', origin: 'default' },
    epochs: { value: 2, origin: 'flag' },
    batchSize: { value: experiment.batchSize, origin: 'experiment' },
    'parameters.words': { value: 50, origin: 'flag' },
    'parameters.features': { value: 100, origin: 'experiment' },
    'gradientClipping.norm': { origin: 'experiment' },
    'validation.metrics': { value: ['top1Accuracy', 'loss'], origin: 'default' },
    'spark.master': { value: 'local[2]', origin: '--master' },
  });
  expect(config).not.toHaveProperty('limit');
});
