import { mean } from '@sparkloom/metrics';

import type { JournalEntry } from './journal-entry.js';
import { type Cell, cellKey } from './measurement.js';
import { plannedCells, type PlannedCell } from './planned-cells.js';
import type { StudyPlan } from './study-description.js';

/** How far a study has come. */
export interface StudyProgress {
  /** Cells without a measurement that may still be tried, in their order. */
  readonly pending: readonly PlannedCell[];
  readonly measured: number;
  /** Cells that failed as often as they may. */
  readonly abandoned: readonly Cell[];
}

/** What a journal leaves to do. An attempt whose process was killed does not count as failed. */
export function studyProgress(plan: StudyPlan, entries: readonly JournalEntry[]): StudyProgress {
  const measured = new Set(
    entries.flatMap((entry) => (entry.type === 'measured' ? [cellKey(entry.measurement)] : [])),
  );
  const isAbandoned = (cell: Cell): boolean =>
    entries.filter((entry) => entry.type === 'failed' && cellKey(entry.cell) === cellKey(cell))
      .length > plan.retries;
  const left = plannedCells(plan).filter((cell) => !measured.has(cellKey(cell)));
  return {
    pending: left.filter((cell) => !isAbandoned(cell)),
    measured: measured.size,
    abandoned: left.filter(isAbandoned),
  };
}

/** The number of a cell's next attempt, from 1. */
export function nextAttempt(cell: Cell, entries: readonly JournalEntry[]): number {
  const begun = entries.filter(
    (entry) => entry.type === 'started' && cellKey(entry.cell) === cellKey(cell),
  );
  return begun.length + 1;
}

/**
 * Seconds until the end: each pending cell takes as long as the mean of its model and workers until now,
 * else of its model, else of all.
 *
 * @returns `undefined` before the first cell has ended
 */
export function timeLeftSec(
  pending: readonly Cell[],
  entries: readonly JournalEntry[],
): number | undefined {
  const done = entries.flatMap((entry) =>
    entry.type === 'measured' && entry.processTimeSec !== undefined
      ? [{ ...entry.measurement, sec: entry.processTimeSec }]
      : [],
  );
  if (done.length === 0) return undefined;
  return pending.reduce((sum, { model, workers }) => {
    const ofModel = done.filter((one) => one.model === model);
    const ofCell = ofModel.filter((one) => one.workers === workers);
    const like = [ofCell, ofModel, done].find((some) => some.length > 0) ?? done;
    return sum + mean(like.map(({ sec }) => sec));
  }, 0);
}
