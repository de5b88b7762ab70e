import {
  experiment,
  negativeLogLikelihood,
  optimMethods,
  sst,
  timeDistributed,
} from '@sparkloom/dsl';

/** As BigDL's example trains it: the words' vectors learn, too, at twice the rate. */
export default experiment({
  parameters: { gradientScale: 2 },
  data: sst(),
  loss: timeDistributed(negativeLogLikelihood()),
  optimizer: optimMethods.Adagrad({ learningRate: 0.05, weightDecay: 1e-4 }),
  validation: { metrics: ['treeAccuracy', 'loss'] },
  batchSize: 128,
  epochs: 10,
  seed: 1,
});
