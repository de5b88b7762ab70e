import {
  add,
  averagePool2d,
  batchNorm,
  checkParameter,
  concat,
  conv2d,
  dense,
  flatten,
  image,
  network,
  relu,
  scale,
  type Tensor,
} from '@sparkloom/dsl';

type Image = Tensor<[channels: number, height: number, width: number]>;

/** Of blocks that change the size: `A` pads with zeros, `B` projects; `C` projects in all blocks. */
type Shortcut = 'A' | 'B' | 'C';

const convolution =
  (filters: number, kernel: 1 | 3, stride: number, epsilon = 1e-3) =>
  (input: Image): Image => {
    const weights = { padding: (kernel - 1) / 2, initializer: 'heNormal', l2: 1e-4 } as const;
    return batchNorm({ epsilon })(conv2d(filters, { kernel, stride, ...weights })(input));
  };

function skip(shortcut: Shortcut, filters: number, stride: number, input: Image): Image {
  const grows = input.shape[0] !== filters;
  if (shortcut === 'C' || (shortcut === 'B' && grows))
    return convolution(filters, 1, stride)(input);
  if (!grows) return input;
  const smaller = averagePool2d(1, { stride })(input);
  return concat(smaller, scale(0)(smaller));
}

/** Two 3x3 convolutions, and the input added to what they give. */
function basicBlock(shortcut: Shortcut, filters: number, stride: number, input: Image): Image {
  const x = relu()(convolution(filters, 3, stride)(input));
  const residual = convolution(filters, 3, 1)(x);
  return relu()(add(residual, skip(shortcut, filters, stride, input)));
}

export interface ResNetOptions {
  /** Layers with weights: 6n + 2 for n blocks a group, such as 20, 32, 44, 56, 110. Default 20. */
  readonly depth?: number;
  /** Default `A`. */
  readonly shortcut?: Shortcut;
  readonly classes?: number;
}

/**
 * ResNet for the small images of CIFAR-10, as BigDL's example has it: a convolution, then three groups
 * of blocks with 16, 32 and 64 channels, whose mean over the image is classified. Depth 20 with
 * shortcuts of type A has 270,410 parameters. It gives scores; the softmax is in the loss.
 *
 * He, Zhang, Ren, Sun: Deep residual learning for image recognition, 2015, section 4.2.
 */
export default function resnet({ depth = 20, shortcut = 'A', classes = 10 }: ResNetOptions = {}) {
  const blocks = (depth - 2) / 6;
  const fits = Number.isInteger(blocks) && blocks >= 1;
  checkParameter('depth', depth, fits, '6n + 2 for a whole n: 20, 32, 44, 56, 110');
  checkParameter('shortcut', shortcut, ['A', 'B', 'C'].includes(shortcut), 'A, B or C');
  const input = image(3, 32, 32);
  let x = relu()(convolution(16, 3, 1, 1e-5)(input));
  for (const filters of [16, 32, 64]) {
    for (let block = 0; block < blocks; block++) {
      x = basicBlock(shortcut, filters, filters > 16 && block === 0 ? 2 : 1, x);
    }
  }
  return network('ResNet', input, dense(classes)(flatten()(averagePool2d(8, { stride: 1 })(x))));
}
