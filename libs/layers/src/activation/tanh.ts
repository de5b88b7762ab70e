import { createLayer, type Layer, type NamedOptions } from '../layer.js';
import type { Shape } from '../shape.js';
import { elementwise, type NoArguments, noArguments } from './elementwise.js';

declare module '../layer-kinds.js' {
  // eslint-disable-next-line @typescript-eslint/no-unused-vars -- merged declarations share them
  interface LayerKinds<P, S extends Shape> {
    tanh: { arguments: NoArguments; output: S };
  }
}

export const tanhSpec = elementwise('tanh', noArguments, {
  summary: 'Hyperbolic tangent of every value.',
  formula: 'output = (exp(input) - exp(-input)) / (exp(input) + exp(-input))',
  bigdlClass: 'nn.Tanh',
});

/**
 * Hyperbolic tangent of every value: `output = (exp(input) - exp(-input)) / (exp(input) + exp(-input))`.
 *
 * Input of any shape, output of the same.
 *
 * @see BigDL `nn.Tanh`
 */
export function tanh(options: NamedOptions = {}): Layer<'tanh', null> {
  return createLayer(tanh, tanhSpec, options);
}
