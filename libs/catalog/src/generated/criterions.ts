// Written by `generate/emit-typescript.ts` from the jar of BigDL; do not edit.
import type { CatalogLayer } from '@sparkloom/layers';
import {
  catalogValue,
  type CatalogValue,
  type ScalaExpression,
  type TensorValue,
} from '../catalog-value.js';

/** Arguments of `AbsCriterion`, under BigDL's own names. */
export interface AbsCriterionArguments {
  /** Scala `Boolean`. Default `true`. */
  readonly sizeAverage?: boolean;
}

/**
 * BigDL's `AbsCriterion`.
 *
 * @see `com.intel.analytics.bigdl.nn.AbsCriterion`
 */
export function AbsCriterion(args: AbsCriterionArguments = {}): CatalogValue<'criterion'> {
  return catalogValue(AbsCriterion, 'criterion', 'nn', 'AbsCriterion', args);
}

/** Arguments of `BCECriterion`, under BigDL's own names. */
export interface BCECriterionArguments {
  /** Scala `Tensor[T]`. Default `null`. */
  readonly weights?: TensorValue | ScalaExpression;
  /** Scala `Boolean`. Default `true`. */
  readonly sizeAverage?: boolean;
}

/**
 * BigDL's `BCECriterion`.
 *
 * @see `com.intel.analytics.bigdl.nn.BCECriterion`
 */
export function BCECriterion(args: BCECriterionArguments = {}): CatalogValue<'criterion'> {
  return catalogValue(BCECriterion, 'criterion', 'nn', 'BCECriterion', args);
}

/**
 * BigDL's `CategoricalCrossEntropy`.
 *
 * @see `com.intel.analytics.bigdl.nn.CategoricalCrossEntropy`
 */
export function CategoricalCrossEntropy(): CatalogValue<'criterion'> {
  return catalogValue(CategoricalCrossEntropy, 'criterion', 'nn', 'CategoricalCrossEntropy', {});
}

/** Arguments of `ClassNLLCriterion`, under BigDL's own names. */
export interface ClassNLLCriterionArguments {
  /** Scala `Tensor[T]`. Default `null`. */
  readonly weights?: TensorValue | ScalaExpression;
  /** Scala `Boolean`. Default `true`. */
  readonly sizeAverage?: boolean;
  /** Scala `Boolean`. Default `true`. */
  readonly logProbAsInput?: boolean;
  /** Scala `Int`. Default `-1`. */
  readonly paddingValue?: number;
}

/**
 * BigDL's `ClassNLLCriterion`.
 *
 * @see `com.intel.analytics.bigdl.nn.ClassNLLCriterion`
 */
export function ClassNLLCriterion(
  args: ClassNLLCriterionArguments = {},
): CatalogValue<'criterion'> {
  return catalogValue(ClassNLLCriterion, 'criterion', 'nn', 'ClassNLLCriterion', args);
}

/** Arguments of `ClassSimplexCriterion`, under BigDL's own names. */
export interface ClassSimplexCriterionArguments {
  /** Scala `Int`. */
  readonly nClasses: number;
}

/**
 * BigDL's `ClassSimplexCriterion`.
 *
 * @see `com.intel.analytics.bigdl.nn.ClassSimplexCriterion`
 */
export function ClassSimplexCriterion(
  args: ClassSimplexCriterionArguments,
): CatalogValue<'criterion'> {
  return catalogValue(ClassSimplexCriterion, 'criterion', 'nn', 'ClassSimplexCriterion', args);
}

/** Arguments of `CosineDistanceCriterion`, under BigDL's own names. */
export interface CosineDistanceCriterionArguments {
  /** Scala `Boolean`. Default `true`. */
  readonly sizeAverage?: boolean;
}

/**
 * BigDL's `CosineDistanceCriterion`.
 *
 * @see `com.intel.analytics.bigdl.nn.CosineDistanceCriterion`
 */
export function CosineDistanceCriterion(
  args: CosineDistanceCriterionArguments = {},
): CatalogValue<'criterion'> {
  return catalogValue(CosineDistanceCriterion, 'criterion', 'nn', 'CosineDistanceCriterion', args);
}

/** Arguments of `CosineEmbeddingCriterion`, under BigDL's own names. */
export interface CosineEmbeddingCriterionArguments {
  /** Scala `Double`. Default `0`. */
  readonly margin?: number;
  /** Scala `Boolean`. Default `true`. */
  readonly sizeAverage?: boolean;
}

/**
 * BigDL's `CosineEmbeddingCriterion`.
 *
 * @see `com.intel.analytics.bigdl.nn.CosineEmbeddingCriterion`
 */
export function CosineEmbeddingCriterion(
  args: CosineEmbeddingCriterionArguments = {},
): CatalogValue<'criterion'> {
  return catalogValue(
    CosineEmbeddingCriterion,
    'criterion',
    'nn',
    'CosineEmbeddingCriterion',
    args,
  );
}

/**
 * BigDL's `CosineProximityCriterion`.
 *
 * @see `com.intel.analytics.bigdl.nn.CosineProximityCriterion`
 */
export function CosineProximityCriterion(): CatalogValue<'criterion'> {
  return catalogValue(CosineProximityCriterion, 'criterion', 'nn', 'CosineProximityCriterion', {});
}

/** Arguments of `CrossEntropyCriterion`, under BigDL's own names. */
export interface CrossEntropyCriterionArguments {
  /** Scala `Tensor[T]`. Default `null`. */
  readonly weights?: TensorValue | ScalaExpression;
  /** Scala `Boolean`. Default `true`. */
  readonly sizeAverage?: boolean;
}

/**
 * BigDL's `CrossEntropyCriterion`.
 *
 * @see `com.intel.analytics.bigdl.nn.CrossEntropyCriterion`
 */
export function CrossEntropyCriterion(
  args: CrossEntropyCriterionArguments = {},
): CatalogValue<'criterion'> {
  return catalogValue(CrossEntropyCriterion, 'criterion', 'nn', 'CrossEntropyCriterion', args);
}

/** Arguments of `DiceCoefficientCriterion`, under BigDL's own names. */
export interface DiceCoefficientCriterionArguments {
  /** Scala `Boolean`. Default `true`. */
  readonly sizeAverage?: boolean;
  /** Scala `Float`. Default `1`. */
  readonly epsilon?: number;
}

/**
 * BigDL's `DiceCoefficientCriterion`.
 *
 * @see `com.intel.analytics.bigdl.nn.DiceCoefficientCriterion`
 */
export function DiceCoefficientCriterion(
  args: DiceCoefficientCriterionArguments = {},
): CatalogValue<'criterion'> {
  return catalogValue(
    DiceCoefficientCriterion,
    'criterion',
    'nn',
    'DiceCoefficientCriterion',
    args,
  );
}

/** Arguments of `DistKLDivCriterion`, under BigDL's own names. */
export interface DistKLDivCriterionArguments {
  /** Scala `Boolean`. Default `true`. */
  readonly sizeAverage?: boolean;
}

/**
 * BigDL's `DistKLDivCriterion`.
 *
 * @see `com.intel.analytics.bigdl.nn.DistKLDivCriterion`
 */
export function DistKLDivCriterion(
  args: DistKLDivCriterionArguments = {},
): CatalogValue<'criterion'> {
  return catalogValue(DistKLDivCriterion, 'criterion', 'nn', 'DistKLDivCriterion', args);
}

/** Arguments of `DotProductCriterion`, under BigDL's own names. */
export interface DotProductCriterionArguments {
  /** Scala `Boolean`. Default `false`. */
  readonly sizeAverage?: boolean;
}

/**
 * BigDL's `DotProductCriterion`.
 *
 * @see `com.intel.analytics.bigdl.nn.DotProductCriterion`
 */
export function DotProductCriterion(
  args: DotProductCriterionArguments = {},
): CatalogValue<'criterion'> {
  return catalogValue(DotProductCriterion, 'criterion', 'nn', 'DotProductCriterion', args);
}

/**
 * BigDL's `GaussianCriterion`.
 *
 * @see `com.intel.analytics.bigdl.nn.GaussianCriterion`
 */
export function GaussianCriterion(): CatalogValue<'criterion'> {
  return catalogValue(GaussianCriterion, 'criterion', 'nn', 'GaussianCriterion', {});
}

/** Arguments of `HingeEmbeddingCriterion`, under BigDL's own names. */
export interface HingeEmbeddingCriterionArguments {
  /** Scala `Double`. Default `1`. */
  readonly margin?: number;
  /** Scala `Boolean`. Default `true`. */
  readonly sizeAverage?: boolean;
}

/**
 * BigDL's `HingeEmbeddingCriterion`.
 *
 * @see `com.intel.analytics.bigdl.nn.HingeEmbeddingCriterion`
 */
export function HingeEmbeddingCriterion(
  args: HingeEmbeddingCriterionArguments = {},
): CatalogValue<'criterion'> {
  return catalogValue(HingeEmbeddingCriterion, 'criterion', 'nn', 'HingeEmbeddingCriterion', args);
}

/** Arguments of `KLDCriterion`, under BigDL's own names. */
export interface KLDCriterionArguments {
  /** Scala `Boolean`. Default `true`. */
  readonly sizeAverage?: boolean;
}

/**
 * BigDL's `KLDCriterion`.
 *
 * @see `com.intel.analytics.bigdl.nn.KLDCriterion`
 */
export function KLDCriterion(args: KLDCriterionArguments = {}): CatalogValue<'criterion'> {
  return catalogValue(KLDCriterion, 'criterion', 'nn', 'KLDCriterion', args);
}

/**
 * BigDL's `KullbackLeiblerDivergenceCriterion`.
 *
 * @see `com.intel.analytics.bigdl.nn.KullbackLeiblerDivergenceCriterion`
 */
export function KullbackLeiblerDivergenceCriterion(): CatalogValue<'criterion'> {
  return catalogValue(
    KullbackLeiblerDivergenceCriterion,
    'criterion',
    'nn',
    'KullbackLeiblerDivergenceCriterion',
    {},
  );
}

/**
 * BigDL's `L1Cost`.
 *
 * @see `com.intel.analytics.bigdl.nn.L1Cost`
 */
export function L1Cost(): CatalogValue<'criterion'> {
  return catalogValue(L1Cost, 'criterion', 'nn', 'L1Cost', {});
}

/** Arguments of `L1HingeEmbeddingCriterion`, under BigDL's own names. */
export interface L1HingeEmbeddingCriterionArguments {
  /** Scala `Double`. Default `1`. */
  readonly margin?: number;
}

/**
 * BigDL's `L1HingeEmbeddingCriterion`.
 *
 * @see `com.intel.analytics.bigdl.nn.L1HingeEmbeddingCriterion`
 */
export function L1HingeEmbeddingCriterion(
  args: L1HingeEmbeddingCriterionArguments = {},
): CatalogValue<'criterion'> {
  return catalogValue(
    L1HingeEmbeddingCriterion,
    'criterion',
    'nn',
    'L1HingeEmbeddingCriterion',
    args,
  );
}

/**
 * BigDL's `MSECriterion`.
 *
 * @see `com.intel.analytics.bigdl.nn.MSECriterion`
 */
export function MSECriterion(): CatalogValue<'criterion'> {
  return catalogValue(MSECriterion, 'criterion', 'nn', 'MSECriterion', {});
}

/** Arguments of `MarginCriterion`, under BigDL's own names. */
export interface MarginCriterionArguments {
  /** Scala `Double`. Default `1`. */
  readonly margin?: number;
  /** Scala `Boolean`. Default `true`. */
  readonly sizeAverage?: boolean;
  /** Scala `Boolean`. Default `false`. */
  readonly squared?: boolean;
}

/**
 * BigDL's `MarginCriterion`.
 *
 * @see `com.intel.analytics.bigdl.nn.MarginCriterion`
 */
export function MarginCriterion(args: MarginCriterionArguments = {}): CatalogValue<'criterion'> {
  return catalogValue(MarginCriterion, 'criterion', 'nn', 'MarginCriterion', args);
}

/** Arguments of `MarginRankingCriterion`, under BigDL's own names. */
export interface MarginRankingCriterionArguments {
  /** Scala `Double`. Default `1`. */
  readonly margin?: number;
  /** Scala `Boolean`. Default `true`. */
  readonly sizeAverage?: boolean;
}

/**
 * BigDL's `MarginRankingCriterion`.
 *
 * @see `com.intel.analytics.bigdl.nn.MarginRankingCriterion`
 */
export function MarginRankingCriterion(
  args: MarginRankingCriterionArguments = {},
): CatalogValue<'criterion'> {
  return catalogValue(MarginRankingCriterion, 'criterion', 'nn', 'MarginRankingCriterion', args);
}

/**
 * BigDL's `MeanAbsolutePercentageCriterion`.
 *
 * @see `com.intel.analytics.bigdl.nn.MeanAbsolutePercentageCriterion`
 */
export function MeanAbsolutePercentageCriterion(): CatalogValue<'criterion'> {
  return catalogValue(
    MeanAbsolutePercentageCriterion,
    'criterion',
    'nn',
    'MeanAbsolutePercentageCriterion',
    {},
  );
}

/**
 * BigDL's `MeanSquaredLogarithmicCriterion`.
 *
 * @see `com.intel.analytics.bigdl.nn.MeanSquaredLogarithmicCriterion`
 */
export function MeanSquaredLogarithmicCriterion(): CatalogValue<'criterion'> {
  return catalogValue(
    MeanSquaredLogarithmicCriterion,
    'criterion',
    'nn',
    'MeanSquaredLogarithmicCriterion',
    {},
  );
}

/**
 * BigDL's `MultiCriterion`.
 *
 * @see `com.intel.analytics.bigdl.nn.MultiCriterion`
 */
export function MultiCriterion(): CatalogValue<'criterion'> {
  return catalogValue(MultiCriterion, 'criterion', 'nn', 'MultiCriterion', {});
}

/** Arguments of `MultiLabelMarginCriterion`, under BigDL's own names. */
export interface MultiLabelMarginCriterionArguments {
  /** Scala `Boolean`. Default `true`. */
  readonly sizeAverage?: boolean;
}

/**
 * BigDL's `MultiLabelMarginCriterion`.
 *
 * @see `com.intel.analytics.bigdl.nn.MultiLabelMarginCriterion`
 */
export function MultiLabelMarginCriterion(
  args: MultiLabelMarginCriterionArguments = {},
): CatalogValue<'criterion'> {
  return catalogValue(
    MultiLabelMarginCriterion,
    'criterion',
    'nn',
    'MultiLabelMarginCriterion',
    args,
  );
}

/** Arguments of `MultiLabelSoftMarginCriterion`, under BigDL's own names. */
export interface MultiLabelSoftMarginCriterionArguments {
  /** Scala `Tensor[T]`. Default `null`. */
  readonly weights?: TensorValue | ScalaExpression;
  /** Scala `Boolean`. Default `true`. */
  readonly sizeAverage?: boolean;
}

/**
 * BigDL's `MultiLabelSoftMarginCriterion`.
 *
 * @see `com.intel.analytics.bigdl.nn.MultiLabelSoftMarginCriterion`
 */
export function MultiLabelSoftMarginCriterion(
  args: MultiLabelSoftMarginCriterionArguments = {},
): CatalogValue<'criterion'> {
  return catalogValue(
    MultiLabelSoftMarginCriterion,
    'criterion',
    'nn',
    'MultiLabelSoftMarginCriterion',
    args,
  );
}

/** Arguments of `MultiMarginCriterion`, under BigDL's own names. */
export interface MultiMarginCriterionArguments {
  /** Scala `Int`. Default `1`. */
  readonly p?: number;
  /** Scala `Tensor[T]`. Default `null`. */
  readonly weights?: TensorValue | ScalaExpression;
  /** Scala `Double`. Default `1`. */
  readonly margin?: number;
  /** Scala `Boolean`. Default `true`. */
  readonly sizeAverage?: boolean;
}

/**
 * BigDL's `MultiMarginCriterion`.
 *
 * @see `com.intel.analytics.bigdl.nn.MultiMarginCriterion`
 */
export function MultiMarginCriterion(
  args: MultiMarginCriterionArguments = {},
): CatalogValue<'criterion'> {
  return catalogValue(MultiMarginCriterion, 'criterion', 'nn', 'MultiMarginCriterion', args);
}

/** Arguments of `PGCriterion`, under BigDL's own names. */
export interface PGCriterionArguments {
  /** Scala `Boolean`. Default `false`. */
  readonly sizeAverage?: boolean;
}

/**
 * BigDL's `PGCriterion`.
 *
 * @see `com.intel.analytics.bigdl.nn.PGCriterion`
 */
export function PGCriterion(args: PGCriterionArguments = {}): CatalogValue<'criterion'> {
  return catalogValue(PGCriterion, 'criterion', 'nn', 'PGCriterion', args);
}

/** Arguments of `ParallelCriterion`, under BigDL's own names. */
export interface ParallelCriterionArguments {
  /** Scala `Boolean`. Default `false`. */
  readonly repeatTarget?: boolean;
}

/**
 * BigDL's `ParallelCriterion`.
 *
 * @see `com.intel.analytics.bigdl.nn.ParallelCriterion`
 */
export function ParallelCriterion(
  args: ParallelCriterionArguments = {},
): CatalogValue<'criterion'> {
  return catalogValue(ParallelCriterion, 'criterion', 'nn', 'ParallelCriterion', args);
}

/**
 * BigDL's `PoissonCriterion`.
 *
 * @see `com.intel.analytics.bigdl.nn.PoissonCriterion`
 */
export function PoissonCriterion(): CatalogValue<'criterion'> {
  return catalogValue(PoissonCriterion, 'criterion', 'nn', 'PoissonCriterion', {});
}

/** Arguments of `SmoothL1Criterion`, under BigDL's own names. */
export interface SmoothL1CriterionArguments {
  /** Scala `Boolean`. Default `true`. */
  readonly sizeAverage?: boolean;
}

/**
 * BigDL's `SmoothL1Criterion`.
 *
 * @see `com.intel.analytics.bigdl.nn.SmoothL1Criterion`
 */
export function SmoothL1Criterion(
  args: SmoothL1CriterionArguments = {},
): CatalogValue<'criterion'> {
  return catalogValue(SmoothL1Criterion, 'criterion', 'nn', 'SmoothL1Criterion', args);
}

/** Arguments of `SmoothL1CriterionWithWeights`, under BigDL's own names. */
export interface SmoothL1CriterionWithWeightsArguments {
  /** Scala `Double`. */
  readonly sigma: number;
  /** Scala `Int`. Default `0`. */
  readonly num?: number;
}

/**
 * BigDL's `SmoothL1CriterionWithWeights`.
 *
 * @see `com.intel.analytics.bigdl.nn.SmoothL1CriterionWithWeights`
 */
export function SmoothL1CriterionWithWeights(
  args: SmoothL1CriterionWithWeightsArguments,
): CatalogValue<'criterion'> {
  return catalogValue(
    SmoothL1CriterionWithWeights,
    'criterion',
    'nn',
    'SmoothL1CriterionWithWeights',
    args,
  );
}

/** Arguments of `SoftMarginCriterion`, under BigDL's own names. */
export interface SoftMarginCriterionArguments {
  /** Scala `Boolean`. Default `true`. */
  readonly sizeAverage?: boolean;
}

/**
 * BigDL's `SoftMarginCriterion`.
 *
 * @see `com.intel.analytics.bigdl.nn.SoftMarginCriterion`
 */
export function SoftMarginCriterion(
  args: SoftMarginCriterionArguments = {},
): CatalogValue<'criterion'> {
  return catalogValue(SoftMarginCriterion, 'criterion', 'nn', 'SoftMarginCriterion', args);
}

/** Arguments of `SoftmaxWithCriterion`, under BigDL's own names. */
export interface SoftmaxWithCriterionArguments {
  /** Scala `Option[Int]`. Default `None`. */
  readonly ignoreLabel?: number;
  /** Scala `NormMode`. Default `VALID`. */
  readonly normalizeMode?: ScalaExpression;
}

/**
 * BigDL's `SoftmaxWithCriterion`.
 *
 * @see `com.intel.analytics.bigdl.nn.SoftmaxWithCriterion`
 */
export function SoftmaxWithCriterion(
  args: SoftmaxWithCriterionArguments = {},
): CatalogValue<'criterion'> {
  return catalogValue(SoftmaxWithCriterion, 'criterion', 'nn', 'SoftmaxWithCriterion', args);
}

/** Arguments of `TimeDistributedCriterion`, under BigDL's own names. */
export interface TimeDistributedCriterionArguments {
  /** Scala `TensorCriterion[T]`. */
  readonly critrn: CatalogValue<'criterion'> | ScalaExpression;
  /** Scala `Boolean`. Default `false`. */
  readonly sizeAverage?: boolean;
  /** Scala `Int`. Default `2`. */
  readonly dimension?: number;
}

/**
 * BigDL's `TimeDistributedCriterion`.
 *
 * @see `com.intel.analytics.bigdl.nn.TimeDistributedCriterion`
 */
export function TimeDistributedCriterion(
  args: TimeDistributedCriterionArguments,
): CatalogValue<'criterion'> {
  return catalogValue(
    TimeDistributedCriterion,
    'criterion',
    'nn',
    'TimeDistributedCriterion',
    args,
  );
}

/** Arguments of `TimeDistributedMaskCriterion`, under BigDL's own names. */
export interface TimeDistributedMaskCriterionArguments {
  /** Scala `TensorCriterion[T]`. */
  readonly critrn: CatalogValue<'criterion'> | ScalaExpression;
  /** Scala `Int`. Default `0`. */
  readonly paddingValue?: number;
}

/**
 * BigDL's `TimeDistributedMaskCriterion`.
 *
 * @see `com.intel.analytics.bigdl.nn.TimeDistributedMaskCriterion`
 */
export function TimeDistributedMaskCriterion(
  args: TimeDistributedMaskCriterionArguments,
): CatalogValue<'criterion'> {
  return catalogValue(
    TimeDistributedMaskCriterion,
    'criterion',
    'nn',
    'TimeDistributedMaskCriterion',
    args,
  );
}

/** Arguments of `TransformerCriterion`, under BigDL's own names. */
export interface TransformerCriterionArguments {
  /** Scala `AbstractCriterion[Activity,Activity,T]`. */
  readonly criterion: CatalogValue<'criterion'> | ScalaExpression;
  /** Scala `Option[AbstractModule[Activity,Activity,T]]`. Default `None`. */
  readonly inputTransformer?: CatalogLayer<'nn'> | ScalaExpression;
  /** Scala `Option[AbstractModule[Activity,Activity,T]]`. Default `None`. */
  readonly targetTransformer?: CatalogLayer<'nn'> | ScalaExpression;
}

/**
 * BigDL's `TransformerCriterion`.
 *
 * @see `com.intel.analytics.bigdl.nn.TransformerCriterion`
 */
export function TransformerCriterion(
  args: TransformerCriterionArguments,
): CatalogValue<'criterion'> {
  return catalogValue(TransformerCriterion, 'criterion', 'nn', 'TransformerCriterion', args);
}

/** Arguments of `FakeCriterion`, under BigDL's own names. */
export interface FakeCriterionArguments {
  /** Scala `Boolean`. Default `false`. */
  readonly enable?: boolean;
}

/**
 * BigDL's `FakeCriterion`.
 *
 * @see `com.intel.analytics.bigdl.utils.tf.BigDLSessionImpl.FakeCriterion`
 */
export function FakeCriterion(args: FakeCriterionArguments = {}): CatalogValue<'criterion'> {
  return catalogValue(
    FakeCriterion,
    'criterion',
    'utils.tf.BigDLSessionImpl',
    'FakeCriterion',
    args,
  );
}
