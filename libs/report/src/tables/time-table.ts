import { describeWorkers } from '@sparkloom/study';

import {
  formatFixed,
  formatInterval,
  formatProbability,
  formatSeconds,
  secondsDecimals,
} from '../format-number.js';
import type { Report, WorkersResult } from '../report.js';
import { gap, type Table, type TableCell } from './table.js';

/** The training times themselves, with their spread and what can be concluded from them. */
export function timeTable({ models }: Report): Table {
  return {
    id: 'times',
    title: 'Training times',
    corner: 'Model and workers',
    groups: [
      {
        heading: '',
        columns: [
          'Repetitions',
          'Mean, s',
          'Standard deviation, s',
          'Outliers',
          'Repetitions for ± 5 %',
          'P of no difference',
        ],
      },
    ],
    rows: models.flatMap(({ label, results }) =>
      results.map((result) => ({
        name: `${label}, ${describeWorkers(result.workers)}`,
        kind: 'measured' as const,
        cells: cellsOf(result),
      })),
    ),
    notes: [
      'Outliers by the modified z-score of Iglewicz and Hoaglin; they are kept. P: of a difference as large as that to the row above by chance, by Welch.',
      ...models.flatMap(({ label, results }) =>
        results.flatMap(({ workers, time }) =>
          time.outliers.map(
            ({ repetition, trainingTimeSec }) =>
              `Outlier, kept: ${label}, ${describeWorkers(workers)}, repetition ${repetition}: ${formatSeconds(trainingTimeSec)} s.`,
          ),
        ),
      ),
    ],
  };
}

function cellsOf({ time, difference }: WorkersResult): readonly TableCell[] {
  const decimals = secondsDecimals(time.meanSec);
  const { standardDeviationSec: deviation, repetitionsForFivePercent: needed } = time;
  return [
    { text: String(time.count) },
    {
      text: formatSeconds(time.meanSec),
      interval: time.interval === undefined ? undefined : formatInterval(time.interval, decimals),
    },
    deviation === undefined ? gap : { text: formatFixed(deviation, decimals) },
    { text: String(time.outliers.length) },
    needed === undefined ? gap : { text: String(needed) },
    difference === undefined ? gap : { text: formatProbability(difference.pValue) },
  ];
}
