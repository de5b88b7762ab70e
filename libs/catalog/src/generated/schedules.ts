// Written by `generate/emit-typescript.ts` from the jar of BigDL; do not edit.
import { catalogValue, type CatalogValue, type ScalaExpression } from '../catalog-value.js';

/**
 * BigDL's `Default`.
 *
 * @see `com.intel.analytics.bigdl.optim.SGD.Default`
 */
export function Default(): CatalogValue<'schedule'> {
  return catalogValue(Default, 'schedule', 'optim.SGD', 'Default', {});
}

/** Arguments of `EpochDecay`, under BigDL's own names. */
export interface EpochDecayArguments {
  /** Scala `Int => Double`. */
  readonly decayType: ScalaExpression;
}

/**
 * BigDL's `EpochDecay`.
 *
 * @see `com.intel.analytics.bigdl.optim.SGD.EpochDecay`
 */
export function EpochDecay(args: EpochDecayArguments): CatalogValue<'schedule'> {
  return catalogValue(EpochDecay, 'schedule', 'optim.SGD', 'EpochDecay', args);
}

/** Arguments of `EpochDecayWithWarmUp`, under BigDL's own names. */
export interface EpochDecayWithWarmUpArguments {
  /** Scala `Int`. */
  readonly warmUpIteration: number;
  /** Scala `Double`. */
  readonly warmUpDelta: number;
  /** Scala `Int => Double`. */
  readonly decayType: ScalaExpression;
}

/**
 * BigDL's `EpochDecayWithWarmUp`.
 *
 * @see `com.intel.analytics.bigdl.optim.SGD.EpochDecayWithWarmUp`
 */
export function EpochDecayWithWarmUp(
  args: EpochDecayWithWarmUpArguments,
): CatalogValue<'schedule'> {
  return catalogValue(EpochDecayWithWarmUp, 'schedule', 'optim.SGD', 'EpochDecayWithWarmUp', args);
}

/** Arguments of `EpochSchedule`, under BigDL's own names. */
export interface EpochScheduleArguments {
  /** Scala `Array[Regime]`. */
  readonly regimes: ScalaExpression;
}

/**
 * BigDL's `EpochSchedule`.
 *
 * @see `com.intel.analytics.bigdl.optim.SGD.EpochSchedule`
 */
export function EpochSchedule(args: EpochScheduleArguments): CatalogValue<'schedule'> {
  return catalogValue(EpochSchedule, 'schedule', 'optim.SGD', 'EpochSchedule', args);
}

/** Arguments of `EpochStep`, under BigDL's own names. */
export interface EpochStepArguments {
  /** Scala `Int`. */
  readonly stepSize: number;
  /** Scala `Double`. */
  readonly gamma: number;
}

/**
 * BigDL's `EpochStep`.
 *
 * @see `com.intel.analytics.bigdl.optim.SGD.EpochStep`
 */
export function EpochStep(args: EpochStepArguments): CatalogValue<'schedule'> {
  return catalogValue(EpochStep, 'schedule', 'optim.SGD', 'EpochStep', args);
}

/** Arguments of `Exponential`, under BigDL's own names. */
export interface ExponentialArguments {
  /** Scala `Int`. */
  readonly decayStep: number;
  /** Scala `Double`. */
  readonly decayRate: number;
  /** Scala `Boolean`. Default `false`. */
  readonly stairCase?: boolean;
}

/**
 * BigDL's `Exponential`.
 *
 * @see `com.intel.analytics.bigdl.optim.SGD.Exponential`
 */
export function Exponential(args: ExponentialArguments): CatalogValue<'schedule'> {
  return catalogValue(Exponential, 'schedule', 'optim.SGD', 'Exponential', args);
}

/** Arguments of `MultiStep`, under BigDL's own names. */
export interface MultiStepArguments {
  /** Scala `Array[Int]`. */
  readonly stepSizes: readonly number[];
  /** Scala `Double`. */
  readonly gamma: number;
}

/**
 * BigDL's `MultiStep`.
 *
 * @see `com.intel.analytics.bigdl.optim.SGD.MultiStep`
 */
export function MultiStep(args: MultiStepArguments): CatalogValue<'schedule'> {
  return catalogValue(MultiStep, 'schedule', 'optim.SGD', 'MultiStep', args);
}

/** Arguments of `NaturalExp`, under BigDL's own names. */
export interface NaturalExpArguments {
  /** Scala `Int`. */
  readonly decay_step: number;
  /** Scala `Double`. */
  readonly gamma: number;
}

/**
 * BigDL's `NaturalExp`.
 *
 * @see `com.intel.analytics.bigdl.optim.SGD.NaturalExp`
 */
export function NaturalExp(args: NaturalExpArguments): CatalogValue<'schedule'> {
  return catalogValue(NaturalExp, 'schedule', 'optim.SGD', 'NaturalExp', args);
}

/** Arguments of `Plateau`, under BigDL's own names. */
export interface PlateauArguments {
  /** Scala `String`. */
  readonly monitor: string;
  /** Scala `Float`. Default `0.10000000149011612`. */
  readonly factor?: number;
  /** Scala `Int`. Default `10`. */
  readonly patience?: number;
  /** Scala `String`. Default `"min"`. */
  readonly mode?: string;
  /** Scala `Float`. Default `0.00009999999747378752`. */
  readonly epsilon?: number;
  /** Scala `Int`. Default `0`. */
  readonly cooldown?: number;
  /** Scala `Float`. Default `0`. */
  readonly minLr?: number;
}

/**
 * BigDL's `Plateau`.
 *
 * @see `com.intel.analytics.bigdl.optim.SGD.Plateau`
 */
export function Plateau(args: PlateauArguments): CatalogValue<'schedule'> {
  return catalogValue(Plateau, 'schedule', 'optim.SGD', 'Plateau', args);
}

/** Arguments of `Poly`, under BigDL's own names. */
export interface PolyArguments {
  /** Scala `Double`. */
  readonly power: number;
  /** Scala `Int`. */
  readonly maxIteration: number;
}

/**
 * BigDL's `Poly`.
 *
 * @see `com.intel.analytics.bigdl.optim.SGD.Poly`
 */
export function Poly(args: PolyArguments): CatalogValue<'schedule'> {
  return catalogValue(Poly, 'schedule', 'optim.SGD', 'Poly', args);
}

/** Arguments of `SequentialSchedule`, under BigDL's own names. */
export interface SequentialScheduleArguments {
  /** Scala `Int`. */
  readonly iterationPerEpoch: number;
}

/**
 * BigDL's `SequentialSchedule`.
 *
 * @see `com.intel.analytics.bigdl.optim.SGD.SequentialSchedule`
 */
export function SequentialSchedule(args: SequentialScheduleArguments): CatalogValue<'schedule'> {
  return catalogValue(SequentialSchedule, 'schedule', 'optim.SGD', 'SequentialSchedule', args);
}

/** Arguments of `Step`, under BigDL's own names. */
export interface StepArguments {
  /** Scala `Int`. */
  readonly stepSize: number;
  /** Scala `Double`. */
  readonly gamma: number;
}

/**
 * BigDL's `Step`.
 *
 * @see `com.intel.analytics.bigdl.optim.SGD.Step`
 */
export function Step(args: StepArguments): CatalogValue<'schedule'> {
  return catalogValue(Step, 'schedule', 'optim.SGD', 'Step', args);
}

/** Arguments of `Warmup`, under BigDL's own names. */
export interface WarmupArguments {
  /** Scala `Double`. */
  readonly delta: number;
}

/**
 * BigDL's `Warmup`.
 *
 * @see `com.intel.analytics.bigdl.optim.SGD.Warmup`
 */
export function Warmup(args: WarmupArguments): CatalogValue<'schedule'> {
  return catalogValue(Warmup, 'schedule', 'optim.SGD', 'Warmup', args);
}
