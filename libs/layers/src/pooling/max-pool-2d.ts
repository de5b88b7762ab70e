import type { Pair } from '../argument-schemas.js';
import { createLayer, type Layer } from '../layer.js';
import type { LayerSpec } from '../layer-spec.js';
import type { Shape } from '../shape.js';
import {
  type Pooling2d,
  pooling2d,
  type Pooling2dArguments,
  type Pooling2dOptions,
  pooling2dSpec,
} from './pooling-2d.js';

declare module '../layer-kinds.js' {
  interface LayerKinds<P, S extends Shape> {
    maxPool2d: { arguments: Pooling2dArguments; output: Pooling2d<'maxPool2d', P, S> };
  }
}

export const maxPool2dSpec: LayerSpec<'maxPool2d'> = {
  kind: 'maxPool2d',
  ...pooling2dSpec({
    summary: 'Largest value of each window of an image.',
    formula: 'output[c, y, x] = max over i, j of input[c, y*s+i, x*s+j]',
    bigdlClass: 'nn.SpatialMaxPooling',
  }),
};

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
  options: Pooling2dOptions<S, P> = {},
): Layer<'maxPool2d', [K, S, P]> {
  return createLayer(maxPool2d, maxPool2dSpec, options, pooling2d(kernel, options));
}
