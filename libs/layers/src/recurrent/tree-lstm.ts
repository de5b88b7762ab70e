import * as z from 'zod';

import { positive, share } from '../argument-schemas.js';
import { callable, createRecord, type LayerRecord, type NamedOptions } from '../layer.js';
import { type LayerSpec, refuseShape } from '../layer-spec.js';
import { sequenceSizes } from '../sequence.js';
import { type AnyShape, type Shape, type TreeShape, varying } from '../shape.js';
import type { Tensor } from '../tensor.js';
import type { ShapeError } from '../types/shape-types.js';

const schema = z.strictObject({
  units: positive.describe('size of the state of each node'),
  // The models of runs from before there was one have none.
  recurrentDropout: share
    .default(0)
    .describe('share of the values of the candidates that is dropped'),
});

declare module '../layer-kinds.js' {
  // eslint-disable-next-line @typescript-eslint/no-unused-vars -- merged declarations share them
  interface LayerKinds<P, S extends Shape> {
    // It takes several inputs, so that `sequential` cannot have it.
    treeLstm: {
      arguments: z.infer<typeof schema>;
      output: ShapeError<'treeLstm: takes several inputs; write the network with `network`'>;
    };
  }
}

/** Gates that read a leaf's word, and gates that read both children. */
const leafGates = 2;
const composerGates = 5;

function checkInputs(words: AnyShape, tree: AnyShape): readonly [time: number, features: number] {
  if ('tree' in words || !('tree' in tree)) {
    return refuseShape({
      code: 'RANK_MISMATCH',
      expected: 'the vectors of the words [time, features], then a tree',
      found: 'tree' in words ? words : tree,
      remedy: 'call it like `treeLstm(150)(vectors, tree)`',
    });
  }
  return sequenceSizes(words as Shape);
}

export const treeLstmSpec: LayerSpec<'treeLstm'> = {
  kind: 'treeLstm',
  documentation: {
    summary: 'LSTM along a binary tree: words at the leaves, each node from its two children.',
    formula:
      'cell = input * candidate + forget_left * cell_left + forget_right * cell_right; output = gate * tanh(cell)',
    inputShape: '[time, features] and a tree',
    outputShape: '[nodes, units]',
    bigdlClass: 'nn.BinaryTreeLSTM',
  },
  arguments: schema,
  inputs: 2,
  accepts: ['varying', 'tree'],
  outputShape: (args, words: AnyShape, tree: AnyShape) => {
    checkInputs(words, tree);
    return ['tree' in tree ? tree.tree : varying, args.units];
  },
  parameters: ({ units }, words: AnyShape, tree: AnyShape) => {
    const [, features] = checkInputs(words, tree);
    return leafGates * units * (features + 1) + composerGates * 2 * units * (units + 1);
  },
  // A record's tree says how many there are.
  multiplyAdds: () => 0,
};

export interface TreeLstmOptions extends NamedOptions {
  /**
   * Share of the values of the candidates that is dropped while it trains, from 0 to below 1. The cells
   * of the children stay whole, so that nothing is forgotten along the tree. Default 0.
   */
  readonly recurrentDropout?: number;
}

/** A layer that reads the words of a text and a tree over them. */
export interface TreeLayer<N extends number> extends LayerRecord<'treeLstm'> {
  <T extends number, F extends number, Nodes extends number>(
    words: Tensor<readonly [T, F]>,
    tree: Tensor<TreeShape<Nodes>>,
  ): Tensor<[nodes: Nodes, features: N]>;
}

/**
 * LSTM along a binary tree (constituency Tree-LSTM): the vectors of words at the leaves, the state of
 * each other node from its two children.
 *
 * Inputs `[time, features]` and a tree, output `[nodes, units]`: a state for every node, children
 * before parents.
 *
 * @param units size of the state of each node, at least 1
 * @throws InputError `LAYER_ARGUMENT` for an argument it does not take
 * @see BigDL `nn.BinaryTreeLSTM`; Tai, Socher, Manning: Improved semantic representations from
 *   tree-structured LSTM networks, 2015; Semeniuta, Severyn, Barth: Recurrent dropout without memory
 *   loss, 2016
 */
export function treeLstm<const N extends number>(
  units: N,
  options: TreeLstmOptions = {},
): TreeLayer<N> {
  const record = createRecord(treeLstm, treeLstmSpec, options, { units });
  return callable(treeLstmSpec, record) as TreeLayer<N>;
}
