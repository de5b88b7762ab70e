import type { ListedRun } from '@sparkloom/runs';

import { displayPath } from '../model/import-typescript.js';
import type { RunComparison } from '../pipeline/compare-runs.js';
import { formatCount, formatDuration, formatPercent, formatTable } from './format.js';

const shown = <Value>(value: Value | undefined, format: (value: Value) => string): string =>
  value === undefined ? '' : format(value);

/** A line a run. */
export function runsTable(runs: readonly ListedRun[], folder: string): string {
  if (runs.length === 0) return `no runs in ${folder}`;
  return formatTable(
    [
      ['Run', 'State', 'Stack', 'Batch', 'Epochs', 'Time', 'Records/s', 'Top-1', 'Loss'],
      ...runs.map((run) => [
        displayPath(run.directory),
        run.state,
        run.stack ?? '',
        shown(run.batchSize, String),
        shown(run.epochs, String),
        shown(run.trainingTimeSec, formatDuration),
        shown(run.recordsPerSec, formatCount),
        shown(run.top1Accuracy, formatPercent),
        shown(run.loss, (loss) => loss.toFixed(4)),
      ]),
    ],
    [false, false, false, true, true, true, true, true, true],
  );
}

const rows: readonly (readonly [string, (run: ListedRun) => string])[] = [
  ['state', ({ state }) => state],
  ['epochs', ({ epochs }) => shown(epochs, String)],
  ['iterations', ({ iterations }) => shown(iterations, formatCount)],
  ['training time', ({ trainingTimeSec }) => shown(trainingTimeSec, formatDuration)],
  ['records/s', ({ recordsPerSec }) => shown(recordsPerSec, formatCount)],
  ['top-1', ({ top1Accuracy }) => shown(top1Accuracy, formatPercent)],
  ['loss', ({ loss }) => shown(loss, (value) => value.toFixed(4))],
];

/** A column a run: what differs in what was asked for, then what came out. */
export function comparisonText({ runs, differences }: RunComparison): string {
  const asText = (value: unknown): string =>
    value === undefined ? '' : typeof value === 'string' ? value : JSON.stringify(value);
  return formatTable(
    [
      ['', ...runs.map(({ directory }) => displayPath(directory))],
      ...differences.map(({ key, values }) => [key, ...values.map(asText)]),
      ...rows.map(([name, of]) => [name, ...runs.map(of)]),
    ],
    [false, ...runs.map(() => true)],
  );
}
