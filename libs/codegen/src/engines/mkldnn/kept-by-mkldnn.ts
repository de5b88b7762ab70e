import { type AnyShape, isTensorShape, type LayerKind } from '@sparkloom/layers';

import { sizes } from '../../dialects/layer-expression.js';
import {
  type CountValues,
  type KeptValues,
  keepsOutputAndGradients,
} from '../../memory/kept-values.js';
import type { PlannedLayer } from '../plan.js';

/** MKL-DNN keeps the channels of an image in blocks of so many, with zeros where there are fewer. */
const blockedChannels = 8;

/** Kinds whose way back needs as many numbers again as they give. */
const withOneMoreEach: ReadonlySet<LayerKind> = new Set<LayerKind>(['dropout', 'maxPool2d']);

/** What MKL-DNN's layers keep outside of Java's heap. Their windows are never written out. */
export function keptByMklDnn({ node, outputShape }: PlannedLayer, count: CountValues): KeptValues {
  const counted: CountValues = (shape) => count(shape === undefined ? shape : inBlocks(shape));
  const kept = keepsOutputAndGradients({ ...node, outputShape }, counted);
  return withOneMoreEach.has(node.kind)
    ? { ...kept, training: kept.training + counted(outputShape) }
    : kept;
}

/** MKL-DNN has Winograd's algorithm for channels in multiples of it. */
const winogradChannels = 16;

/** Winograd's algorithm turns a window of 6 x 6 values into as many products for 4 x 4 results. */
const [winogradKernel, winogradTile, productsOfTile] = [3, 4, 36];

/**
 * Numbers that Winograd's algorithm computes a convolution with at most: all tiles of its input and output,
 * and the weights. A thread keeps as many as its largest convolution needs.
 *
 * @param records that the thread computes at once
 */
export function winogradNumbers({ node, outputShape }: PlannedLayer, records: number): number {
  if (node.kind !== 'conv2d') return 0;
  const { kernel, stride } = node.arguments;
  if (!kernel.every((side) => side === winogradKernel)) return 0;
  if (!stride.every((step) => step === 1)) return 0;
  const [inputChannels = 0] = sizes(node.inputShapes[0]);
  const [channels = 0, ...sides] = sizes(outputShape);
  if (inputChannels % winogradChannels !== 0 || channels % winogradChannels !== 0) return 0;
  const tiles = sides.reduce((all, side) => all * Math.ceil(side / winogradTile), records);
  return productsOfTile * (tiles * (inputChannels + channels) + inputChannels * channels);
}

function inBlocks(shape: AnyShape): AnyShape {
  if (!isTensorShape(shape) || shape.length !== 3) return shape;
  const [channels = 0, ...sides] = shape;
  return [Math.ceil(channels / blockedChannels) * blockedChannels, ...sides];
}
