// Written by `generate/emit-typescript.ts` from the jar of BigDL; do not edit.
import type { CatalogLayer, CatalogLayerOptions, Shape } from '@sparkloom/layers';
import { catalogLayer, type ScalaExpression, type TensorValue } from '../catalog-value.js';

/** Arguments of `Gemm`, under BigDL's own names. */
export interface GemmArguments {
  /** Scala `Float`. */
  readonly alpha: number;
  /** Scala `Float`. */
  readonly beta: number;
  /** Scala `Boolean`. */
  readonly transA: boolean;
  /** Scala `Boolean`. */
  readonly transB: boolean;
  /** Scala `Tensor[T]`. */
  readonly matrixB: TensorValue | ScalaExpression;
  /** Scala `Tensor[T]`. */
  readonly matrixC: TensorValue | ScalaExpression;
}

/**
 * BigDL's `Gemm`. BigDL keeps it to itself (private[bigdl]), so that a network with it is refused.
 *
 * @see `com.intel.analytics.bigdl.nn.onnx.Gemm`
 */
export function Gemm<const O extends Shape = Shape>(
  args: GemmArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'onnx', O> {
  return catalogLayer(Gemm, 'onnx', 'Gemm', args, options);
}

/** Arguments of `Reshape`, under BigDL's own names. */
export interface ReshapeArguments {
  /** Scala `Array[Int]`. Default `null`. */
  readonly shape?: readonly number[];
}

/**
 * BigDL's `Reshape`.
 *
 * @see `com.intel.analytics.bigdl.nn.onnx.Reshape`
 */
export function Reshape<const O extends Shape = Shape>(
  args: ReshapeArguments = {},
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'onnx', O> {
  return catalogLayer(Reshape, 'onnx', 'Reshape', args, options);
}

/**
 * BigDL's `Shape`. BigDL keeps it to itself (private[bigdl]), so that a network with it is refused.
 *
 * @see `com.intel.analytics.bigdl.nn.onnx.Shape`
 */
export function Shape<const O extends Shape = Shape>(
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'onnx', O> {
  return catalogLayer(Shape, 'onnx', 'Shape', {}, options);
}
