import { createLayer, type Layer } from '../layer.js';
import type { LayerSpec } from '../layer-spec.js';
import type { Shape } from '../shape.js';
import type { EachStep } from '../types/window-types.js';
import { type RecurrentArguments, type RecurrentOptions, recurrentSpec } from './recurrent-cell.js';

declare module '../layer-kinds.js' {
  interface LayerKinds<P, S extends Shape> {
    lstm: {
      arguments: RecurrentArguments;
      output: P extends [infer Units extends number] ? EachStep<'lstm', Units, S> : never;
    };
  }
}

export const lstmSpec: LayerSpec<'lstm'> = {
  kind: 'lstm',
  ...recurrentSpec(4, {
    summary:
      'Long short-term memory: a state and a cell, with gates for input, forgetting and output.',
    formula: 'cell = forget * cell + input * candidate; output[t] = gate * tanh(cell)',
    bigdlClass: 'nn.LSTM',
  }),
};

/**
 * Long short-term memory: a state and a cell, with gates for input, forgetting and output; the state starts at zero. `last()` behind it takes the state after the last step.
 *
 * Input `[time, features]`, output `[time, units]`.
 *
 * @param units size of the state, at least 1
 * @throws InputError `LAYER_ARGUMENT` for an argument it does not take
 * @see BigDL `nn.LSTM` in `nn.Recurrent`; Hochreiter, Schmidhuber: Long short-term memory, 1997
 */
export function lstm<const N extends number>(
  units: N,
  options: RecurrentOptions = {},
): Layer<'lstm', [N]> {
  return createLayer(lstm, lstmSpec, options, { units, dropout: options.dropout ?? 0 });
}
