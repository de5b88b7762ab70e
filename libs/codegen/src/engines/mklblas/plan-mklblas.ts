import type { InferredModel } from '@sparkloom/ir';

import { asItIs, type Plan } from '../plan.js';

/** Everything by `mklblas`, which has every layer. */
export function planMklBlas(model: InferredModel): Plan {
  const { inputs, outputs } = model.model;
  const layers = model.nodes.map(asItIs);
  return { model, engine: 'mklblas', parts: [{ engine: 'mklblas', inputs, layers, outputs }] };
}
