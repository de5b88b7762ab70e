import type { Report } from '../report.js';
import type { Table, TableCell } from '../tables/index.js';
import { environmentRows } from './environment.js';

const escape = (text: string): string => text.replaceAll('|', '\\|');

function cell({ text, interval }: TableCell): string {
  return escape(interval === undefined ? text : `${text} ${interval}`);
}

function table({ title, corner, groups, rows, notes }: Table): string {
  const columns = groups.flatMap(({ heading, columns: names }) =>
    names.map((name) => (heading === '' ? name : `${heading.split(' on …')[0] ?? ''} ${name}`)),
  );
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    `## ${title}`,
    '',
    line([corner, ...columns].map(escape)),
    line(['---', ...columns.map(() => '---:')]),
    ...rows.map(({ name, kind, cells }) =>
      line([kind === 'published' ? `_${escape(name)}_` : escape(name), ...cells.map(cell)]),
    ),
    '',
    ...notes,
  ].join('\n');
}

/** The report as Markdown: remarks, tables, gaps, environment. */
export function reportMarkdown(report: Report, tables: readonly Table[]): string {
  const list = (items: readonly string[]): string => items.map((item) => `- ${item}`).join('\n');
  return [
    `# ${report.study.name}`,
    list(report.remarks),
    ...tables.map(table),
    ...(report.gaps.length === 0 ? [] : ['## Gaps', list(report.gaps)]),
    '## How it was measured',
    list(environmentRows(report).map(([name, value]) => `${name}: ${value}`)),
    '',
  ].join('\n\n');
}
