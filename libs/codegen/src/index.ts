export {
  type CatalogReference,
  catalogReference,
  catalogText,
  qualifiedCatalogText,
} from './catalog/catalog-expression.js';
export { type DryPass, emitDryPass } from './catalog/emit-dry-pass.js';
export {
  generateScala,
  type ModelSources,
  type ScalaFile,
  type ScalaSources,
} from './generate-scala.js';
