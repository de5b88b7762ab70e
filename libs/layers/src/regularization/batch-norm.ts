import * as z from 'zod';

import { createLayer, type Layer, type NamedOptions } from '../layer.js';
import { type LayerSpec, refuseShape } from '../layer-spec.js';
import { type Shape, sizeOf } from '../shape.js';
import type { ShapeError, Show } from '../types/shape-types.js';

const schema = z.strictObject({
  epsilon: z
    .number('a number')
    .positive('above 0')
    .describe('added to the variance, so that nothing is divided by zero'),
  momentum: z
    .number('a number')
    .min(0, 'at least 0')
    .max(1, 'at most 1')
    .describe('weight of the newest batch in the running mean and variance'),
});

declare module '../layer-kinds.js' {
  // eslint-disable-next-line @typescript-eslint/no-unused-vars -- merged declarations share them
  interface LayerKinds<P, S extends Shape> {
    batchNorm: {
      arguments: z.infer<typeof schema>;
      output: number extends S['length']
        ? S
        : S extends readonly [number] | readonly [number, number, number]
          ? S
          : ShapeError<`batchNorm: needs an image or a flat input but gets [${Show<S>}]`>;
    };
  }
}

function features(input: Shape): number {
  const [size] = input;
  if ((input.length !== 1 && input.length !== 3) || size === undefined) {
    return refuseShape({
      code: 'RANK_MISMATCH',
      expected: 'an image [channels, height, width] or a flat input [features]',
      found: input,
      remedy: 'put it behind `conv2d` or `dense`',
    });
  }
  return size;
}

export const batchNormSpec: LayerSpec<'batchNorm'> = {
  kind: 'batchNorm',
  documentation: {
    summary: 'Brings each channel to mean 0 and variance 1 over the batch, then learns both anew.',
    formula: 'output = weight[c] * (input - mean[c]) / sqrt(variance[c] + epsilon) + bias[c]',
    inputShape: '[channels, height, width] or [features]',
    outputShape: 'as the input',
    bigdlClass: 'nn.SpatialBatchNormalization',
  },
  arguments: schema,
  inputs: 1,
  outputShape: (_args, input: Shape) => {
    features(input);
    return input;
  },
  parameters: (_args, input: Shape) => 2 * features(input),
  multiplyAdds: (_args, input: Shape) => sizeOf(input),
};

export interface BatchNormOptions extends NamedOptions {
  /** Added to the variance. Default 1e-5. */
  readonly epsilon?: number;
  /** Weight of the newest batch in the running mean and variance. Default 0.1. */
  readonly momentum?: number;
}

/**
 * Brings each channel of an image, or each feature of a vector, to mean 0 and variance 1 over the
 * batch, then learns both anew:
 * `output = weight[c] * (input - mean[c]) / sqrt(variance[c] + epsilon) + bias[c]`. After the training
 * it uses running means.
 *
 * Input `[channels, height, width]` or `[features]`, output of the same shape.
 *
 * @throws InputError `LAYER_ARGUMENT` for an argument it does not take
 * @see BigDL `nn.SpatialBatchNormalization`, `nn.BatchNormalization`; Ioffe, Szegedy: Batch
 *   normalization, 2015
 */
export function batchNorm(options: BatchNormOptions = {}): Layer<'batchNorm', null> {
  return createLayer(batchNorm, batchNormSpec, options, {
    epsilon: options.epsilon ?? 1e-5,
    momentum: options.momentum ?? 0.1,
  });
}
