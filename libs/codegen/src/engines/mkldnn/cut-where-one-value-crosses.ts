import type { AnyInferredNode, InferredModel } from '@sparkloom/ir';

/**
 * Cuts a model into the smallest pieces between which a single value crosses. A model with several
 * inputs or outputs is one piece.
 */
export function cutWhereOneValueCrosses({
  model,
  nodes,
}: InferredModel): readonly (readonly AnyInferredNode[])[] {
  const [input] = model.inputs;
  if (input === undefined || model.inputs.length > 1 || model.outputs.length > 1) return [nodes];
  const lastReader = new Map<string, number>();
  nodes.forEach(({ inputs, sharesWith }, at) => {
    for (const name of sharesWith === undefined ? inputs : [...inputs, sharesWith]) {
      lastReader.set(name, at);
    }
  });
  const pieces: AnyInferredNode[][] = [];
  let piece: AnyInferredNode[] = [];
  // The last reader of all that came before; behind it only the newest value is needed.
  let neededUntil = lastReader.get(input.name) ?? 0;
  nodes.forEach((node, at) => {
    piece.push(node);
    if (neededUntil <= at) {
      pieces.push(piece);
      piece = [];
    }
    neededUntil = Math.max(neededUntil, lastReader.get(node.name) ?? at);
  });
  return piece.length === 0 ? pieces : [...pieces, piece];
}
