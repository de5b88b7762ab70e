export { type Applied, applySpec } from './apply-spec.js';
export {
  type CatalogLayer,
  type CatalogLayerOptions,
  createCatalogLayer,
} from './catalog/catalog-layer.js';
export { declarationOf, undeclared, type Declaration } from './declaration.js';
export * from './factories.js';
export type { Initializer, InitializerOption, WeightOptions } from './initializer.js';
export type { Apply, ApplyAll, Checked, Layer, LayerRecord, NamedOptions, Stage } from './layer.js';
export type { ArgumentsOf, LayerKind } from './layer-kinds.js';
export { checkArguments, type LayerDocumentation, type LayerSpec } from './layer-spec.js';
export { concatAxis } from './merge/concat.js';
export { isLayerKind, layerKinds, layerSpecs } from './registry.js';
export {
  type AnyShape,
  formatShape,
  isFixed,
  isTensorShape,
  isUnknownShape,
  sameShape,
  type Shape,
  sizeOf,
  type TableShape,
  type TreeShape,
  varying,
} from './shape.js';
export type { SlidingWindow } from './sliding-window.js';
export {
  type Application,
  createTensor,
  type InputSource,
  isApplication,
  isTensor,
  type Source,
  type Tensor,
} from './tensor.js';
export type { Guard, ShapeError, ShapeOrAny, Show, ShowAny, Unify } from './types/shape-types.js';
