import type { InferredModel } from '@sparkloom/ir';
import type { EngineId } from '@sparkloom/stacks';

import type { Dialect, Expression } from '../dialects/dialect.js';
import { emitLayer } from '../dialects/emit-layer.js';
import { planMklBlas } from './mklblas/plan-mklblas.js';
import { emitMklDnnLayer } from './mkldnn/layers.js';
import { planMklDnn } from './mkldnn/plan-mkldnn.js';
import type { Plan, PlannedLayer } from './plan.js';

export { mklDnnClass } from './mkldnn/layers.js';
export { isChain, type Plan, type PlannedLayer, type PlannedPart } from './plan.js';

/** What an engine decides about a model, and how its layers are written. */
interface EngineWriting {
  readonly plan: (model: InferredModel) => Plan;
  readonly emitLayer: (dialect: Dialect, layer: PlannedLayer) => Expression;
}

const engines: Readonly<Record<EngineId, EngineWriting>> = {
  mklblas: { plan: planMklBlas, emitLayer: (dialect, { node }) => emitLayer(dialect, node) },
  mkldnn: { plan: planMklDnn, emitLayer: (_dialect, layer) => emitMklDnnLayer(layer) },
};

/** How an engine computes a model: which layers it takes, and what it leaves to `mklblas`. */
export function planModel(model: InferredModel, engine: EngineId): Plan {
  return engines[engine].plan(model);
}

/** What a layer of a part becomes. */
export function emitPlannedLayer(
  dialect: Dialect,
  engine: EngineId,
  layer: PlannedLayer,
): Expression {
  return engines[engine].emitLayer(dialect, layer);
}
