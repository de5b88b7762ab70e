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
export {
  estimateMemory,
  type MemoryEstimate,
  type MemoryPart,
  type MemoryRequest,
} from './memory/estimate-memory.js';
export { chooseEngine, type ChosenEngine, type EngineRequest } from './engines/choose-engine.js';
export { type Plan, planModel, type PlannedLayer, type PlannedPart } from './engines/index.js';
