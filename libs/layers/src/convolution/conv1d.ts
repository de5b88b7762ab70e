import * as z from 'zod';

import { positive, uncheckedOptions } from '../argument-schemas.js';
import { createLayer, type Layer, type NamedOptions } from '../layer.js';
import type { LayerSpec } from '../layer-spec.js';
import { sequenceSizes, slideInTime } from '../sequence.js';
import type { Shape } from '../shape.js';
import type { TimeWindow } from '../types/window-types.js';

const schema = z.strictObject({
  filters: positive.describe('number of output features'),
  kernel: positive.describe('steps of the kernel'),
  stride: positive.describe('steps from one window to the next'),
});

declare module '../layer-kinds.js' {
  interface LayerKinds<P, S extends Shape> {
    conv1d: {
      arguments: z.infer<typeof schema>;
      output: P extends [
        infer Filters extends number,
        infer Kernel extends number,
        infer Stride extends number,
      ]
        ? TimeWindow<'conv1d', Filters, Kernel, Stride, S>
        : never;
    };
  }
}

export const conv1dSpec: LayerSpec<'conv1d'> = {
  kind: 'conv1d',
  documentation: {
    summary: 'Convolution over time of a sequence with learned kernels.',
    formula: 'output[t, f] = bias[f] + sum over i, c of weight[f, i, c] * input[t*stride + i, c]',
    inputShape: '[time, features]',
    outputShape: '[floor((time - kernel) / stride) + 1, filters]',
    bigdlClass: 'nn.TemporalConvolution',
  },
  arguments: schema,
  inputs: 1,
  outputShape: (args, input: Shape) => [slideInTime(args, input), args.filters],
  parameters: (args, input: Shape) => args.filters * (args.kernel * sequenceSizes(input)[1] + 1),
  multiplyAdds: (args, input: Shape) =>
    slideInTime(args, input) * args.filters * args.kernel * sequenceSizes(input)[1],
};

export interface Conv1dOptions<
  K extends number = number,
  S extends number = number,
> extends NamedOptions {
  /** Steps of the kernel. */
  readonly kernel: K;
  /** Steps from one window to the next. Default 1. */
  readonly stride?: S;
}

/**
 * Convolution over time of a sequence with learned kernels.
 *
 * Input `[time, features]`, output `[floor((time - kernel) / stride) + 1, filters]`.
 *
 * @param filters number of output features, at least 1
 * @throws InputError `LAYER_ARGUMENT` for an argument it does not take
 * @see BigDL `nn.TemporalConvolution`
 */
export function conv1d<const F extends number, const K extends number, const S extends number = 1>(
  filters: F,
  options: Conv1dOptions<K, S>,
): Layer<'conv1d', [F, K, S]> {
  const given = uncheckedOptions(options);
  return createLayer(conv1d, conv1dSpec, given, {
    filters,
    kernel: given.kernel,
    stride: given.stride ?? 1,
  });
}
