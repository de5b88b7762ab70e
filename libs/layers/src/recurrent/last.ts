import { createLayer, type Layer, type NamedOptions } from '../layer.js';
import { type LayerSpec, noParameters } from '../layer-spec.js';
import { type NoArguments, noArguments } from '../activation/elementwise.js';
import { sequenceSizes } from '../sequence.js';
import type { Shape } from '../shape.js';
import type { ShapeError, Show } from '../types/shape-types.js';

declare module '../layer-kinds.js' {
  // eslint-disable-next-line @typescript-eslint/no-unused-vars -- merged declarations share them
  interface LayerKinds<P, S extends Shape> {
    last: {
      arguments: NoArguments;
      output: number extends S['length']
        ? [features: number]
        : S extends readonly [infer _ extends number, infer F extends number]
          ? [features: F]
          : ShapeError<`last: needs a sequence [time, features] but gets [${Show<S>}]`>;
    };
  }
}

export const lastSpec: LayerSpec<'last'> = {
  kind: 'last',
  documentation: {
    summary: 'The last step of a sequence.',
    formula: 'output = input[time - 1]',
    inputShape: '[time, features]',
    outputShape: '[features]',
    bigdlClass: 'nn.Select',
  },
  arguments: noArguments,
  inputs: 1,
  outputShape: (_args, input: Shape) => [sequenceSizes(input)[1]],
  ...noParameters,
};

/**
 * The last step of a sequence: `output = input[time - 1]`.
 *
 * Input `[time, features]`, output `[features]`.
 *
 * @see BigDL `nn.Select`
 */
export function last(options: NamedOptions = {}): Layer<'last', null> {
  return createLayer(last, lastSpec, options);
}
