export { exportProject, type ProjectExport } from './export-project.js';
