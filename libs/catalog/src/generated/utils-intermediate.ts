// Written by `generate/emit-typescript.ts` from the jar of BigDL; do not edit.
import type { CatalogLayer, CatalogLayerOptions, Shape } from '@sparkloom/layers';
import { catalogLayer, type ScalaExpression } from '../catalog-value.js';

/** Arguments of `IRGraph`, under BigDL's own names. */
export interface IRGraphArguments {
  /** Scala `Seq[Node[IRElement[T]]]`. */
  readonly inputs: ScalaExpression;
  /** Scala `Seq[Node[IRElement[T]]]`. */
  readonly outputs: ScalaExpression;
  /** Scala `Option[(Array[Tensor[T]], Array[Tensor[T]])]`. Default `None`. */
  readonly variables?: ScalaExpression;
  /** Scala `Boolean`. Default `true`. */
  readonly generateBackward?: boolean;
  /** Scala `Seq[Int]`. Default `List(7)`. */
  readonly inputFormats?: readonly number[];
  /** Scala `Seq[Int]`. Default `List(4)`. */
  readonly outputFormats?: readonly number[];
}

/**
 * BigDL's `IRGraph`. BigDL keeps it to itself (private[bigdl]), so that a network with it is refused.
 *
 * @see `com.intel.analytics.bigdl.utils.intermediate.IRGraph`
 */
export function IRGraph<const O extends Shape = Shape>(
  args: IRGraphArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'utils.intermediate', O> {
  return catalogLayer(IRGraph, 'utils.intermediate', 'IRGraph', args, options);
}
