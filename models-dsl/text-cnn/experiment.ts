import { experiment, negativeLogLikelihood, newsgroups, optimMethods } from '@sparkloom/dsl';

import textCnn from './model.js';

export default experiment({
  model: textCnn,
  parameters: { features: 100, dropout: 0.3, pooledDropout: 0.5 },
  data: newsgroups(),
  loss: negativeLogLikelihood(),
  optimizer: optimMethods.Adam({ learningRate: 0.001 }),
  batchSize: 128,
  epochs: 20,
  seed: 1,
});
