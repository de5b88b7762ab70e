import * as z from 'zod';

import { bothSides, natural, type Pair, pairOf, positive } from '../argument-schemas.js';
import type { NamedOptions } from '../layer.js';
import {
  type LayerDocumentation,
  type LayerSpec,
  noParameters,
  refuseShape,
} from '../layer-spec.js';
import type { Shape } from '../shape.js';
import { imageChannels, slide } from '../sliding-window.js';
import type { WindowOutput } from '../types/window-types.js';

/** Arguments of a pooling of images, as the IR carries them. */
export const pooling2dArguments = z.strictObject({
  kernel: pairOf(positive).describe('[height, width] of the window'),
  stride: pairOf(positive).describe('[vertical, horizontal] step'),
  padding: pairOf(natural).describe('[vertical, horizontal] padding, at most half the window'),
});
export type Pooling2dArguments = z.infer<typeof pooling2dArguments>;

/** The rule of a pooling in types; `P` is `[kernel, stride, padding]`. */
export type Pooling2d<Name extends string, P, S extends Shape> = P extends [
  infer Kernel,
  infer Stride,
  infer Padding,
]
  ? WindowOutput<
      Name,
      S extends readonly [infer C extends number, ...Shape] ? C : number,
      Kernel,
      Stride,
      Padding,
      S
    >
  : never;

export interface Pooling2dOptions<
  S extends Pair = Pair,
  P extends Pair = Pair,
> extends NamedOptions {
  /** Step, one for both directions or `[vertical, horizontal]`. Default: the window's size. */
  readonly stride?: S;
  /** Padding on each side, at most half the window. Default 0. */
  readonly padding?: P;
}

/** The arguments of the IR from what an author gives. */
export function pooling2d(kernel: Pair, options: Pooling2dOptions): object {
  return {
    kernel: bothSides(kernel),
    stride: bothSides(options.stride ?? kernel),
    padding: bothSides(options.padding ?? 0),
  };
}

/** The specification of a pooling of images, less its kind. */
export function pooling2dSpec(
  documentation: Pick<LayerDocumentation, 'summary' | 'formula' | 'bigdlClass'>,
): Omit<LayerSpec<'maxPool2d' | 'averagePool2d'>, 'kind'> {
  return {
    documentation: {
      ...documentation,
      inputShape: '[channels, height, width]',
      outputShape: '[channels, floor((height + 2*padding - kernel) / stride) + 1, …]',
    },
    arguments: pooling2dArguments,
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
}
