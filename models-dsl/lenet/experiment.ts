import { experiment, mnist, negativeLogLikelihood, poly, sgd } from '@sparkloom/dsl';

import lenet from './model.js';

export default experiment({
  model: lenet,
  data: mnist({ shift: 1 }),
  loss: negativeLogLikelihood(),
  optimizer: sgd({
    learningRate: 0.1,
    momentum: 0.9,
    nesterov: true,
    weightDecay: 1e-4,
    schedule: poly({ power: 1 }),
  }),
  batchSize: 128,
  epochs: 10,
  seed: 1,
});
