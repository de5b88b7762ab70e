import * as z from 'zod';

import { positive } from '../argument-schemas.js';
import {
  initializerSchema,
  l2Schema,
  weightArguments,
  type WeightOptions,
} from '../initializer.js';
import { createLayer, type Layer, type NamedOptions } from '../layer.js';
import { type LayerSpec, refuseShape } from '../layer-spec.js';
import { knownSteps } from '../sequence.js';
import type { Shape } from '../shape.js';
import type { ShapeError, Show } from '../types/shape-types.js';

const schema = z.strictObject({
  units: positive.describe('number of output values'),
  bias: z.boolean().describe('whether a bias is added to each unit'),
  initializer: initializerSchema,
  l2: l2Schema,
});

declare module '../layer-kinds.js' {
  interface LayerKinds<P, S extends Shape> {
    dense: {
      arguments: z.infer<typeof schema>;
      output: P extends [infer Units extends number]
        ? number extends S['length']
          ? [features: Units]
          : S extends readonly [number]
            ? [features: Units]
            : S extends readonly [infer T extends number, number]
              ? [time: T, features: Units]
              : ShapeError<`dense: needs a flat input but gets [${Show<S>}]; put flatten() before it`>
        : never;
    };
  }
}

function features(input: Shape): number {
  const size = input.at(-1);
  if (input.length > 2 || size === undefined) {
    return refuseShape({
      code: 'RANK_MISMATCH',
      expected: 'a flat input [features], or a sequence [time, features]',
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
    inputShape: '[features], or [time, features]',
    outputShape: '[units], or [time, units]',
    bigdlClass: 'nn.Linear',
  },
  arguments: schema,
  inputs: 1,
  accepts: ['varying'],
  outputShape: (args, input: Shape) => {
    features(input);
    return [...input.slice(0, -1), args.units];
  },
  parameters: (args, input: Shape) => args.units * (features(input) + (args.bias ? 1 : 0)),
  multiplyAdds: (args, input: Shape) =>
    args.units * features(input) * (input.length === 2 ? knownSteps(input[0] ?? 0) : 1),
};

export interface DenseOptions extends NamedOptions, WeightOptions {
  /** Whether a bias is added to each unit. Default true. */
  readonly bias?: boolean;
}

/**
 * Every output is a weighted sum of every input: `output = weight * input + bias`.
 *
 * Input `[features]`, output `[units]`; a sequence `[time, features]` is done step by step.
 *
 * @param units number of output values, at least 1
 * @throws InputError `LAYER_ARGUMENT` for an argument it does not take
 * @see BigDL `nn.Linear`
 */
export function dense<const N extends number>(
  units: N,
  options: DenseOptions = {},
): Layer<'dense', [N]> {
  return createLayer(dense, denseSpec, options, {
    units,
    bias: options.bias ?? true,
    ...weightArguments(options),
  });
}
