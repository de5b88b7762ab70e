/*
 * What the types promise of experiments. This file is compiled and never run.
 */
import {
  conv2d,
  dense,
  experiment,
  flatten,
  image,
  imageFolder,
  logSoftmax,
  mnist,
  negativeLogLikelihood,
  sequential,
  sgd,
} from './index.js';

const rest = {
  optimizer: sgd({ learningRate: 0.1 }),
  batchSize: 128,
  epochs: 1,
  seed: 1,
};
const data = mnist();
const loss = negativeLogLikelihood();

const digits = ({ classes = 10 } = {}) =>
  sequential('Digits', image(1, 28, 28), flatten(), dense(classes), logSoftmax());
experiment({ model: digits, data, loss, ...rest });
experiment({ model: digits(), data, loss, ...rest });
experiment({ data, loss, ...rest });

const images = sequential('Images', image(1, 28, 28), conv2d(8, { kernel: 3 }));
// @ts-expect-error the loss takes [?] but the network gives [8, 26, 26]
experiment({ model: images, data, loss, ...rest });

const colours = sequential('Colours', image(3, 28, 28), flatten(), dense(10), logSoftmax());
// @ts-expect-error the data gives [1, 28, 28] but the network takes [3, 28, 28]
experiment({ model: colours, data, loss, ...rest });

experiment({ model: colours, data: imageFolder({ size: [28, 28] }), loss, ...rest });
// @ts-expect-error the data gives [3, 28, 20] but the network takes [3, 28, 28]
experiment({ model: colours, data: imageFolder({ size: [28, 20] }), loss, ...rest });
experiment({ model: digits, data: imageFolder({ size: [28, 28], channels: 1 }), loss, ...rest });
