// Written by `generate/emit-typescript.ts` from the jar of BigDL; do not edit.
import type { CatalogLayer, CatalogLayerOptions, Shape } from '@sparkloom/layers';
import { catalogLayer } from '../catalog-value.js';

/**
 * BigDL's `ConcatV2LoadTF`.
 *
 * @see `com.intel.analytics.bigdl.utils.tf.loaders.ConcatV2LoadTF`
 */
export function ConcatV2LoadTF<const O extends Shape = Shape>(
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'utils.tf.loaders', O> {
  return catalogLayer(ConcatV2LoadTF, 'utils.tf.loaders', 'ConcatV2LoadTF', {}, options);
}

/**
 * BigDL's `ExpandDimsLoadTF`.
 *
 * @see `com.intel.analytics.bigdl.utils.tf.loaders.ExpandDimsLoadTF`
 */
export function ExpandDimsLoadTF<const O extends Shape = Shape>(
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'utils.tf.loaders', O> {
  return catalogLayer(ExpandDimsLoadTF, 'utils.tf.loaders', 'ExpandDimsLoadTF', {}, options);
}

/** Arguments of `MeanLoadTF`, under BigDL's own names. */
export interface MeanLoadTFArguments {
  /** Scala `String`. */
  readonly dataType: string;
  /** Scala `Boolean`. */
  readonly squeeze: boolean;
}

/**
 * BigDL's `MeanLoadTF`.
 *
 * @see `com.intel.analytics.bigdl.utils.tf.loaders.MeanLoadTF`
 */
export function MeanLoadTF<const O extends Shape = Shape>(
  args: MeanLoadTFArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'utils.tf.loaders', O> {
  return catalogLayer(MeanLoadTF, 'utils.tf.loaders', 'MeanLoadTF', args, options);
}

/**
 * BigDL's `PadLoadTF`.
 *
 * @see `com.intel.analytics.bigdl.utils.tf.loaders.PadLoadTF`
 */
export function PadLoadTF<const O extends Shape = Shape>(
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'utils.tf.loaders', O> {
  return catalogLayer(PadLoadTF, 'utils.tf.loaders', 'PadLoadTF', {}, options);
}

/**
 * BigDL's `ProdLoadTF`.
 *
 * @see `com.intel.analytics.bigdl.utils.tf.loaders.ProdLoadTF`
 */
export function ProdLoadTF<const O extends Shape = Shape>(
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'utils.tf.loaders', O> {
  return catalogLayer(ProdLoadTF, 'utils.tf.loaders', 'ProdLoadTF', {}, options);
}

/**
 * BigDL's `ReshapeLoadTF`.
 *
 * @see `com.intel.analytics.bigdl.utils.tf.loaders.ReshapeLoadTF`
 */
export function ReshapeLoadTF<const O extends Shape = Shape>(
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'utils.tf.loaders', O> {
  return catalogLayer(ReshapeLoadTF, 'utils.tf.loaders', 'ReshapeLoadTF', {}, options);
}

/**
 * BigDL's `SliceLoadTF`.
 *
 * @see `com.intel.analytics.bigdl.utils.tf.loaders.SliceLoadTF`
 */
export function SliceLoadTF<const O extends Shape = Shape>(
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'utils.tf.loaders', O> {
  return catalogLayer(SliceLoadTF, 'utils.tf.loaders', 'SliceLoadTF', {}, options);
}

/** Arguments of `SplitLoadTF`, under BigDL's own names. */
export interface SplitLoadTFArguments {
  /** Scala `Int`. */
  readonly numSplit: number;
}

/**
 * BigDL's `SplitLoadTF`.
 *
 * @see `com.intel.analytics.bigdl.utils.tf.loaders.SplitLoadTF`
 */
export function SplitLoadTF<const O extends Shape = Shape>(
  args: SplitLoadTFArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'utils.tf.loaders', O> {
  return catalogLayer(SplitLoadTF, 'utils.tf.loaders', 'SplitLoadTF', args, options);
}

/** Arguments of `TopKV2LoadTF`, under BigDL's own names. */
export interface TopKV2LoadTFArguments {
  /** Scala `Boolean`. */
  readonly s: boolean;
  /** Scala `String`. */
  readonly t: string;
}

/**
 * BigDL's `TopKV2LoadTF`.
 *
 * @see `com.intel.analytics.bigdl.utils.tf.loaders.TopKV2LoadTF`
 */
export function TopKV2LoadTF<const O extends Shape = Shape>(
  args: TopKV2LoadTFArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'utils.tf.loaders', O> {
  return catalogLayer(TopKV2LoadTF, 'utils.tf.loaders', 'TopKV2LoadTF', args, options);
}

/**
 * BigDL's `TransposeLoadTF`.
 *
 * @see `com.intel.analytics.bigdl.utils.tf.loaders.TransposeLoadTF`
 */
export function TransposeLoadTF<const O extends Shape = Shape>(
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'utils.tf.loaders', O> {
  return catalogLayer(TransposeLoadTF, 'utils.tf.loaders', 'TransposeLoadTF', {}, options);
}
