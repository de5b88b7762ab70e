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
    averagePool2d: { arguments: Pooling2dArguments; output: Pooling2d<'averagePool2d', P, S> };
  }
}

export const averagePool2dSpec: LayerSpec<'averagePool2d'> = {
  kind: 'averagePool2d',
  ...pooling2dSpec({
    summary: 'Mean of each window of an image.',
    formula: 'output[c, y, x] = mean over i, j of input[c, y*s+i, x*s+j]',
    bigdlClass: 'nn.SpatialAveragePooling',
  }),
};

/**
 * Mean of each window of an image.
 *
 * Input `[channels, height, width]`, output
 * `[channels, floor((height + 2 * padding - kernel) / stride) + 1, …]`.
 *
 * @param kernel side of a square window, or `[height, width]`
 * @throws InputError `LAYER_ARGUMENT` for an argument it does not take
 * @see BigDL `nn.SpatialAveragePooling`
 */
export function averagePool2d<
  const K extends Pair,
  const S extends Pair = K,
  const P extends Pair = 0,
>(kernel: K, options: Pooling2dOptions<S, P> = {}): Layer<'averagePool2d', [K, S, P]> {
  return createLayer(averagePool2d, averagePool2dSpec, options, pooling2d(kernel, options));
}
