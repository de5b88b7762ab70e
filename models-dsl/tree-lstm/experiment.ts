import {
  experiment,
  negativeLogLikelihood,
  optimMethods,
  sst,
  timeDistributed,
} from '@sparkloom/dsl';

export default experiment({
  parameters: { features: 100, units: 150 },
  data: sst(),
  loss: timeDistributed(negativeLogLikelihood()),
  // Tai, Socher, Manning, section 5.3.
  optimizer: optimMethods.Adagrad({ learningRate: 0.05, weightDecay: 0.0001 }),
  validation: { metrics: ['treeAccuracy', 'loss'] },
  batchSize: 32,
  epochs: 12,
  seed: 1,
});
