import type { AnyInferredNode, InferredNode } from '@sparkloom/ir';
import { type AnyShape, isFixed, isTensorShape, type LayerKind } from '@sparkloom/layers';

/** Whether MKL-DNN computes a layer, by its arguments and shapes. */
type Rule<K extends LayerKind> = (node: InferredNode<K>) => boolean;

function rank(shape: AnyShape | undefined): number {
  return shape !== undefined && isTensorShape(shape) && isFixed(shape) ? shape.length : 0;
}

/** MKL-DNN's memory formats are those of batches of images and of vectors. */
const imagesOrVectors = ({ inputShapes }: InferredNode): boolean =>
  inputShapes.every((shape) => [1, 3].includes(rank(shape)));

const never = (): boolean => false;

/** BigDL mixes up the directions of a step that differs, in its layers for MKL-DNN. */
const isSquare = ([vertical, horizontal]: readonly [number, number]): boolean =>
  vertical === horizontal;

/** For each kind of layer whether MKL-DNN has it; a new kind is decided here. */
const rules: { readonly [K in LayerKind]: Rule<K> } = {
  add: imagesOrVectors,
  // BigDL's layer leaves padding out of the mean, where that of `nn` counts it.
  averagePool2d: ({ arguments: { stride, padding } }) =>
    isSquare(stride) && padding.every((size) => size === 0),
  batchNorm: imagesOrVectors,
  catalog: never,
  concat: ({ inputShapes }) => inputShapes.every((shape) => rank(shape) === 3),
  conv1d: never,
  conv2d: ({ arguments: { stride } }) => isSquare(stride),
  // BigDL's layer has a bias in any case.
  dense: ({ arguments: { bias }, inputShapes: [input] }) => bias && rank(input) === 1,
  dropout: imagesOrVectors,
  embedding: never,
  // MKL-DNN's dense layer reads images as they are: what only such layers read is not written out.
  flatten: ({ inputShapes: [input] }) => rank(input) === 3,
  gru: never,
  last: never,
  logSoftmax: never,
  lstm: never,
  maxPool1d: never,
  maxPool2d: ({ arguments: { stride } }) => isSquare(stride),
  relu: imagesOrVectors,
  reshape: never,
  scale: imagesOrVectors,
  sigmoid: imagesOrVectors,
  tanh: imagesOrVectors,
  treeLstm: never,
};

/** Whether MKL-DNN computes a layer, whatever is around it. */
export function hasKernel(node: AnyInferredNode): boolean {
  // The table has for each kind the rule of that kind.
  const rule = rules[node.kind] as Rule<LayerKind>;
  return node.sharesWith === undefined && rule(node);
}

/** Functions of each value alone, which take images and vectors alike. */
export function isElementwise({ kind }: AnyInferredNode): boolean {
  return ['dropout', 'relu', 'scale', 'sigmoid', 'tanh'].includes(kind);
}
