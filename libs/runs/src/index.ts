export {
  type DataEvent,
  eventSchema,
  type EndEvent,
  type IterationEvent,
  type PhaseEvent,
  type ResumeEvent,
  type RunEvent,
} from './events.js';
export { countedEvents } from './counted-events.js';
export { listedRun, listRuns, type ListedRun } from './list-runs.js';
export { readEvents, readRun, type RunState, type StoredRun } from './read-run.js';
export {
  resultSchema,
  trainingResultSchema,
  type RunResult,
  type TrainingResult,
} from './result.js';
export {
  hasCheckpoint,
  isCheckpointName,
  lastUnfinishedRun,
  type ResumableRun,
  resumableRun,
  resumeRun,
} from './resumable-run.js';
export type { RunConfig } from './run-config.js';
export { RunLock } from './run-lock.js';
export { runPaths, type RunPaths } from './run-paths.js';
export { timedIterations, type TimedIteration } from './timed-iterations.js';
export { trainedRun, type NetworkChoice, type TrainedRun } from './trained-run.js';
export { createRun, reopenRun, type NewRun, type RunWriter } from './run-writer.js';
