// Written by `generate/emit-typescript.ts` from the jar of BigDL; do not edit.
import { catalogValue, type CatalogValue } from '../catalog-value.js';

/**
 * BigDL's `BilinearFiller`.
 *
 * @see `com.intel.analytics.bigdl.nn.BilinearFiller`
 */
export function BilinearFiller(): CatalogValue<'initializer'> {
  return catalogValue(BilinearFiller, 'initializer', 'nn', 'BilinearFiller', {});
}

/** Arguments of `ConstInitMethod`, under BigDL's own names. */
export interface ConstInitMethodArguments {
  /** Scala `Double`. */
  readonly value: number;
}

/**
 * BigDL's `ConstInitMethod`.
 *
 * @see `com.intel.analytics.bigdl.nn.ConstInitMethod`
 */
export function ConstInitMethod(args: ConstInitMethodArguments): CatalogValue<'initializer'> {
  return catalogValue(ConstInitMethod, 'initializer', 'nn', 'ConstInitMethod', args);
}

/** Arguments of `MsraFiller`, under BigDL's own names. */
export interface MsraFillerArguments {
  /** Scala `Boolean`. Default `true`. */
  readonly varianceNormAverage?: boolean;
}

/**
 * BigDL's `MsraFiller`.
 *
 * @see `com.intel.analytics.bigdl.nn.MsraFiller`
 */
export function MsraFiller(args: MsraFillerArguments = {}): CatalogValue<'initializer'> {
  return catalogValue(MsraFiller, 'initializer', 'nn', 'MsraFiller', args);
}

/**
 * BigDL's `Ones`.
 *
 * @see `com.intel.analytics.bigdl.nn.Ones`
 */
export function Ones(): CatalogValue<'initializer'> {
  return catalogValue(Ones, 'initializer', 'nn', 'Ones', {});
}

/** Arguments of `RandomNormal`, under BigDL's own names. */
export interface RandomNormalArguments {
  /** Scala `Double`. */
  readonly mean: number;
  /** Scala `Double`. */
  readonly stdv: number;
}

/**
 * BigDL's `RandomNormal`.
 *
 * @see `com.intel.analytics.bigdl.nn.RandomNormal`
 */
export function RandomNormal(args: RandomNormalArguments): CatalogValue<'initializer'> {
  return catalogValue(RandomNormal, 'initializer', 'nn', 'RandomNormal', args);
}

/** Arguments of `RandomUniform`, under BigDL's own names. */
export interface RandomUniformArguments {
  /** Scala `Double`. */
  readonly lower?: number;
  /** Scala `Double`. */
  readonly upper?: number;
}

/**
 * BigDL's `RandomUniform`.
 *
 * @see `com.intel.analytics.bigdl.nn.RandomUniform`
 */
export function RandomUniform(args: RandomUniformArguments = {}): CatalogValue<'initializer'> {
  return catalogValue(RandomUniform, 'initializer', 'nn', 'RandomUniform', args);
}

/**
 * BigDL's `Xavier`.
 *
 * @see `com.intel.analytics.bigdl.nn.Xavier`
 */
export function Xavier(): CatalogValue<'initializer'> {
  return catalogValue(Xavier, 'initializer', 'nn', 'Xavier', {});
}

/**
 * BigDL's `Zeros`.
 *
 * @see `com.intel.analytics.bigdl.nn.Zeros`
 */
export function Zeros(): CatalogValue<'initializer'> {
  return catalogValue(Zeros, 'initializer', 'nn', 'Zeros', {});
}
