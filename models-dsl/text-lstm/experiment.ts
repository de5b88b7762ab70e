import { experiment, negativeLogLikelihood, newsgroups, optimMethods } from '@sparkloom/dsl';

import textLstm from './model.js';

export default experiment({
  model: textLstm,
  // Half of the articles have no more words than this with a vector.
  parameters: { words: 200, features: 100, units: 128 },
  data: newsgroups(),
  loss: negativeLogLikelihood(),
  optimizer: optimMethods.Adam({ learningRate: 0.002 }),
  gradientClipping: { norm: 5 },
  batchSize: 128,
  epochs: 30,
  seed: 1,
});
