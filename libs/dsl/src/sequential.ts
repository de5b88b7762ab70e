import { InputError } from '@sparkloom/errors';
import {
  type AnyShape,
  type ApplyAll,
  type Checked,
  declarationOf,
  isApplication,
  type LayerRecord,
  type ShapeOrAny,
  type Source,
  type Stage,
  type Tensor,
} from '@sparkloom/layers';

import { checkStages } from './check-parts.js';
import { createNetwork, instantiate, type Network } from './network.js';

/** What comes out of a stage: a layer, or a nested network with all its layers. */
function throughStage(stage: LayerRecord | Network, source: Source): Source {
  if (!('ir' in stage)) return { layer: stage, inputs: [source], scope: [] };
  const [output] = instantiate(stage.graph, stage.networkName, [source]);
  return output ?? source;
}

/**
 * A network in which each layer reads the one before it. Input sizes are inferred. A network can
 * stand in it as a layer does.
 *
 * ```ts
 * const digits = sequential('Digits', image(1, 28, 28), flatten(), dense(10), logSoftmax());
 * digits.outputShape; // [10], in the types as well
 * ```
 *
 * @param name the network's name, which becomes the Scala object's
 * @throws InputError `SHAPE_MISMATCH` or `RANK_MISMATCH` for a layer that does not fit its input,
 *   `MODEL_GRAPH` for two layers of one name, `MODEL_PART` for what is no layer, `MODEL_INVALID` for
 *   a name that Scala cannot have, with the layer and the author's line
 */
export function sequential<
  const S extends AnyShape,
  const L extends readonly (LayerRecord | Stage)[],
>(
  name: string,
  input: Tensor<S>,
  ...layers: L extends Checked<S, L> ? L : Checked<S, L>
): Network<S, ShapeOrAny<ApplyAll<S, L>>> {
  // The parameter's type holds errors where layers do not fit; what is there is a list of stages.
  const stages = layers as unknown as readonly (LayerRecord | Network)[];
  const where = `\`${name}\` at ${declarationOf(sequential).position() ?? 'an unknown place'}`;
  checkStages(input, stages, where);
  if (stages.length === 0) {
    throw new InputError({
      code: 'MODEL_EMPTY',
      problem: `the network \`${name}\` has no layer`,
      where,
      remedy: 'give `sequential` at least one layer after the input',
    });
  }
  const { source } = input;
  if (isApplication(source)) {
    throw new InputError({
      code: 'MODEL_GRAPH',
      problem: 'the input of the network is what a layer gave',
      where,
      expected: 'an input such as `image(3, 32, 32)`',
      remedy: 'start with an input, or write the network with `network`',
    });
  }
  const output = stages.reduce<Source>((at, stage) => throughStage(stage, at), source);
  return createNetwork(name, { inputs: [source], outputs: [output] }, where);
}
