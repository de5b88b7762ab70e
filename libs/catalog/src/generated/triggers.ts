// Written by `generate/emit-typescript.ts` from the jar of BigDL; do not edit.
import { catalogValue, type CatalogValue, type ScalaExpression } from '../catalog-value.js';

/** Arguments of `and`, under BigDL's own names. */
export interface AndArguments {
  /** Scala `Trigger`. */
  readonly first: CatalogValue<'trigger'> | ScalaExpression;
  /** Scala `Trigger*`. */
  readonly others?: readonly (CatalogValue<'trigger'> | ScalaExpression)[];
}

/**
 * BigDL's `and`.
 *
 * @see `com.intel.analytics.bigdl.optim.Trigger.and`
 */
export function and_(args: AndArguments): CatalogValue<'trigger'> {
  return catalogValue(and_, 'trigger', 'optim.Trigger', 'and', args);
}

/**
 * BigDL's `everyEpoch`.
 *
 * @see `com.intel.analytics.bigdl.optim.Trigger.everyEpoch`
 */
export function everyEpoch(): CatalogValue<'trigger'> {
  return catalogValue(everyEpoch, 'trigger', 'optim.Trigger', 'everyEpoch', {});
}

/** Arguments of `maxEpoch`, under BigDL's own names. */
export interface MaxEpochArguments {
  /** Scala `Int`. */
  readonly max: number;
}

/**
 * BigDL's `maxEpoch`.
 *
 * @see `com.intel.analytics.bigdl.optim.Trigger.maxEpoch`
 */
export function maxEpoch(args: MaxEpochArguments): CatalogValue<'trigger'> {
  return catalogValue(maxEpoch, 'trigger', 'optim.Trigger', 'maxEpoch', args);
}

/** Arguments of `maxIteration`, under BigDL's own names. */
export interface MaxIterationArguments {
  /** Scala `Int`. */
  readonly max: number;
}

/**
 * BigDL's `maxIteration`.
 *
 * @see `com.intel.analytics.bigdl.optim.Trigger.maxIteration`
 */
export function maxIteration(args: MaxIterationArguments): CatalogValue<'trigger'> {
  return catalogValue(maxIteration, 'trigger', 'optim.Trigger', 'maxIteration', args);
}

/** Arguments of `maxScore`, under BigDL's own names. */
export interface MaxScoreArguments {
  /** Scala `Float`. */
  readonly max: number;
}

/**
 * BigDL's `maxScore`.
 *
 * @see `com.intel.analytics.bigdl.optim.Trigger.maxScore`
 */
export function maxScore(args: MaxScoreArguments): CatalogValue<'trigger'> {
  return catalogValue(maxScore, 'trigger', 'optim.Trigger', 'maxScore', args);
}

/** Arguments of `minLoss`, under BigDL's own names. */
export interface MinLossArguments {
  /** Scala `Float`. */
  readonly min: number;
}

/**
 * BigDL's `minLoss`.
 *
 * @see `com.intel.analytics.bigdl.optim.Trigger.minLoss`
 */
export function minLoss(args: MinLossArguments): CatalogValue<'trigger'> {
  return catalogValue(minLoss, 'trigger', 'optim.Trigger', 'minLoss', args);
}

/** Arguments of `or`, under BigDL's own names. */
export interface OrArguments {
  /** Scala `Trigger`. */
  readonly first: CatalogValue<'trigger'> | ScalaExpression;
  /** Scala `Trigger*`. */
  readonly others?: readonly (CatalogValue<'trigger'> | ScalaExpression)[];
}

/**
 * BigDL's `or`.
 *
 * @see `com.intel.analytics.bigdl.optim.Trigger.or`
 */
export function or_(args: OrArguments): CatalogValue<'trigger'> {
  return catalogValue(or_, 'trigger', 'optim.Trigger', 'or', args);
}

/** Arguments of `severalIteration`, under BigDL's own names. */
export interface SeveralIterationArguments {
  /** Scala `Int`. */
  readonly interval: number;
}

/**
 * BigDL's `severalIteration`.
 *
 * @see `com.intel.analytics.bigdl.optim.Trigger.severalIteration`
 */
export function severalIteration(args: SeveralIterationArguments): CatalogValue<'trigger'> {
  return catalogValue(severalIteration, 'trigger', 'optim.Trigger', 'severalIteration', args);
}
