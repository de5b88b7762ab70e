import * as z from 'zod';

import {
  bothSides,
  natural,
  type Pair,
  pairOf,
  positive,
  uncheckedOptions,
} from '../argument-schemas.js';
import {
  initializerSchema,
  l2Schema,
  weightArguments,
  type WeightOptions,
} from '../initializer.js';
import { createLayer, type Layer, type NamedOptions } from '../layer.js';
import type { LayerSpec } from '../layer-spec.js';
import type { Shape } from '../shape.js';
import { imageChannels, slide } from '../sliding-window.js';
import type { WindowOutput } from '../types/window-types.js';

const schema = z.strictObject({
  filters: positive.describe('number of output channels'),
  kernel: pairOf(positive).describe('[height, width] of the kernel'),
  stride: pairOf(positive).describe('[vertical, horizontal] step'),
  padding: pairOf(natural).describe('[vertical, horizontal] zeros added on each side'),
  bias: z.boolean().describe('whether a bias is added to each channel'),
  initializer: initializerSchema,
  l2: l2Schema,
});

declare module '../layer-kinds.js' {
  interface LayerKinds<P, S extends Shape> {
    conv2d: {
      arguments: z.infer<typeof schema>;
      output: P extends [infer Filters extends number, infer Kernel, infer Stride, infer Padding]
        ? WindowOutput<'conv2d', Filters, Kernel, Stride, Padding, S>
        : never;
    };
  }
}

export const conv2dSpec: LayerSpec<'conv2d'> = {
  kind: 'conv2d',
  documentation: {
    summary: 'Convolution of an image with learned kernels.',
    formula:
      'output[f, y, x] = bias[f] + sum over c, i, j of weight[f, c, i, j] * input[c, y*s+i, x*s+j]',
    inputShape: '[channels, height, width]',
    outputShape: '[filters, floor((height + 2*padding - kernel) / stride) + 1, …]',
    bigdlClass: 'nn.SpatialConvolution',
  },
  arguments: schema,
  inputs: 1,
  outputShape: (args, input: Shape) => {
    imageChannels(input);
    return [args.filters, ...slide(args, input)];
  },
  parameters: (args, input: Shape) =>
    args.filters * (imageChannels(input) * args.kernel[0] * args.kernel[1] + (args.bias ? 1 : 0)),
  multiplyAdds: (args, input: Shape) => {
    const [height, width] = slide(args, input);
    return args.filters * height * width * imageChannels(input) * args.kernel[0] * args.kernel[1];
  },
};

export interface Conv2dOptions<K extends Pair = Pair, S extends Pair = Pair, P extends Pair = Pair>
  extends NamedOptions, WeightOptions {
  /** Side of a square kernel, or `[height, width]`. */
  readonly kernel: K;
  /** Step, one for both directions or `[vertical, horizontal]`. Default 1. */
  readonly stride?: S;
  /** Zeros added on each side, one for both directions or `[vertical, horizontal]`. Default 0. */
  readonly padding?: P;
  /** Whether a bias is added to each channel. Default true. */
  readonly bias?: boolean;
}

/**
 * Convolution of an image with learned kernels.
 *
 * Input `[channels, height, width]`, output
 * `[filters, floor((height + 2 * padding - kernel) / stride) + 1, …]`.
 *
 * @param filters number of output channels, at least 1
 * @throws InputError `LAYER_ARGUMENT` for an argument it does not take
 * @see BigDL `nn.SpatialConvolution`
 */
export function conv2d<
  const F extends number,
  const K extends Pair,
  const S extends Pair = 1,
  const P extends Pair = 0,
>(filters: F, options: Conv2dOptions<K, S, P>): Layer<'conv2d', [F, K, S, P]> {
  const given = uncheckedOptions(options);
  return createLayer(conv2d, conv2dSpec, given, {
    filters,
    kernel: bothSides(given.kernel),
    stride: bothSides(given.stride ?? 1),
    padding: bothSides(given.padding ?? 0),
    bias: given.bias ?? true,
    ...weightArguments(given),
  });
}
