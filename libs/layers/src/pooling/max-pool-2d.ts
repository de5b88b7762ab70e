import { z } from 'zod';

import { bothSides, natural, type Pair, pairOf, positive } from '../argument-schemas.js';
import { createLayer, type Layer, type NamedOptions } from '../layer.js';
import { type LayerSpec, noParameters, refuseShape } from '../layer-spec.js';
import type { Shape } from '../shape.js';
import { imageChannels, slide } from '../sliding-window.js';
import type { SlidingWindow } from '../types/window-types.js';

const schema = z.strictObject({
  kernel: pairOf(positive).describe('[height, width] of the window'),
  stride: pairOf(positive).describe('[vertical, horizontal] step'),
  padding: pairOf(natural).describe('[vertical, horizontal] padding, at most half the window'),
});

declare module '../layer-kinds.js' {
  interface LayerKinds<P, S extends Shape> {
    maxPool2d: {
      arguments: z.infer<typeof schema>;
      output: P extends [infer Kernel, infer Stride, infer Padding]
        ? SlidingWindow<
            'maxPool2d',
            S extends readonly [infer C extends number, ...Shape] ? C : number,
            Kernel,
            Stride,
            Padding,
            S
          >
        : never;
    };
  }
}

export const maxPool2dSpec: LayerSpec<'maxPool2d'> = {
  kind: 'maxPool2d',
  documentation: {
    summary: 'Largest value of each window of an image.',
    formula: 'output[c, y, x] = max over i, j of input[c, y*s+i, x*s+j]',
    inputShape: '[channels, height, width]',
    outputShape: '[channels, floor((height + 2*padding - kernel) / stride) + 1, …]',
    bigdlClass: 'nn.SpatialMaxPooling',
  },
  arguments: schema,
  inputs: 1,
  outputShape: (args, input: Shape) => {
    const channels = imageChannels(input);
    if (args.padding.some((padding, axis) => 2 * padding > (args.kernel[axis] ?? 0))) {
      refuseShape({
        expected: `padding of at most half the ${args.kernel.join('x')} window`,
        found: args.padding,
        remedy: 'use less padding: a window must hold at least one value of the image',
      });
    }
    return [channels, ...slide(args, input)];
  },
  ...noParameters,
};

export interface MaxPool2dOptions<
  S extends Pair = Pair,
  P extends Pair = Pair,
> extends NamedOptions {
  /** Step, one for both directions or `[vertical, horizontal]`. Default: the window's size. */
  readonly stride?: S;
  /** Padding on each side, at most half the window. Default 0. */
  readonly padding?: P;
}

/**
 * Largest value of each window of an image.
 *
 * Input `[channels, height, width]`, output
 * `[channels, floor((height + 2 * padding - kernel) / stride) + 1, …]`.
 *
 * @param kernel side of a square window, or `[height, width]`
 * @throws InputError `LAYER_ARGUMENT` for an argument it does not take
 * @see BigDL `nn.SpatialMaxPooling`
 */
export function maxPool2d<const K extends Pair, const S extends Pair = K, const P extends Pair = 0>(
  kernel: K,
  options: MaxPool2dOptions<S, P> = {},
): Layer<'maxPool2d', [K, S, P]> {
  return createLayer(maxPool2d, maxPool2dSpec, options, {
    kernel: bothSides(kernel),
    stride: bothSides(options.stride ?? kernel),
    padding: bothSides(options.padding ?? 0),
  });
}
