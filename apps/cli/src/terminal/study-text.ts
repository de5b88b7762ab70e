import type { Report } from '@sparkloom/report';
import { describeWorkers, type ImportedStudy } from '@sparkloom/study';

import { formatTable } from './format.js';

/** What an import has made, for people. */
export function importText(
  directory: string,
  { description, measurements }: ImportedStudy,
): string {
  const models = new Set(measurements.map(({ model }) => model));
  return [
    `${measurements.length} measurements of ${[...models].join(', ')}`,
    ...description.assumptions.map((assumption) => `  assumed          ${assumption}`),
    `  next             sparkloom study report ${directory}`,
  ].join('\n');
}

/** The most important table, and where the rest is. */
export function reportText(directory: string, { models, gaps }: Report): string {
  const rows = models.flatMap(({ label, results }) =>
    results.map(({ workers, time, speedup, efficiency, accuracy }) => [
      label,
      describeWorkers(workers),
      String(time.count),
      `${time.meanSec.toFixed(2)} s`,
      speedup === undefined ? '—' : speedup.value.toFixed(2),
      efficiency === undefined ? '—' : efficiency.value.toFixed(2),
      accuracy === undefined ? '—' : `${(accuracy.mean * 100).toFixed(2)} %`,
    ]),
  );
  return [
    formatTable(
      [['Model', 'Workers', 'Repetitions', 'Mean time', 'Speedup', 'Efficiency', 'Top-1'], ...rows],
      [false, false, true, true, true, true, true],
    ),
    '',
    ...gaps.map((gap) => `  missing          ${gap}`),
    `  page             ${directory}/report.html`,
    `  data             report.json, report.csv, report.md, report.tex, figures/ beside it`,
  ].join('\n');
}
