export { declarationOf, undeclared, type Declaration } from './declaration.js';
export * from './factories.js';
export type { Apply, ApplyAll, Checked, Layer, NamedOptions } from './layer.js';
export type { ArgumentsOf, LayerKind } from './layer-kinds.js';
export { checkArguments, type LayerDocumentation, type LayerSpec } from './layer-spec.js';
export { isLayerKind, layerKinds, layerSpecs } from './registry.js';
export { formatShape, type Shape, sizeOf } from './shape.js';
export type { ShapeError, Show } from './types/shape-types.js';
