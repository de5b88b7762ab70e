import { createLayer, type Layer } from '../layer.js';
import type { LayerSpec } from '../layer-spec.js';
import type { Shape } from '../shape.js';
import type { EachStep } from '../types/window-types.js';
import { type RecurrentArguments, type RecurrentOptions, recurrentSpec } from './recurrent-cell.js';

declare module '../layer-kinds.js' {
  interface LayerKinds<P, S extends Shape> {
    gru: {
      arguments: RecurrentArguments;
      output: P extends [infer Units extends number] ? EachStep<'gru', Units, S> : never;
    };
  }
}

export const gruSpec: LayerSpec<'gru'> = {
  kind: 'gru',
  ...recurrentSpec(3, {
    summary: 'Gated recurrent unit: one state, with gates for reset and update.',
    formula: 'output[t] = update * output[t-1] + (1 - update) * candidate',
    bigdlClass: 'nn.GRU',
  }),
};

/**
 * Gated recurrent unit: one state, with gates for reset and update; the state starts at zero. `last()` behind it takes the state after the last step.
 *
 * Input `[time, features]`, output `[time, units]`.
 *
 * @param units size of the state, at least 1
 * @throws InputError `LAYER_ARGUMENT` for an argument it does not take
 * @see BigDL `nn.GRU` in `nn.Recurrent`; Cho et al.: Learning phrase representations, 2014
 */
export function gru<const N extends number>(
  units: N,
  options: RecurrentOptions = {},
): Layer<'gru', [N]> {
  return createLayer(gru, gruSpec, options, { units, dropout: options.dropout ?? 0 });
}
