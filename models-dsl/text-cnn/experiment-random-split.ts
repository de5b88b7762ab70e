import {
  experiment,
  negativeLogLikelihood,
  newsgroups,
  optimMethods,
  randomSplit,
} from '@sparkloom/dsl';

import textCnn from './model.js';

/** As `experiment.ts`, on 80 % of all articles, whatever their date. */
export default experiment({
  model: textCnn,
  parameters: { features: 100, dropout: 0.3, pooledDropout: 0.5 },
  data: newsgroups({ split: randomSplit({ training: 0.8, seed: 1 }) }),
  loss: negativeLogLikelihood(),
  optimizer: optimMethods.Adam({ learningRate: 0.001 }),
  batchSize: 128,
  epochs: 20,
  seed: 1,
});
