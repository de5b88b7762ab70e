import { createLayer, type Layer, type NamedOptions } from '../layer.js';
import type { Shape } from '../shape.js';
import { elementwise, type NoArguments, noArguments } from './elementwise.js';

declare module '../layer-kinds.js' {
  // eslint-disable-next-line @typescript-eslint/no-unused-vars -- merged declarations share them
  interface LayerKinds<P, S extends Shape> {
    relu: { arguments: NoArguments; output: S };
  }
}

export const reluSpec = elementwise('relu', noArguments, {
  summary: 'Every value, or zero where it is negative.',
  formula: 'output = max(0, input)',
  bigdlClass: 'nn.ReLU',
});

/**
 * Every value, or zero where it is negative: `output = max(0, input)`.
 *
 * Input of any shape, output of the same.
 *
 * @see BigDL `nn.ReLU`
 */
export function relu(options: NamedOptions = {}): Layer<'relu', null> {
  return createLayer(relu, reluSpec, options);
}
