import { type AnyShape, isTensorShape, type LayerKind } from '@sparkloom/layers';

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

function inBlocks(shape: AnyShape): AnyShape {
  if (!isTensorShape(shape) || shape.length !== 3) return shape;
  const [channels = 0, ...sides] = shape;
  return [Math.ceil(channels / blockedChannels) * blockedChannels, ...sides];
}
