// Written by `generate/emit-typescript.ts` from the jar of BigDL; do not edit.
import { catalogValue, type CatalogValue, type ScalaExpression } from '../catalog-value.js';

/** Arguments of `HitRatio`, under BigDL's own names. */
export interface HitRatioArguments {
  /** Scala `Int`. Default `10`. */
  readonly k?: number;
  /** Scala `Int`. Default `100`. */
  readonly negNum?: number;
}

/**
 * BigDL's `HitRatio`.
 *
 * @see `com.intel.analytics.bigdl.optim.HitRatio`
 */
export function HitRatio(args: HitRatioArguments = {}): CatalogValue<'validationMethod'> {
  return catalogValue(HitRatio, 'validationMethod', 'optim', 'HitRatio', args);
}

/** Arguments of `Loss`, under BigDL's own names. */
export interface LossArguments {
  /** Scala `Criterion[T]`. Default `null`. */
  readonly criterion?: CatalogValue<'criterion'> | ScalaExpression;
}

/**
 * BigDL's `Loss`.
 *
 * @see `com.intel.analytics.bigdl.optim.Loss`
 */
export function Loss(args: LossArguments = {}): CatalogValue<'validationMethod'> {
  return catalogValue(Loss, 'validationMethod', 'optim', 'Loss', args);
}

/**
 * BigDL's `MAE`.
 *
 * @see `com.intel.analytics.bigdl.optim.MAE`
 */
export function MAE(): CatalogValue<'validationMethod'> {
  return catalogValue(MAE, 'validationMethod', 'optim', 'MAE', {});
}

/** Arguments of `MeanAveragePrecision`, under BigDL's own names. */
export interface MeanAveragePrecisionArguments {
  /** Scala `Int`. */
  readonly k: number;
  /** Scala `Int`. */
  readonly classes: number;
}

/**
 * BigDL's `MeanAveragePrecision`.
 *
 * @see `com.intel.analytics.bigdl.optim.MeanAveragePrecision`
 */
export function MeanAveragePrecision(
  args: MeanAveragePrecisionArguments,
): CatalogValue<'validationMethod'> {
  return catalogValue(
    MeanAveragePrecision,
    'validationMethod',
    'optim',
    'MeanAveragePrecision',
    args,
  );
}

/** Arguments of `MeanAveragePrecisionObjectDetection`, under BigDL's own names. */
export interface MeanAveragePrecisionObjectDetectionArguments {
  /** Scala `Int`. */
  readonly classes: number;
  /** Scala `Int`. Default `-1`. */
  readonly topK?: number;
  /** Scala `Array[Float]`. Default: BigDL's own. */
  readonly iouThres?: readonly number[];
  /** Scala `MAPType`. Default: BigDL's own. */
  readonly theType?: ScalaExpression;
  /** Scala `Int`. Default `-1`. */
  readonly skipClass?: number;
  /** Scala `Boolean`. Default `false`. */
  readonly isSegmentation?: boolean;
}

/**
 * BigDL's `MeanAveragePrecisionObjectDetection`.
 *
 * @see `com.intel.analytics.bigdl.optim.MeanAveragePrecisionObjectDetection`
 */
export function MeanAveragePrecisionObjectDetection(
  args: MeanAveragePrecisionObjectDetectionArguments,
): CatalogValue<'validationMethod'> {
  return catalogValue(
    MeanAveragePrecisionObjectDetection,
    'validationMethod',
    'optim',
    'MeanAveragePrecisionObjectDetection',
    args,
  );
}

/** Arguments of `NDCG`, under BigDL's own names. */
export interface NDCGArguments {
  /** Scala `Int`. Default `10`. */
  readonly k?: number;
  /** Scala `Int`. Default `100`. */
  readonly negNum?: number;
}

/**
 * BigDL's `NDCG`.
 *
 * @see `com.intel.analytics.bigdl.optim.NDCG`
 */
export function NDCG(args: NDCGArguments = {}): CatalogValue<'validationMethod'> {
  return catalogValue(NDCG, 'validationMethod', 'optim', 'NDCG', args);
}

/**
 * BigDL's `PrecisionRecallAUC`.
 *
 * @see `com.intel.analytics.bigdl.optim.PrecisionRecallAUC`
 */
export function PrecisionRecallAUC(): CatalogValue<'validationMethod'> {
  return catalogValue(PrecisionRecallAUC, 'validationMethod', 'optim', 'PrecisionRecallAUC', {});
}

/**
 * BigDL's `Top1Accuracy`.
 *
 * @see `com.intel.analytics.bigdl.optim.Top1Accuracy`
 */
export function Top1Accuracy(): CatalogValue<'validationMethod'> {
  return catalogValue(Top1Accuracy, 'validationMethod', 'optim', 'Top1Accuracy', {});
}

/**
 * BigDL's `Top5Accuracy`.
 *
 * @see `com.intel.analytics.bigdl.optim.Top5Accuracy`
 */
export function Top5Accuracy(): CatalogValue<'validationMethod'> {
  return catalogValue(Top5Accuracy, 'validationMethod', 'optim', 'Top5Accuracy', {});
}

/**
 * BigDL's `TreeNNAccuracy`.
 *
 * @see `com.intel.analytics.bigdl.optim.TreeNNAccuracy`
 */
export function TreeNNAccuracy(): CatalogValue<'validationMethod'> {
  return catalogValue(TreeNNAccuracy, 'validationMethod', 'optim', 'TreeNNAccuracy', {});
}
