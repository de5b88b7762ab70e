import { z } from 'zod';

import { createLayer, type Layer, type NamedOptions } from '../layer.js';
import { type LayerSpec, noParameters } from '../layer-spec.js';
import type { Shape } from '../shape.js';

const schema = z.strictObject({});

declare module '../layer-kinds.js' {
  // eslint-disable-next-line @typescript-eslint/no-unused-vars -- merged declarations share them
  interface LayerKinds<P, S extends Shape> {
    tanh: { arguments: z.infer<typeof schema>; output: S };
  }
}

export const tanhSpec: LayerSpec<'tanh'> = {
  kind: 'tanh',
  documentation: {
    summary: 'Hyperbolic tangent of every value.',
    formula: 'output = (exp(input) - exp(-input)) / (exp(input) + exp(-input))',
    inputShape: '[…]',
    outputShape: 'as the input',
    bigdlClass: 'nn.Tanh',
  },
  arguments: schema,
  inputs: 1,
  outputShape: (_args, input: Shape) => input,
  ...noParameters,
};

/**
 * Hyperbolic tangent of every value, between -1 and 1. Input of any shape, output of the same.
 *
 * @see BigDL `nn.Tanh`
 */
export function tanh(options: NamedOptions = {}): Layer<'tanh', null> {
  return createLayer(tanh, tanhSpec, options);
}
