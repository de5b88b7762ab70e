export {
  type CatalogEntry,
  type CatalogFile,
  type CatalogKind,
  catalogKinds,
  type CatalogParameter,
} from './catalog-file.js';
export {
  type CatalogValue,
  type ScalaExpression,
  scalaExpression,
  type TensorValue,
} from './catalog-value.js';
export { catalogOf, findEntry, stacksWith } from './catalogs.js';
export { describeDefault, shortType } from './describe-parameter.js';
export * from './generated/namespaces.js';
