import { isTensorShape, type LayerKind } from '@sparkloom/layers';

import {
  type KeptRule,
  type KeptRules,
  keepsNothing,
  keepsOutputAndGradients,
} from '../../memory/kept-values.js';

/** With as many numbers again for each that is given, such as which of a window was the largest. */
const withOneMoreEach =
  (phase: 'forward' | 'training'): KeptRule<LayerKind> =>
  (node, count) => {
    const kept = keepsOutputAndGradients(node, count);
    return { ...kept, [phase]: kept[phase] + count(node.outputShape) };
  };

const areAll = (sizes: readonly number[], value: number): boolean =>
  sizes.every((size) => size === value);

/**
 * `SpatialConvolution` writes the windows of all records of a batch out as a matrix (`fInput`), and
 * their gradients as another one (`fGradInput`); a kernel of one value needs neither. For the gradient of
 * its weights it makes one for each record of the batch (`gradWeightMMInBatch`) and adds them: with many
 * channels that is most of what a training needs.
 */
const convolution: KeptRule<'conv2d'> = (node, count) => {
  const { arguments: args, inputShapes, outputShape } = node;
  const kept = keepsOutputAndGradients(node, count);
  const [input] = inputShapes;
  const channels = input !== undefined && isTensorShape(input) ? (input[0] ?? 0) : 0;
  const [height, width] = args.kernel;
  const readsInPlace = areAll(args.kernel, 1) && areAll(args.stride, 1) && areAll(args.padding, 0);
  const positions = count(outputShape) / args.filters;
  const windows = readsInPlace ? 0 : positions * channels * height * width;
  return {
    forward: kept.forward + windows,
    training: kept.training + windows,
    weightGradients: args.filters * channels * height * width,
  };
};

/**
 * A recurrent layer of ours keeps the state after each step, its output, and what the way back needs of a
 * step; what it computes for a block of steps at once is small beside that.
 */
const recurrent =
  (ofStep: number, ofCell: number): KeptRule<'lstm' | 'gru'> =>
  ({ arguments: args, inputShapes: [input], outputShape }, count) => {
    const read = count(input);
    const states = count(outputShape);
    return args.dropout === 0
      ? { forward: states * (2 + ofStep), training: read }
      : // BigDL's own cell, a copy of it for each step.
        { forward: read + states * (1 + ofCell), training: 2 * read + states * (1 + ofCell) };
  };

/** Gates and states of all nodes, and their gradients: so many numbers for each of a state's. */
const ofTreeNode = 10;
/** What the candidates are multiplied with where some are dropped, and the input gates with it. */
const ofMaskedTreeNode = 2;

/** What BigDL's layers of `nn` keep, and ours that stand for some of them. */
export const keptByMklBlas: KeptRules = {
  add: keepsOutputAndGradients,
  averagePool2d: keepsOutputAndGradients,
  batchNorm: keepsOutputAndGradients,
  catalog: keepsOutputAndGradients,
  concat: keepsOutputAndGradients,
  conv1d: withOneMoreEach('forward'),
  conv2d: convolution,
  dense: keepsOutputAndGradients,
  dropout: withOneMoreEach('training'),
  embedding: keepsOutputAndGradients,
  flatten: keepsNothing,
  gru: recurrent(5, 16),
  last: keepsOutputAndGradients,
  logSoftmax: keepsOutputAndGradients,
  lstm: recurrent(5, 24),
  maxPool1d: withOneMoreEach('forward'),
  maxPool2d: withOneMoreEach('forward'),
  relu: keepsOutputAndGradients,
  reshape: keepsNothing,
  scale: keepsOutputAndGradients,
  sigmoid: keepsOutputAndGradients,
  tanh: keepsOutputAndGradients,
  treeLstm: (node, count) => {
    const kept = keepsOutputAndGradients(node, count);
    const states = count(node.outputShape);
    const masks = node.arguments.recurrentDropout === 0 ? 0 : ofMaskedTreeNode;
    return {
      forward: kept.forward + ofTreeNode * states,
      training: kept.training + (ofTreeNode + masks) * states,
    };
  },
};
