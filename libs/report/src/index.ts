export { drawPlan } from './figures/plan-figure.js';
export { buildReport } from './build-report.js';
export type { ModelResult, Report, WorkersResult } from './report.js';
export { renderReport, type ReportFile } from './render-report.js';
export {
  publishedModel,
  publishedModels,
  publishedWorkers,
  type PublishedModel,
} from './published/matteussi-tables.js';
