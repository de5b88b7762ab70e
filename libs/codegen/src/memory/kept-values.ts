import type { InferredNode } from '@sparkloom/ir';
import type { AnyShape, LayerKind } from '@sparkloom/layers';

/** Numbers that a layer keeps for each record of a batch, from one batch to the next. */
export interface KeptValues {
  /** Of each forward pass: those of a validation are kept as well, where its batches are larger. */
  readonly forward: number;
  /** In training alone: gradients, and what the way back needs. */
  readonly training: number;
  /** In training alone, too: a gradient of all its weights for each record. */
  readonly weightGradients?: number;
}

/** Numbers of a record of such a shape; sizes that vary are those of a long one. */
export type CountValues = (shape: AnyShape | undefined) => number;

/** What an engine's layer of one kind keeps. */
export type KeptRule<K extends LayerKind> = (
  node: InferredNode<K>,
  count: CountValues,
) => KeptValues;

/** The rule of every kind of layer: a new one is decided here. */
export type KeptRules = { readonly [K in LayerKind]: KeptRule<K> };

/** Layers that show the values of their input under another shape. */
export const keepsNothing = (): KeptValues => ({ forward: 0, training: 0 });

/** Layers that keep what they give and the gradients of what they read, and nothing else. */
export const keepsOutputAndGradients: KeptRule<LayerKind> = (
  { inputShapes, outputShape },
  count,
) => ({
  forward: count(outputShape),
  training: inputShapes.reduce((sum, shape) => sum + count(shape), 0),
});
