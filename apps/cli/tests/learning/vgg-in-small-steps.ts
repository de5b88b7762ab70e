import { cifar10, experiment, negativeLogLikelihood, optimMethods } from '@sparkloom/dsl';

/** For some dozens of iterations, in which the recipe of VGG would not have warmed up yet. */
export default experiment({
  parameters: { dropout: false },
  data: cifar10({ flip: true }),
  loss: negativeLogLikelihood(),
  // Its rate has halved after 20 iterations.
  optimizer: optimMethods.Adam({ learningRate: 0.001, learningRateDecay: 0.05 }),
  batchSize: 32,
  epochs: 2,
  seed: 1,
});
