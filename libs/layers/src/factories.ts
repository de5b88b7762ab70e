/** The layers as an author writes them. */
export { logSoftmax } from './activation/log-softmax.js';
export { tanh } from './activation/tanh.js';
export { conv2d, type Conv2dOptions } from './convolution/conv2d.js';
export { dense, type DenseOptions } from './core/dense.js';
export { maxPool2d, type MaxPool2dOptions } from './pooling/max-pool-2d.js';
export { flatten } from './reshaping/flatten.js';
export { reshape } from './reshaping/reshape.js';
