import {
  batchNorm,
  conv2d,
  dense,
  dropout,
  flatten,
  image,
  type Layer,
  logSoftmax,
  maxPool2d,
  relu,
  sequential,
} from '@sparkloom/dsl';

/** What VGG is made of: a 3x3 convolution that keeps the sides, with batch normalisation. */
const convolution = <const F extends number>(filters: F) =>
  [conv2d(filters, { kernel: 3, padding: 1 }), batchNorm({ epsilon: 1e-3 }), relu()] as const;

/**
 * VGG for the small images of CIFAR-10, as BigDL's `VggForCifar10` has it: thirteen convolutions in
 * five groups, each group ending in a pooling, and two dense layers; 14,991,946 parameters for ten
 * classes.
 *
 * Simonyan, Zisserman: Very deep convolutional networks for large-scale image recognition, 2014; with
 * batch normalisation and dropout by S. Zagoruyko.
 *
 * @param dropout whether values are dropped between the convolutions and before the dense layers
 */
export default function vgg({ classes = 10, dropout: drops = true } = {}) {
  const drop = (rate: number): readonly Layer<'dropout', null>[] => (drops ? [dropout(rate)] : []);
  return sequential(
    'Vgg',
    image(3, 32, 32),
    ...[...convolution(64), ...drop(0.3), ...convolution(64), maxPool2d(2)],
    ...[...convolution(128), ...drop(0.4), ...convolution(128), maxPool2d(2)],
    ...[...convolution(256), ...drop(0.4), ...convolution(256), ...drop(0.4)],
    ...[...convolution(256), maxPool2d(2)],
    ...[...convolution(512), ...drop(0.4), ...convolution(512), ...drop(0.4)],
    ...[...convolution(512), maxPool2d(2)],
    ...[...convolution(512), ...drop(0.4), ...convolution(512), ...drop(0.4)],
    ...[...convolution(512), maxPool2d(2)],
    flatten(),
    ...[...drop(0.5), dense(512), batchNorm(), relu()],
    ...[...drop(0.5), dense(classes), logSoftmax()],
  );
}
