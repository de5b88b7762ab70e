import { cifar10, cosine, crossEntropy, experiment, sgd } from '@sparkloom/dsl';

import resnet from './model.js';

export default experiment({
  model: resnet,
  data: cifar10({ crop: 4, flip: true }),
  loss: crossEntropy(),
  optimizer: sgd({
    learningRate: 0.1,
    momentum: 0.9,
    nesterov: true,
    // With the 1e-4 that the convolutions have of their own.
    weightDecay: 4e-4,
    schedule: cosine(),
    warmUp: { over: { epochs: 1 }, from: 0.1 },
  }),
  batchSize: 128,
  epochs: 24,
  seed: 1,
});
