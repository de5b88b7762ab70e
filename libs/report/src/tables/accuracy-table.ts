import { formatFixed, formatInterval } from '../format-number.js';
import type { AccuracySummary, ModelResult, Report } from '../report.js';
import { gap, type Table, type TableCell, type TableRow } from './table.js';

/** The paper's Table VI: accuracy on every number of workers, and its change from local to the most. */
export function accuracyTable({ models, workers }: Report): Table {
  const rows = models.flatMap((model): readonly TableRow[] => {
    const published = publishedCells(model, workers);
    return [
      {
        name: model.label,
        kind: 'measured',
        cells: [
          ...workers.map((count) =>
            accuracy(model.results.find((one) => one.workers === count)?.accuracy),
          ),
          variation(model),
        ],
      },
      ...(published.every((cell) => cell === gap)
        ? []
        : [{ name: `${model.label}, paper`, kind: 'published' as const, cells: published }]),
    ];
  });
  return {
    id: 'table-vi',
    title: 'Table VI: accuracy and its variation',
    corner: 'Model',
    groups: [
      { heading: 'Top-1 accuracy, %, on … workers', columns: workers.map(String) },
      { heading: '', columns: ['Variation, %'] },
    ],
    rows,
    notes: [
      'Accuracy: mean of the last validations. Variation: relative change from local to the most workers. In brackets: 95 % interval; none for one repetition. —: not measured.',
    ],
  };
}

function publishedCells(
  { results, publishedVariationPercent }: ModelResult,
  workers: Report['workers'],
): readonly TableCell[] {
  const cells = workers.map((count) => {
    const percent = results.find((one) => one.workers === count)?.published?.accuracyPercent;
    return percent === undefined ? gap : { text: formatFixed(percent, 2) };
  });
  // The paper's is from local to 12.
  const isComparable = workers.at(-1) === 12 && workers[0] === 'local';
  return [
    ...cells,
    isComparable && publishedVariationPercent !== undefined
      ? { text: formatFixed(publishedVariationPercent, 2) }
      : gap,
  ];
}

function accuracy(summary: AccuracySummary | undefined): TableCell {
  if (summary === undefined) return gap;
  const { mean, interval } = summary;
  return {
    text: formatFixed(mean * 100, 2),
    interval:
      interval === undefined
        ? undefined
        : formatInterval({ ...interval, low: interval.low * 100, high: interval.high * 100 }, 2),
  };
}

function variation({ variation: change }: ModelResult): TableCell {
  if (change === undefined) return gap;
  const { value, interval } = change;
  return {
    text: formatFixed(value * 100, 2),
    interval:
      interval === undefined
        ? undefined
        : formatInterval({ ...interval, low: interval.low * 100, high: interval.high * 100 }, 2),
  };
}
