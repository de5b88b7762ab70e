export { checkFit, type DataShape } from './check-fit.js';
export type { Data, Experiment, Loss, Optimizer, Schedule } from './experiment.js';
export { parseExperiment } from './parse-experiment.js';
export {
  type AnyInferredNode,
  type InferredModel,
  type InferredNode,
  inferShapes,
} from './infer-shapes.js';
export { type Model, type ModelInput, type ModelNode, modelSchemaVersion } from './model.js';
export { parseModel } from './parse-model.js';
