import { experiment, mnist, negativeLogLikelihood, poly, sgd } from '@sparkloom/dsl';

export default experiment({
  data: mnist(),
  loss: negativeLogLikelihood(),
  optimizer: sgd({
    learningRate: 0.1,
    momentum: 0.9,
    nesterov: true,
    weightDecay: 5e-4,
    schedule: poly({ power: 1 }),
  }),
  batchSize: 128,
  epochs: 10,
  seed: 1,
});
