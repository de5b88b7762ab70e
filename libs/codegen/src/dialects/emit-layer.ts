import type { AnyInferredNode } from '@sparkloom/ir';
import type { LayerKind } from '@sparkloom/layers';

import type { Dialect, Expression, LayerEmitter } from './dialect.js';

/** What a layer becomes. */
export function emitLayer(dialect: Dialect, node: AnyInferredNode): Expression {
  // The table has for each kind the emitter of that kind.
  const emitter = dialect.layers[node.kind] as LayerEmitter<LayerKind>;
  return emitter(node);
}
