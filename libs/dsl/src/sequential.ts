import { InputError } from '@sparkloom/errors';
import { type Model, modelSchemaVersion, parseModel } from '@sparkloom/ir';
import {
  type ApplyAll,
  type Checked,
  type Declaration,
  declarationOf,
  type Layer,
  type Shape,
  type ShapeError,
} from '@sparkloom/layers';

import { checkParts } from './check-parts.js';
import type { Tensor } from './input.js';
import type { Network } from './network.js';

/** Names for the layers that have none: the kind and a number, `tanh1`, `tanh2`. */
function nameLayers(layers: readonly Layer[]): readonly string[] {
  const taken = new Set(layers.map((layer) => layer.name));
  const counts = new Map<string, number>();
  return layers.map((layer) => {
    if (layer.name !== undefined) return layer.name;
    for (;;) {
      const count = (counts.get(layer.kind) ?? 0) + 1;
      counts.set(layer.kind, count);
      const name = `${layer.kind}${count}`;
      if (!taken.has(name)) return name;
    }
  });
}

type OutputOf<R> = R extends ShapeError<string> ? Shape : R extends Shape ? R : Shape;

/**
 * A network in which each layer reads the one before it. Input sizes are inferred.
 *
 * ```ts
 * const network = sequential('Digits', image(1, 28, 28), flatten(), dense(10), logSoftmax());
 * network.outputShape; // [10], in the types as well
 * ```
 *
 * @param name the network's name, which becomes the Scala object's
 * @throws InputError `SHAPE_MISMATCH` or `RANK_MISMATCH` for a layer that does not fit its input,
 *   `MODEL_GRAPH` for two layers of one name, `MODEL_PART` for what is no layer, `MODEL_INVALID` for
 *   a name that Scala cannot have, with the layer and the author's line
 */
export function sequential<const S extends Shape, const L extends readonly Layer[]>(
  name: string,
  input: Tensor<S>,
  ...layers: L extends Checked<S, L> ? L : Checked<S, L>
): Network<S, OutputOf<ApplyAll<S, L>>> {
  // The parameter's type holds errors where layers do not fit; what is there is a list of layers.
  const chain = layers as unknown as readonly Layer[];
  const where = `\`${name}\` at ${declarationOf(sequential).position() ?? 'an unknown place'}`;
  checkParts(input, chain, where);
  if (chain.length === 0) {
    throw new InputError({
      code: 'MODEL_EMPTY',
      problem: `the network \`${name}\` has no layer`,
      where,
      remedy: 'give `sequential` at least one layer after the input',
    });
  }
  const names = nameLayers(chain);
  const model: Model = {
    schemaVersion: modelSchemaVersion,
    name,
    inputs: [{ name: 'input', shape: [...input.shape] }],
    nodes: chain.map((layer, index) => ({
      name: names[index] ?? '',
      kind: layer.kind,
      arguments: { ...layer.arguments },
      inputs: [index === 0 ? 'input' : (names[index - 1] ?? '')],
    })),
    outputs: [names.at(-1) ?? ''],
  };
  const declarations = new Map<string, Declaration>(
    chain.map((layer, index) => [names[index] ?? '', layer.declaration]),
  );
  const ir = parseModel(model, where, declarations);
  return Object.freeze({
    name,
    inputShape: input.shape,
    outputShape: (ir.outputShapes[0] ?? []) as OutputOf<ApplyAll<S, L>>,
    ir,
  });
}
