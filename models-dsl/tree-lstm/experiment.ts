import {
  experiment,
  negativeLogLikelihood,
  optimMethods,
  sst,
  timeDistributed,
} from '@sparkloom/dsl';

export default experiment({
  // Vectors that learn, and weights that decay, fit the training set in two epochs and nothing else:
  // to Adagrad a rare word's small gradient is as large as any.
  parameters: { features: 100, units: 150, gradientScale: 0 },
  data: sst(),
  loss: timeDistributed(negativeLogLikelihood()),
  // Tai, Socher, Manning, section 5.3.
  optimizer: optimMethods.Adagrad({ learningRate: 0.05 }),
  validation: { metrics: ['treeAccuracy', 'loss'] },
  batchSize: 32,
  epochs: 10,
  seed: 1,
});
