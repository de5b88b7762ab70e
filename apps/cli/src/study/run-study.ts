import path from 'node:path';

import { InterruptedError, SparkloomError } from '@sparkloom/errors';
import {
  cellKey,
  describeCell,
  type JournalEntry,
  nextAttempt,
  type OpenStudy,
  type PlannedCell,
  type StudyPlan,
  studyProgress,
  timeLeftSec,
} from '@sparkloom/study';

import { formatDuration } from '../terminal/format.js';
import type { Progress } from '../terminal/progress.js';
import { endLeftover } from './leftover-process.js';
import { measureRun } from './measure-run.js';
import { placementFlags } from './placement-flags.js';
import { wholeBatch } from './plan-study.js';
import { trainInChild } from './train-in-child.js';

/** What a study has come to. */
export interface StudyOutcome {
  readonly measured: number;
  /** Cells that failed as often as they may. */
  readonly abandoned: number;
}

/** The flags of `sparkloom train` for a cell. */
export function cellFlags(
  plan: StudyPlan,
  { model, workers, seed }: PlannedCell,
): readonly string[] {
  const { coresPerWorker, master, epochs, maxIterations, limit } = plan;
  const numbers: Readonly<Record<string, number | undefined>> = {
    '--epochs': epochs,
    '--max-iterations': maxIterations,
    '--limit': limit,
    '--batch-size': wholeBatch(plan, model, workers),
    '--seed': seed,
  };
  return [
    ...placementFlags({ workers, master, coresPerWorker }),
    ...['--stack', plan.stack],
    ...(plan.engine === 'default' ? [] : ['--engine', plan.engine]),
    // They would be written, and not timed.
    ...['--checkpoint-dir', 'none'],
    ...Object.entries(numbers).flatMap(([flag, value]) =>
      value === undefined ? [] : [flag, String(value)],
    ),
    ...plan.trainFlags,
  ];
}

/**
 * Trains every cell that has no measurement yet, each in a process of its own, and writes each into the
 * journal before the next begins.
 *
 * @param directory absolute
 */
export async function runStudy(
  directory: string,
  { entries, journal }: OpenStudy,
  plan: StudyPlan,
  progress: Progress,
  signal: AbortSignal,
): Promise<StudyOutcome> {
  const known: JournalEntry[] = [...entries];
  const tell = (entry: JournalEntry): void => {
    journal.append(entry);
    known.push(entry);
  };
  for (const entry of entries) {
    if (entry.type !== 'started') continue;
    if (endLeftover(entry.pid, path.join(directory, entry.runDirectory))) {
      progress.note(`  ended process ${entry.pid}, left over: ${describeCell(entry.cell)}`);
    }
  }
  const total = plan.models.length * plan.workers.length * plan.repetitions;
  for (;;) {
    if (signal.aborted) throw interrupted();
    const { pending, measured, abandoned } = studyProgress(plan, known);
    const [cell] = pending;
    if (cell === undefined) return { measured, abandoned: abandoned.length };
    const attempt = nextAttempt(cell, known);
    const left = timeLeftSec(pending, known);
    const title = `${measured + 1} of ${total}: ${describeCell(cell)}${attempt === 1 ? '' : `, attempt ${attempt}`}`;
    const after = left === undefined ? '' : `, about ${formatDuration(left)} left`;
    await progress.phase(`${title}${after}`, async (update) => {
      const ended = await trainCell(directory, plan, cell, attempt, tell, signal);
      update(ended);
    });
  }
}

/** Trains one cell. A failure is written down and is no end; an interruption is. */
async function trainCell(
  directory: string,
  plan: StudyPlan,
  planned: PlannedCell,
  attempt: number,
  tell: (entry: JournalEntry) => void,
  signal: AbortSignal,
): Promise<string> {
  const { seed, ...cell } = planned;
  const runDirectory = path.join('runs', `${cellKey(cell).replaceAll(/[^\w.]+/g, '-')}-${attempt}`);
  const now = (): string => new Date().toISOString();
  try {
    const processTimeSec = await trainInChild({
      model: cell.model,
      flags: cellFlags(plan, planned),
      runDirectory: path.join(directory, runDirectory),
      signal,
      onStart: (pid) =>
        tell({ type: 'started', at: now(), cell, attempt, seed, pid, runDirectory }),
    });
    const measurement = await measureRun(
      path.join(directory, runDirectory),
      cell,
      plan.warmUpIterations,
    );
    tell({ type: 'measured', at: now(), measurement, attempt, runDirectory, processTimeSec });
    return formatDuration(measurement.trainingTimeSec);
  } catch (error) {
    if (signal.aborted) throw interrupted();
    const code = error instanceof SparkloomError ? error.code : 'CELL_FAILED';
    const message = error instanceof Error ? error.message : String(error);
    tell({ type: 'failed', at: now(), cell, attempt, code, message, runDirectory });
    return `failed: ${code}`;
  }
}

function interrupted(): InterruptedError {
  return new InterruptedError({
    problem: 'The study was interrupted; what was measured is kept.',
    remedy: 'give the same command again to go on',
  });
}
