export { familyOf } from './check-families.js';
export { checkFit, type DataShape, scoreCountOf } from './check-fit.js';
export { dataShapeOf, gloveDimensions } from './data-shape.js';
export { defaultMetrics } from './experiment.js';
export type { Experiment, Loss, Metric, Optimizer } from './experiment.js';
export type { Data, TextSplit } from './experiment-data.js';
export type { Schedule, Stretch, WarmUp } from './experiment-optimizer.js';
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
export { vectorSizeOf } from './vector-size.js';
