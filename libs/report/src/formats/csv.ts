import type { Estimate, Interval } from '@sparkloom/metrics';

import type { Report } from '../report.js';

type Value = string | number | undefined;

/** Quotes a value where CSV needs it (RFC 4180); nothing for what is not known. */
function quoted(value: Value): string {
  const text = value === undefined ? '' : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function csv(columns: readonly string[], rows: readonly (readonly Value[])[]): string {
  return [columns, ...rows].map((row) => `${row.map(quoted).join(',')}\n`).join('');
}

const bounds = (interval: Interval | undefined): readonly Value[] => [
  interval?.low,
  interval?.high,
];

const estimate = (of: Estimate | undefined): readonly Value[] => [
  of?.value,
  ...bounds(of?.interval),
  ...bounds(of?.bootstrap),
];

/** A row for each model and number of workers, with every figure unrounded. */
export function reportCsv({ models }: Report): string {
  const intervals = (name: string): readonly string[] => [
    name,
    `${name}Low`,
    `${name}High`,
    `${name}BootstrapLow`,
    `${name}BootstrapHigh`,
  ];
  return csv(
    [
      'model',
      'workers',
      'repetitions',
      'trainingTimeSec',
      'trainingTimeLowSec',
      'trainingTimeHighSec',
      'standardDeviationSec',
      ...intervals('speedup'),
      ...intervals('efficiency'),
      'top1Accuracy',
      'top1AccuracyLow',
      'top1AccuracyHigh',
      'paperSpeedup',
      'paperEfficiency',
      'paperAccuracyPercent',
    ],
    models.flatMap(({ model, results }) =>
      results.map(({ workers, time, accuracy, speedup, efficiency, published }) => [
        model,
        workers,
        time.count,
        time.meanSec,
        ...bounds(time.interval),
        time.standardDeviationSec,
        ...estimate(speedup),
        ...estimate(efficiency),
        accuracy?.mean,
        ...bounds(accuracy?.interval),
        published?.speedup,
        published?.efficiency,
        published?.accuracyPercent,
      ]),
    ),
  );
}
