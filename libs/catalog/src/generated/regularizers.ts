// Written by `generate/emit-typescript.ts` from the jar of BigDL; do not edit.
import { catalogValue, type CatalogValue } from '../catalog-value.js';

/** Arguments of `L1L2Regularizer`, under BigDL's own names. */
export interface L1L2RegularizerArguments {
  /** Scala `Double`. */
  readonly l1: number;
  /** Scala `Double`. */
  readonly l2: number;
}

/**
 * BigDL's `L1L2Regularizer`.
 *
 * @see `com.intel.analytics.bigdl.optim.L1L2Regularizer`
 */
export function L1L2Regularizer(args: L1L2RegularizerArguments): CatalogValue<'regularizer'> {
  return catalogValue(L1L2Regularizer, 'regularizer', 'optim', 'L1L2Regularizer', args);
}

/** Arguments of `L1Regularizer`, under BigDL's own names. */
export interface L1RegularizerArguments {
  /** Scala `Double`. */
  readonly l1: number;
}

/**
 * BigDL's `L1Regularizer`.
 *
 * @see `com.intel.analytics.bigdl.optim.L1Regularizer`
 */
export function L1Regularizer(args: L1RegularizerArguments): CatalogValue<'regularizer'> {
  return catalogValue(L1Regularizer, 'regularizer', 'optim', 'L1Regularizer', args);
}

/** Arguments of `L2Regularizer`, under BigDL's own names. */
export interface L2RegularizerArguments {
  /** Scala `Double`. */
  readonly l2: number;
}

/**
 * BigDL's `L2Regularizer`.
 *
 * @see `com.intel.analytics.bigdl.optim.L2Regularizer`
 */
export function L2Regularizer(args: L2RegularizerArguments): CatalogValue<'regularizer'> {
  return catalogValue(L2Regularizer, 'regularizer', 'optim', 'L2Regularizer', args);
}
