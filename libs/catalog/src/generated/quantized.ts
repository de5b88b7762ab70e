// Written by `generate/emit-typescript.ts` from the jar of BigDL; do not edit.
import type { CatalogLayer, CatalogLayerOptions, Shape } from '@sparkloom/layers';
import { catalogLayer } from '../catalog-value.js';

/** Arguments of `Linear`, under BigDL's own names. */
export interface LinearArguments {
  /** Scala `Int`. */
  readonly inputSize: number;
  /** Scala `Int`. */
  readonly outputSize: number;
  /** Scala `Boolean`. Default `true`. */
  readonly withBias?: boolean;
}

/**
 * BigDL's `Linear`. BigDL keeps it to itself (private[bigdl]), so that a network with it is refused.
 *
 * @see `com.intel.analytics.bigdl.nn.quantized.Linear`
 */
export function Linear<const O extends Shape = Shape>(
  args: LinearArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'quantized', O> {
  return catalogLayer(Linear, 'quantized', 'Linear', args, options);
}

/** Arguments of `SpatialConvolution`, under BigDL's own names. */
export interface SpatialConvolutionArguments {
  /** Scala `Int`. */
  readonly nInputPlane: number;
  /** Scala `Int`. */
  readonly nOutputPlane: number;
  /** Scala `Int`. */
  readonly kernelW: number;
  /** Scala `Int`. */
  readonly kernelH: number;
  /** Scala `Int`. Default `1`. */
  readonly strideW?: number;
  /** Scala `Int`. Default `1`. */
  readonly strideH?: number;
  /** Scala `Int`. Default `0`. */
  readonly padW?: number;
  /** Scala `Int`. Default `0`. */
  readonly padH?: number;
  /** Scala `Int`. Default `1`. */
  readonly nGroup?: number;
  /** Scala `DataFormat`. Default `NCHW`. */
  readonly format?: 'NCHW' | 'NHWC';
}

/**
 * BigDL's `SpatialConvolution`. BigDL keeps it to itself (private[bigdl]), so that a network with it is refused.
 *
 * @see `com.intel.analytics.bigdl.nn.quantized.SpatialConvolution`
 */
export function SpatialConvolution<const O extends Shape = Shape>(
  args: SpatialConvolutionArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'quantized', O> {
  return catalogLayer(SpatialConvolution, 'quantized', 'SpatialConvolution', args, options);
}

/** Arguments of `SpatialDilatedConvolution`, under BigDL's own names. */
export interface SpatialDilatedConvolutionArguments {
  /** Scala `Int`. */
  readonly nInputPlane: number;
  /** Scala `Int`. */
  readonly nOutputPlane: number;
  /** Scala `Int`. */
  readonly kernelW: number;
  /** Scala `Int`. */
  readonly kernelH: number;
  /** Scala `Int`. Default `1`. */
  readonly strideW?: number;
  /** Scala `Int`. Default `1`. */
  readonly strideH?: number;
  /** Scala `Int`. Default `0`. */
  readonly padW?: number;
  /** Scala `Int`. Default `0`. */
  readonly padH?: number;
  /** Scala `Int`. Default `1`. */
  readonly dilationW?: number;
  /** Scala `Int`. Default `1`. */
  readonly dilationH?: number;
  /** Scala `DataFormat`. Default `NCHW`. */
  readonly format?: 'NCHW' | 'NHWC';
}

/**
 * BigDL's `SpatialDilatedConvolution`. BigDL keeps it to itself (private[bigdl]), so that a network with it is refused.
 *
 * @see `com.intel.analytics.bigdl.nn.quantized.SpatialDilatedConvolution`
 */
export function SpatialDilatedConvolution<const O extends Shape = Shape>(
  args: SpatialDilatedConvolutionArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'quantized', O> {
  return catalogLayer(
    SpatialDilatedConvolution,
    'quantized',
    'SpatialDilatedConvolution',
    args,
    options,
  );
}
