import { cifar10, cosine, experiment, negativeLogLikelihood, sgd } from '@sparkloom/dsl';

/** For some dozens of iterations, in which the recipe of VGG would not have warmed up yet. */
export default experiment({
  parameters: { dropout: false },
  data: cifar10({ flip: true }),
  loss: negativeLogLikelihood(),
  optimizer: sgd({ learningRate: 0.01, momentum: 0.9, nesterov: true, schedule: cosine() }),
  batchSize: 32,
  epochs: 3,
  seed: 1,
});
