import { createLayer, type Layer, type NamedOptions } from '../layer.js';
import type { Shape } from '../shape.js';
import { elementwise, type NoArguments, noArguments } from './elementwise.js';

declare module '../layer-kinds.js' {
  // eslint-disable-next-line @typescript-eslint/no-unused-vars -- merged declarations share them
  interface LayerKinds<P, S extends Shape> {
    sigmoid: { arguments: NoArguments; output: S };
  }
}

export const sigmoidSpec = elementwise('sigmoid', noArguments, {
  summary: 'Every value pressed between 0 and 1.',
  formula: 'output = 1 / (1 + exp(-input))',
  bigdlClass: 'nn.Sigmoid',
});

/**
 * Every value pressed between 0 and 1: `output = 1 / (1 + exp(-input))`.
 *
 * Input of any shape, output of the same.
 *
 * @see BigDL `nn.Sigmoid`
 */
export function sigmoid(options: NamedOptions = {}): Layer<'sigmoid', null> {
  return createLayer(sigmoid, sigmoidSpec, options);
}
