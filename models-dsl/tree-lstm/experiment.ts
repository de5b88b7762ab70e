import {
  cosine,
  experiment,
  negativeLogLikelihood,
  sgd,
  sst,
  timeDistributed,
} from '@sparkloom/dsl';

export default experiment({
  // Chosen on the dev set. Vectors learn by plain gradients: Adagrad moves a rare word's as far as any
  // other, which fits the training set within two epochs and nothing else.
  parameters: { features: 100, wordDropout: 0.5, recurrentDropout: 0.4, gradientScale: 12 },
  data: sst(),
  loss: timeDistributed(negativeLogLikelihood()),
  optimizer: sgd({ learningRate: 0.006, momentum: 0.9, schedule: cosine() }),
  validation: { metrics: ['treeAccuracy', 'loss'] },
  batchSize: 16,
  epochs: 16,
  seed: 1,
});
