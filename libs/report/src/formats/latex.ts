import type { Table, TableCell } from '../tables/index.js';

const special: Readonly<Record<string, string>> = {
  '\\': String.raw`\textbackslash{}`,
  '{': String.raw`\{`,
  '}': String.raw`\}`,
  '&': String.raw`\&`,
  '%': String.raw`\%`,
  $: String.raw`\$`,
  '#': String.raw`\#`,
  _: String.raw`\_`,
  '~': String.raw`\textasciitilde{}`,
  '^': String.raw`\textasciicircum{}`,
  '—': '---',
  '…': String.raw`\ldots{}`,
  '±': String.raw`$\pm$`,
  '<': '$<$',
  '>': '$>$',
};

/** Text as LaTeX prints it. */
export function escapeLatex(text: string): string {
  return text.replaceAll(/[\\{}&%$#_~^—…±<>]/g, (character) => special[character] ?? character);
}

function cell({ text, interval }: TableCell): string {
  const number = escapeLatex(text).replace(/^-(?=\d)/, '$-$');
  return interval === undefined
    ? number
    : String.raw`${number} {\scriptsize ${escapeLatex(interval)}}`;
}

function table({ id, title, corner, groups, rows, notes }: Table): string {
  const count = groups.reduce((sum, { columns }) => sum + columns.length, 0);
  const line = (cells: readonly string[]): string => String.raw`${cells.join(' & ')} \\`;
  const headings = groups.map(
    ({ heading, columns }) =>
      String.raw`\multicolumn{${columns.length}}{c}{${escapeLatex(heading)}}`,
  );
  return [
    String.raw`\begin{table}`,
    String.raw`\caption{${escapeLatex(title)}}`,
    String.raw`\label{${id}}`,
    String.raw`\centering`,
    String.raw`\begin{tabular}{l${'r'.repeat(count)}}`,
    String.raw`\hline`,
    ...(groups.some(({ heading }) => heading !== '') ? [line(['', ...headings])] : []),
    line([corner, ...groups.flatMap(({ columns }) => columns)].map(escapeLatex)),
    String.raw`\hline`,
    ...rows.map(({ name, kind, cells }) =>
      line([
        kind === 'published' ? String.raw`\textit{${escapeLatex(name)}}` : escapeLatex(name),
        ...cells.map(cell),
      ]),
    ),
    String.raw`\hline`,
    String.raw`\end{tabular}`,
    ...notes.map((note) => String.raw`\par\smallskip{\footnotesize ${escapeLatex(note)}}`),
    String.raw`\end{table}`,
  ].join('\n');
}

/** The tables for a LaTeX document; they need no package. */
export function reportLatex(tables: readonly Table[]): string {
  return `${tables.map(table).join('\n\n')}\n`;
}
