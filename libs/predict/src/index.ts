export { readInput, type InputRecords } from './input/read-input.js';
export { loadNetwork, recordShapes } from './load-network.js';
export { loadRun, type LoadOptions } from './load-run.js';
export type { LoadedRun } from './loaded-run.js';
export type { Prediction } from './prediction.js';
