import * as z from 'zod';

import { createLayer, type Layer, type NamedOptions } from '../layer.js';
import { type LayerSpec, noParameters, refuseShape } from '../layer-spec.js';
import type { Shape } from '../shape.js';
import type { ShapeError, Show } from '../types/shape-types.js';

const schema = z.strictObject({});

declare module '../layer-kinds.js' {
  // eslint-disable-next-line @typescript-eslint/no-unused-vars -- merged declarations share them
  interface LayerKinds<P, S extends Shape> {
    logSoftmax: {
      arguments: z.infer<typeof schema>;
      output: number extends S['length']
        ? S
        : S extends readonly [number] | readonly [number, number]
          ? S
          : ShapeError<`logSoftmax: needs one score a class but gets [${Show<S>}]; put flatten() before it`>;
    };
  }
}

export const logSoftmaxSpec: LayerSpec<'logSoftmax'> = {
  kind: 'logSoftmax',
  documentation: {
    summary: 'Logarithm of the probability of each class.',
    formula: 'output[i] = input[i] - log(sum over j of exp(input[j]))',
    inputShape: '[classes], or [time, classes]',
    outputShape: 'as the input',
    bigdlClass: 'nn.LogSoftMax',
  },
  arguments: schema,
  inputs: 1,
  accepts: ['varying'],
  outputShape: (_args, input: Shape) => {
    if (input.length === 1 || input.length === 2) return input;
    return refuseShape({
      code: 'RANK_MISMATCH',
      expected: 'one score a class, [classes], or that for each step, [time, classes]',
      found: input,
      remedy: 'put `flatten()` or `dense` before it',
    });
  },
  ...noParameters,
};

/**
 * Logarithm of the probability of each class: `output[i] = input[i] - log(sum of exp(input[j]))`.
 * Goes with the loss `negativeLogLikelihood`.
 *
 * Input `[classes]`, output the same; `[time, classes]` is done step by step.
 *
 * @see BigDL `nn.LogSoftMax`
 */
export function logSoftmax(options: NamedOptions = {}): Layer<'logSoftmax', null> {
  return createLayer(logSoftmax, logSoftmaxSpec, options);
}
