import { drawFigures } from './figures/index.js';
import { reportCsv } from './formats/csv.js';
import { reportHtml } from './formats/html.js';
import { reportLatex } from './formats/latex.js';
import { reportMarkdown } from './formats/markdown.js';
import type { Report } from './report.js';
import { buildTables } from './tables/index.js';

/** A file of a report. */
export interface ReportFile {
  /** Relative to the study's folder. */
  readonly name: string;
  readonly text: string;
}

/**
 * A report in all its forms: a page, and the same as data, for text, for LaTeX, and its drawings.
 *
 * `report.html`, `report.json`, `report.csv`, `report.md`, `report.tex`, `figures/*.svg`
 */
export function renderReport(report: Report): readonly ReportFile[] {
  const tables = buildTables(report);
  const figures = drawFigures(report);
  return [
    { name: 'report.html', text: reportHtml(report, tables, figures) },
    { name: 'report.json', text: `${JSON.stringify(report, undefined, 2)}\n` },
    { name: 'report.csv', text: reportCsv(report) },
    { name: 'report.md', text: reportMarkdown(report, tables) },
    { name: 'report.tex', text: reportLatex(tables) },
    ...figures.flatMap(({ id, panels }) =>
      panels.map(({ svg }, position) => ({
        name: `figures/${id}${panels.length === 1 ? '' : `-${position + 1}`}.svg`,
        text: `${svg}\n`,
      })),
    ),
  ];
}
