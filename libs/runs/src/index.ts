export {
  eventSchema,
  type EndEvent,
  type IterationEvent,
  type PhaseEvent,
  type RunEvent,
} from './events.js';
export { readRun, type RunState, type StoredRun } from './read-run.js';
export {
  resultSchema,
  trainingResultSchema,
  type RunResult,
  type TrainingResult,
} from './result.js';
export { runPaths, type RunPaths } from './run-paths.js';
export { createRun, reopenRun, type NewRun, type RunWriter } from './run-writer.js';
