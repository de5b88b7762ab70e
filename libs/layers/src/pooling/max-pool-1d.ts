import * as z from 'zod';

import { positive } from '../argument-schemas.js';
import { createLayer, type Layer, type NamedOptions } from '../layer.js';
import { type LayerSpec, noParameters } from '../layer-spec.js';
import { sequenceSizes, slideInTime } from '../sequence.js';
import type { Shape } from '../shape.js';
import type { TimeWindow } from '../types/window-types.js';

const schema = z.strictObject({
  kernel: positive.describe('steps of the window'),
  stride: positive.describe('steps from one window to the next'),
});

declare module '../layer-kinds.js' {
  interface LayerKinds<P, S extends Shape> {
    maxPool1d: {
      arguments: z.infer<typeof schema>;
      output: P extends [infer Kernel extends number, infer Stride extends number]
        ? TimeWindow<
            'maxPool1d',
            S extends readonly [number, infer F extends number] ? F : number,
            Kernel,
            Stride,
            S
          >
        : never;
    };
  }
}

export const maxPool1dSpec: LayerSpec<'maxPool1d'> = {
  kind: 'maxPool1d',
  documentation: {
    summary: 'Largest value of each feature in each window of time.',
    formula: 'output[t, f] = max over i of input[t*stride + i, f]',
    inputShape: '[time, features]',
    outputShape: '[floor((time - kernel) / stride) + 1, features]',
    bigdlClass: 'nn.TemporalMaxPooling',
  },
  arguments: schema,
  inputs: 1,
  outputShape: (args, input: Shape) => [slideInTime(args, input), sequenceSizes(input)[1]],
  ...noParameters,
};

export interface MaxPool1dOptions<S extends number = number> extends NamedOptions {
  /** Steps from one window to the next. Default: the window's size. */
  readonly stride?: S;
}

/**
 * Largest value of each feature in each window of time; a window as long as the sequence gives the
 * largest value of each feature in the whole of it.
 *
 * Input `[time, features]`, output `[floor((time - kernel) / stride) + 1, features]`.
 *
 * @param kernel steps of the window, at least 1
 * @throws InputError `LAYER_ARGUMENT` for an argument it does not take
 * @see BigDL `nn.TemporalMaxPooling`
 */
export function maxPool1d<const K extends number, const S extends number = K>(
  kernel: K,
  options: MaxPool1dOptions<S> = {},
): Layer<'maxPool1d', [K, S]> {
  return createLayer(maxPool1d, maxPool1dSpec, options, {
    kernel,
    stride: options.stride ?? kernel,
  });
}
