import type { Figure } from '../figures/index.js';
import { publishedSource } from '../published/matteussi-tables.js';
import type { Report } from '../report.js';
import type { Table, TableCell } from '../tables/index.js';
import { commandLine, environmentRows } from './environment.js';
import { styleSheet } from './style-sheet.js';

/** Text as it may stand in HTML, in an attribute too. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

function tableCell({ text, interval }: TableCell): string {
  const range = interval === undefined ? '' : ` <small>${escapeHtml(interval)}</small>`;
  return `<td>${escapeHtml(text)}${range}</td>`;
}

function tableSection({ id, title, corner, groups, rows, notes }: Table): string {
  const hasHeadings = groups.some(({ heading }) => heading !== '');
  const headings = groups
    .map(
      ({ heading, columns }) =>
        `<th colspan="${columns.length}" scope="colgroup">${escapeHtml(heading)}</th>`,
    )
    .join('');
  const columns = groups
    .flatMap((group) => group.columns)
    .map((name) => `<th scope="col">${escapeHtml(name)}</th>`)
    .join('');
  const body = rows.map(
    ({ name, kind, cells }) =>
      `<tr class="${kind}"><th scope="row">${escapeHtml(name)}</th>${cells.map(tableCell).join('')}</tr>`,
  );
  return [
    `<section id="${id}">`,
    `<h2>${escapeHtml(title)}</h2>`,
    '<div class="table">',
    '<table>',
    '<thead>',
    ...(hasHeadings ? [`<tr><td></td>${headings}</tr>`] : []),
    `<tr><th scope="col">${escapeHtml(corner)}</th>${columns}</tr>`,
    '</thead>',
    `<tbody>${body.join('\n')}</tbody>`,
    '</table>',
    '</div>',
    ...notes.map((note) => `<p class="note">${escapeHtml(note)}</p>`),
    '</section>',
  ].join('\n');
}

function figureSection({ id, title, caption, panels }: Figure): string {
  const drawings = panels.map(
    ({ title: name, svg }) =>
      `<div class="panel">${panels.length > 1 ? `<h3>${escapeHtml(name)}</h3>` : ''}${svg}</div>`,
  );
  return [
    `<section id="${id}">`,
    `<h2>${escapeHtml(title)}</h2>`,
    '<figure>',
    `<div class="panels">${drawings.join('\n')}</div>`,
    `<figcaption>${escapeHtml(caption)}</figcaption>`,
    '</figure>',
    '</section>',
  ].join('\n');
}

function list(items: readonly string[]): string {
  return `<ul>${items.map((item) => `<li>${escapeHtml(item)}</li>`).join('\n')}</ul>`;
}

function failureSection({ failures }: Report): readonly string[] {
  if (failures.length === 0) return [];
  return [
    '<section id="failures">',
    '<h2>Attempts that failed</h2>',
    list(
      failures.map(
        ({ cell, attempt, code, message }) =>
          `${cell.model}, ${cell.workers}, repetition ${cell.repetition}, attempt ${attempt}: ${code}: ${message.split('\n')[0] ?? ''}`,
      ),
    ),
    '</section>',
  ];
}

/** One page with everything in it: it loads nothing, from nowhere. */
export function reportHtml(
  report: Report,
  tables: readonly Table[],
  figures: readonly Figure[],
): string {
  const [speedups, accuracies, ...otherTables] = tables;
  const environment = environmentRows(report)
    .filter(([name]) => name !== 'Command')
    .map(([name, value]) => `<dt>${escapeHtml(name)}</dt><dd>${escapeHtml(value)}</dd>`);
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<link rel="icon" href="data:,">',
    `<title>${escapeHtml(report.study.name)}: a study of training times</title>`,
    `<style>${styleSheet}</style>`,
    '</head>',
    '<body>',
    '<main>',
    `<h1>${escapeHtml(report.study.name)}</h1>`,
    `<div id="remarks">${list(report.remarks)}</div>`,
    ...[speedups, accuracies].flatMap((table) => (table === undefined ? [] : tableSection(table))),
    ...figures.map(figureSection),
    ...otherTables.map(tableSection),
    ...(report.gaps.length === 0
      ? []
      : ['<section id="gaps">', '<h2>What is missing</h2>', list(report.gaps), '</section>']),
    ...failureSection(report),
    '<section id="environment">',
    '<h2>How it was measured</h2>',
    `<pre><code>${escapeHtml(commandLine(report))}</code></pre>`,
    `<dl>${environment.join('\n')}</dl>`,
    `<p class="note">The rows of the paper are from ${escapeHtml(publishedSource)}.</p>`,
    '</section>',
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}
