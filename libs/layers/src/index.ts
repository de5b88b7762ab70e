export { declarationOf, undeclared, type Declaration } from './declaration.js';
export * from './factories.js';
export type {
  Apply,
  ApplyAll,
  ArgumentsOf,
  Checked,
  Layer,
  LayerKind,
  NamedOptions,
} from './layer.js';
export { checkArguments, type LayerDocumentation, type LayerSpec } from './layer-spec.js';
export { isLayerKind, layerKinds, layerSpecs } from './registry.js';
export { formatShape, type Shape, sizeOf } from './shape.js';
export type { ShapeError, Show } from './types/shape-types.js';
