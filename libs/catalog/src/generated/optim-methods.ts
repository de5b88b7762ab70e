// Written by `generate/emit-typescript.ts` from the jar of BigDL; do not edit.
import {
  catalogValue,
  type CatalogValue,
  type ScalaExpression,
  type TensorValue,
} from '../catalog-value.js';

/** Arguments of `Adadelta`, under BigDL's own names. */
export interface AdadeltaArguments {
  /** Scala `Double`. Default `0.9`. */
  readonly decayRate?: number;
  /** Scala `Double`. Default `1e-10`. */
  readonly Epsilon?: number;
}

/**
 * BigDL's `Adadelta`.
 *
 * @see `com.intel.analytics.bigdl.optim.Adadelta`
 */
export function Adadelta(args: AdadeltaArguments = {}): CatalogValue<'optimMethod'> {
  return catalogValue(Adadelta, 'optimMethod', 'optim', 'Adadelta', args);
}

/** Arguments of `Adagrad`, under BigDL's own names. */
export interface AdagradArguments {
  /** Scala `Double`. Default `0.001`. */
  readonly learningRate?: number;
  /** Scala `Double`. Default `0`. */
  readonly learningRateDecay?: number;
  /** Scala `Double`. Default `0`. */
  readonly weightDecay?: number;
}

/**
 * BigDL's `Adagrad`.
 *
 * @see `com.intel.analytics.bigdl.optim.Adagrad`
 */
export function Adagrad(args: AdagradArguments = {}): CatalogValue<'optimMethod'> {
  return catalogValue(Adagrad, 'optimMethod', 'optim', 'Adagrad', args);
}

/** Arguments of `Adam`, under BigDL's own names. */
export interface AdamArguments {
  /** Scala `Double`. Default `0.001`. */
  readonly learningRate?: number;
  /** Scala `Double`. Default `0`. */
  readonly learningRateDecay?: number;
  /** Scala `Double`. Default `0.9`. */
  readonly beta1?: number;
  /** Scala `Double`. Default `0.999`. */
  readonly beta2?: number;
  /** Scala `Double`. Default `1e-8`. */
  readonly Epsilon?: number;
}

/**
 * BigDL's `Adam`.
 *
 * @see `com.intel.analytics.bigdl.optim.Adam`
 */
export function Adam(args: AdamArguments = {}): CatalogValue<'optimMethod'> {
  return catalogValue(Adam, 'optimMethod', 'optim', 'Adam', args);
}

/** Arguments of `Adamax`, under BigDL's own names. */
export interface AdamaxArguments {
  /** Scala `Double`. Default `0.002`. */
  readonly learningRate?: number;
  /** Scala `Double`. Default `0.9`. */
  readonly beta1?: number;
  /** Scala `Double`. Default `0.999`. */
  readonly beta2?: number;
  /** Scala `Double`. Default `1e-38`. */
  readonly Epsilon?: number;
}

/**
 * BigDL's `Adamax`.
 *
 * @see `com.intel.analytics.bigdl.optim.Adamax`
 */
export function Adamax(args: AdamaxArguments = {}): CatalogValue<'optimMethod'> {
  return catalogValue(Adamax, 'optimMethod', 'optim', 'Adamax', args);
}

/** Arguments of `Ftrl`, under BigDL's own names. */
export interface FtrlArguments {
  /** Scala `Double`. Default `0.001`. */
  readonly learningRate?: number;
  /** Scala `Double`. Default `-0.5`. */
  readonly learningRatePower?: number;
  /** Scala `Double`. Default `0.1`. */
  readonly initialAccumulatorValue?: number;
  /** Scala `Double`. Default `0`. */
  readonly l1RegularizationStrength?: number;
  /** Scala `Double`. Default `0`. */
  readonly l2RegularizationStrength?: number;
  /** Scala `Double`. Default `0`. */
  readonly l2ShrinkageRegularizationStrength?: number;
}

/**
 * BigDL's `Ftrl`.
 *
 * @see `com.intel.analytics.bigdl.optim.Ftrl`
 */
export function Ftrl(args: FtrlArguments = {}): CatalogValue<'optimMethod'> {
  return catalogValue(Ftrl, 'optimMethod', 'optim', 'Ftrl', args);
}

/** Arguments of `LBFGS`, under BigDL's own names. */
export interface LBFGSArguments {
  /** Scala `Int`. Default `20`. */
  readonly maxIter?: number;
  /** Scala `Double`. Default `1.7976931348623157e+308`. */
  readonly maxEval?: number;
  /** Scala `Double`. Default `0.00001`. */
  readonly tolFun?: number;
  /** Scala `Double`. Default `1e-9`. */
  readonly tolX?: number;
  /** Scala `Int`. Default `100`. */
  readonly nCorrection?: number;
  /** Scala `Double`. Default `1`. */
  readonly learningRate?: number;
  /** Scala `Boolean`. Default `false`. */
  readonly verbose?: boolean;
  /** Scala `Option[LineSearch[T]]`. Default `None`. */
  readonly lineSearch?: ScalaExpression;
  /** Scala `Option[Table]`. Default `None`. */
  readonly lineSearchOptions?: ScalaExpression;
}

/**
 * BigDL's `LBFGS`.
 *
 * @see `com.intel.analytics.bigdl.optim.LBFGS`
 */
export function LBFGS(args: LBFGSArguments = {}): CatalogValue<'optimMethod'> {
  return catalogValue(LBFGS, 'optimMethod', 'optim', 'LBFGS', args);
}

/** Arguments of `LarsSGD`, under BigDL's own names. */
export interface LarsSGDArguments {
  /** Scala `Boolean`. */
  readonly lrScheduleOwner: boolean;
  /** Scala `Double`. Default `1`. */
  readonly trust?: number;
  /** Scala `Double`. Default `0.001`. */
  readonly _learningRate?: number;
  /** Scala `Double`. Default `0.01`. */
  readonly _learningRateDecay?: number;
  /** Scala `Double`. Default `0.0005`. */
  readonly _weightDecay?: number;
  /** Scala `Double`. Default `0.5`. */
  readonly _momentum?: number;
  /** Scala `LearningRateSchedule`. Default `Default()`. */
  readonly _learningRateSchedule?: CatalogValue<'schedule'> | ScalaExpression;
}

/**
 * BigDL's `LarsSGD`.
 *
 * @see `com.intel.analytics.bigdl.optim.LarsSGD`
 */
export function LarsSGD(args: LarsSGDArguments): CatalogValue<'optimMethod'> {
  return catalogValue(LarsSGD, 'optimMethod', 'optim', 'LarsSGD', args);
}

/** Arguments of `ParallelAdam`, under BigDL's own names. */
export interface ParallelAdamArguments {
  /** Scala `Double`. Default `0.001`. */
  readonly learningRate?: number;
  /** Scala `Double`. Default `0`. */
  readonly learningRateDecay?: number;
  /** Scala `Double`. Default `0.9`. */
  readonly beta1?: number;
  /** Scala `Double`. Default `0.999`. */
  readonly beta2?: number;
  /** Scala `Double`. Default `1e-8`. */
  readonly Epsilon?: number;
  /** Scala `Int`. Default: BigDL's own. */
  readonly parallelNum?: number;
}

/**
 * BigDL's `ParallelAdam`.
 *
 * @see `com.intel.analytics.bigdl.optim.ParallelAdam`
 */
export function ParallelAdam(args: ParallelAdamArguments = {}): CatalogValue<'optimMethod'> {
  return catalogValue(ParallelAdam, 'optimMethod', 'optim', 'ParallelAdam', args);
}

/** Arguments of `RMSprop`, under BigDL's own names. */
export interface RMSpropArguments {
  /** Scala `Double`. Default `0.01`. */
  readonly learningRate?: number;
  /** Scala `Double`. Default `0`. */
  readonly learningRateDecay?: number;
  /** Scala `Double`. Default `0.99`. */
  readonly decayRate?: number;
  /** Scala `Double`. Default `1e-8`. */
  readonly Epsilon?: number;
}

/**
 * BigDL's `RMSprop`.
 *
 * @see `com.intel.analytics.bigdl.optim.RMSprop`
 */
export function RMSprop(args: RMSpropArguments = {}): CatalogValue<'optimMethod'> {
  return catalogValue(RMSprop, 'optimMethod', 'optim', 'RMSprop', args);
}

/** Arguments of `SGD`, under BigDL's own names. */
export interface SGDArguments {
  /** Scala `Double`. Default `0.001`. */
  readonly learningRate?: number;
  /** Scala `Double`. Default `0`. */
  readonly learningRateDecay?: number;
  /** Scala `Double`. Default `0`. */
  readonly weightDecay?: number;
  /** Scala `Double`. Default `0`. */
  readonly momentum?: number;
  /** Scala `Double`. Default `1.7976931348623157e+308`. */
  readonly dampening?: number;
  /** Scala `Boolean`. Default `false`. */
  readonly nesterov?: boolean;
  /** Scala `LearningRateSchedule`. Default `Default()`. */
  readonly learningRateSchedule?: CatalogValue<'schedule'> | ScalaExpression;
  /** Scala `Tensor[T]`. Default `null`. */
  readonly learningRates?: TensorValue | ScalaExpression;
  /** Scala `Tensor[T]`. Default `null`. */
  readonly weightDecays?: TensorValue | ScalaExpression;
}

/**
 * BigDL's `SGD`.
 *
 * @see `com.intel.analytics.bigdl.optim.SGD`
 */
export function SGD(args: SGDArguments = {}): CatalogValue<'optimMethod'> {
  return catalogValue(SGD, 'optimMethod', 'optim', 'SGD', args);
}
