import { isTensorShape } from '@sparkloom/layers';

import type { InferredModel } from './infer-shapes.js';

/**
 * How many values a network wants for a word: of its embedding where it has one, else of its input
 * `[words, features]`.
 *
 * @returns `undefined` for a network of no words
 */
export function vectorSizeOf({ model, nodes }: InferredModel): number | undefined {
  for (const node of nodes) {
    if (node.kind === 'embedding') return node.arguments.features;
  }
  const shape = model.inputs[0]?.shape ?? [];
  return isTensorShape(shape) && shape.length === 2 ? shape[1] : undefined;
}
