import {
  experiment,
  negativeLogLikelihood,
  optimMethods,
  sst,
  timeDistributed,
} from '@sparkloom/dsl';

export default experiment({
  // Vectors that learn, or decay, fit the training set within two epochs and nothing else: Adagrad
  // moves a rare word's as far as any other.
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
