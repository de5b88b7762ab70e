// Written by `generate/emit-typescript.ts` from the jar of BigDL; do not edit.
import type { CatalogLayer, CatalogLayerOptions, Shape } from '@sparkloom/layers';
import { catalogLayer, type ScalaExpression } from '../catalog-value.js';

/** Arguments of `MaskRCNN`, under BigDL's own names. */
export interface MaskRCNNArguments {
  /** Scala `Int`. */
  readonly inChannels: number;
  /** Scala `Int`. */
  readonly outChannels: number;
  /** Scala `Int`. Default `81`. */
  readonly numClasses?: number;
  /** Scala `MaskRCNNParams`. Default: BigDL's own. */
  readonly config?: ScalaExpression;
}

/**
 * BigDL's `MaskRCNN`.
 *
 * @see `com.intel.analytics.bigdl.models.maskrcnn.MaskRCNN`
 */
export function MaskRCNN<const O extends Shape = Shape>(
  args: MaskRCNNArguments,
  options: CatalogLayerOptions<O> = {},
): CatalogLayer<'models.maskrcnn', O> {
  return catalogLayer(MaskRCNN, 'models.maskrcnn', 'MaskRCNN', args, options);
}
