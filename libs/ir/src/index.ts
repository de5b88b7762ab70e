export { familyOf } from './check-families.js';
export { checkFit, type DataShape } from './check-fit.js';
export type { Data, Experiment, Loss, Optimizer, Schedule } from './experiment.js';
export { parseExperiment } from './parse-experiment.js';
export {
  type AnyInferredNode,
  type InferredModel,
  type InferredNode,
  inferShapes,
  titleOf,
} from './infer-shapes.js';
export { type Model, type ModelInput, type ModelNode, modelSchemaVersion } from './model.js';
export { parseModel } from './parse-model.js';
