import type { Estimate } from '@sparkloom/metrics';

import { formatFixed, formatInterval } from '../format-number.js';
import type { ModelResult, Report, WorkersResult } from '../report.js';
import { gap, type Table, type TableCell, type TableRow } from './table.js';

/** The paper's Table V: speedup and efficiency of every model on every number of workers. */
export function speedupTable({ models, workers }: Report): Table {
  const counts = workers.filter((count) => count !== 'local');
  const cellsOf = (
    { results }: ModelResult,
    value: (result: WorkersResult, metric: 'speedup' | 'efficiency') => TableCell,
  ): readonly TableCell[] =>
    (['speedup', 'efficiency'] as const).flatMap((metric) =>
      counts.map((count) => {
        const result = results.find((one) => one.workers === count);
        return result === undefined ? gap : value(result, metric);
      }),
    );
  const rows = models.flatMap((model): readonly TableRow[] => {
    const published = cellsOf(model, ({ published: paper }, metric) => number(paper?.[metric]));
    return [
      {
        name: model.label,
        kind: 'measured',
        cells: cellsOf(model, (result, metric) => estimate(result[metric])),
      },
      ...(published.every((cell) => cell === gap)
        ? []
        : [{ name: `${model.label}, paper`, kind: 'published' as const, cells: published }]),
    ];
  });
  const columns = counts.map(String);
  return {
    id: 'table-v',
    title: 'Table V: speedup and efficiency',
    corner: 'Model',
    groups: [
      { heading: 'Speedup on … workers', columns },
      { heading: 'Efficiency on … workers', columns },
    ],
    rows,
    notes: [
      'Speedup: mean local time by mean time. Efficiency: speedup by workers. In brackets: 95 % interval by the delta method; none where a time was measured once. —: not measured, or no local baseline.',
    ],
  };
}

function number(value: number | undefined): TableCell {
  return value === undefined ? gap : { text: formatFixed(value, 2) };
}

function estimate(value: Estimate | undefined): TableCell {
  if (value === undefined) return gap;
  const { interval } = value;
  return {
    text: formatFixed(value.value, 2),
    interval: interval === undefined ? undefined : formatInterval(interval, 2),
  };
}
