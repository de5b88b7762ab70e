import * as z from 'zod';

import { positive, share } from '../argument-schemas.js';
import type { NamedOptions } from '../layer.js';
import type { LayerDocumentation, LayerSpec } from '../layer-spec.js';
import { knownSteps, sequenceSizes } from '../sequence.js';
import type { Shape } from '../shape.js';

/** Arguments of a recurrent layer, as the IR carries them. */
export const recurrentArguments = z.strictObject({
  units: positive.describe('size of the state, and of what comes out at each step'),
  dropout: share.describe('share of the values that are dropped before each gate'),
});
export type RecurrentArguments = z.infer<typeof recurrentArguments>;

export interface RecurrentOptions extends NamedOptions {
  /** Share of the values that are dropped before each gate while it trains. Default 0. */
  readonly dropout?: number;
}

/**
 * The specification of a recurrent layer, less its kind.
 *
 * @param gates how many gates read the input and the state; each learns a bias
 */
export function recurrentSpec(
  gates: number,
  documentation: Pick<LayerDocumentation, 'summary' | 'formula' | 'bigdlClass'>,
): Omit<LayerSpec<'lstm' | 'gru'>, 'kind'> {
  const products = (units: number, input: Shape): number =>
    gates * units * (sequenceSizes(input)[1] + units);
  return {
    documentation: {
      ...documentation,
      inputShape: '[time, features]',
      outputShape: '[time, units]',
    },
    arguments: recurrentArguments,
    inputs: 1,
    accepts: ['varying'],
    outputShape: (args, input: Shape) => [sequenceSizes(input)[0], args.units],
    parameters: (args, input: Shape) => products(args.units, input) + gates * args.units,
    multiplyAdds: (args, input: Shape) =>
      knownSteps(sequenceSizes(input)[0]) * products(args.units, input),
  };
}
