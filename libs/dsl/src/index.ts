export {
  constant,
  experiment,
  mnist,
  type MnistOptions,
  negativeLogLikelihood,
  poly,
  sgd,
  type SgdOptions,
} from './experiment.js';
export { image, type Tensor, vector } from './input.js';
export type { Network } from './network.js';
export { sequential } from './sequential.js';
export {
  conv2d,
  type Conv2dOptions,
  dense,
  type DenseOptions,
  flatten,
  type Layer,
  logSoftmax,
  maxPool2d,
  type MaxPool2dOptions,
  type NamedOptions,
  reshape,
  tanh,
} from '@sparkloom/layers';
