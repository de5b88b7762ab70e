export { continueStudy, type OpenStudy } from './continue-study.js';
export { createStudy, refuseTaken } from './create-study.js';
export {
  importBigdlLogs,
  importCsv,
  type ImportedStudy,
  type StudyImport,
} from './import-study.js';
export { Journal, readJournal } from './journal.js';
export type { FailedEntry, JournalEntry, MeasuredEntry } from './journal-entry.js';
export { cellKey, describeCell, type Cell, type Measurement } from './measurement.js';
export type { SaidOfLogs } from './name-logged-training.js';
export { parseMeasurementsCsv, type ImportedMeasurements } from './parse-measurements-csv.js';
export { plannedCells, type PlannedCell } from './planned-cells.js';
export { isStudy, readDescription, readStudy, type Study } from './read-study.js';
export type {
  Environment,
  Fingerprints,
  Scaling,
  StudyDescription,
  StudyPlan,
} from './study-description.js';
export { studyPaths, type StudyPaths } from './study-paths.js';
export { compareWorkers, describeWorkers, parseWorkers, type Workers } from './workers.js';
export { nextAttempt, studyProgress, timeLeftSec, type StudyProgress } from './study-progress.js';
