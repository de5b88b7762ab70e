import { z } from 'zod';

import { positive } from '../argument-schemas.js';
import { createLayer, type Layer, type NamedOptions } from '../layer.js';
import { type LayerSpec, refuseShape } from '../layer-spec.js';
import type { Shape } from '../shape.js';
import type { ShapeError, Show } from '../types/shape-types.js';

const schema = z.strictObject({
  units: positive.describe('number of output values'),
  bias: z.boolean().describe('whether a bias is added to each unit'),
});

declare module '../layer-kinds.js' {
  interface LayerKinds<P, S extends Shape> {
    dense: {
      arguments: z.infer<typeof schema>;
      output: P extends [infer Units extends number]
        ? number extends S['length']
          ? [Units]
          : S extends readonly [number]
            ? [Units]
            : ShapeError<`dense: needs a flat input but gets [${Show<S>}]; put flatten() before it`>
        : never;
    };
  }
}

function features(input: Shape): number {
  const [size] = input;
  if (input.length !== 1 || size === undefined) {
    return refuseShape({
      code: 'RANK_MISMATCH',
      expected: 'a flat input [features]',
      found: input,
      remedy: 'put `flatten()` before it',
    });
  }
  return size;
}

export const denseSpec: LayerSpec<'dense'> = {
  kind: 'dense',
  documentation: {
    summary: 'Every output is a weighted sum of every input.',
    formula: 'output = weight * input + bias',
    inputShape: '[features]',
    outputShape: '[units]',
    bigdlClass: 'nn.Linear',
  },
  arguments: schema,
  inputs: 1,
  outputShape: (args, input: Shape) => {
    features(input);
    return [args.units];
  },
  parameters: (args, input: Shape) => args.units * (features(input) + (args.bias ? 1 : 0)),
  multiplyAdds: (args, input: Shape) => args.units * features(input),
};

export interface DenseOptions extends NamedOptions {
  /** Whether a bias is added to each unit. Default true. */
  readonly bias?: boolean;
}

/**
 * Every output is a weighted sum of every input: `output = weight * input + bias`.
 *
 * Input `[features]`, output `[units]`.
 *
 * @param units number of output values, at least 1
 * @throws InputError `LAYER_ARGUMENT` for an argument it does not take
 * @see BigDL `nn.Linear`
 */
export function dense<const N extends number>(
  units: N,
  options: DenseOptions = {},
): Layer<'dense', [N]> {
  return createLayer(dense, denseSpec, options, { units, bias: options.bias ?? true });
}
