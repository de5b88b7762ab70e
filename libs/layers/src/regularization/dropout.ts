import * as z from 'zod';

import { elementwise } from '../activation/elementwise.js';
import { share } from '../argument-schemas.js';
import { createLayer, type Layer, type NamedOptions } from '../layer.js';
import type { Shape } from '../shape.js';

const schema = z.strictObject({
  rate: share.describe('share of the values that are dropped'),
});

declare module '../layer-kinds.js' {
  // eslint-disable-next-line @typescript-eslint/no-unused-vars -- merged declarations share them
  interface LayerKinds<P, S extends Shape> {
    dropout: { arguments: z.infer<typeof schema>; output: S };
  }
}

export const dropoutSpec = elementwise('dropout', schema, {
  summary: 'Sets values to zero by chance while it trains; does nothing afterwards.',
  formula: 'output = input / (1 - rate) with probability 1 - rate, else 0',
  bigdlClass: 'nn.Dropout',
});

/**
 * Sets values to zero by chance while it trains, and scales the others by `1 / (1 - rate)`; does
 * nothing afterwards.
 *
 * Input of any shape, output of the same.
 *
 * @param rate share of the values that are dropped, from 0 to below 1
 * @throws InputError `LAYER_ARGUMENT` for another rate
 * @see BigDL `nn.Dropout`; Srivastava et al.: Dropout, 2014
 */
export function dropout(rate: number, options: NamedOptions = {}): Layer<'dropout', null> {
  return createLayer(dropout, dropoutSpec, options, { rate });
}
