import {
  conv2d,
  dense,
  flatten,
  image,
  logSoftmax,
  maxPool2d,
  sequential,
  tanh,
} from '@sparkloom/dsl';

/**
 * LeNet-5 for images of digits, as BigDL's example has it: two convolutions, each with a pooling,
 * and two dense layers; 22,278 parameters for ten classes.
 *
 * LeCun, Bottou, Bengio, Haffner: Gradient-based learning applied to document recognition, 1998.
 */
export default function lenet({ classes = 10 }: { classes?: number } = {}) {
  return sequential(
    'LeNet5',
    image(1, 28, 28),
    conv2d(6, { kernel: 5, name: 'conv1_5x5' }),
    tanh(),
    maxPool2d(2),
    conv2d(12, { kernel: 5, name: 'conv2_5x5' }),
    tanh(),
    maxPool2d(2),
    flatten(),
    dense(100, { name: 'fc1' }),
    tanh(),
    dense(classes, { name: 'fc2' }),
    logSoftmax(),
  );
}
