import { readFile, stat } from 'node:fs/promises';

import { InputError } from '@sparkloom/errors';
import * as z from 'zod';

import type { FailedEntry, JournalEntry } from './journal-entry.js';
import { readJournal } from './journal.js';
import { type Cell, cellKey, type Measurement } from './measurement.js';
import { type StudyDescription, studyDescriptionSchema } from './study-description.js';
import { studyPaths, type StudyPaths } from './study-paths.js';
import { unreadable } from './study-refusal.js';

/** A study as its folder tells it. */
export interface Study {
  readonly paths: StudyPaths;
  readonly description: StudyDescription;
  readonly entries: readonly JournalEntry[];
  /** In the order of the journal. */
  readonly measurements: readonly Measurement[];
  /** Every attempt that failed, whether a later one did not or not. */
  readonly failures: readonly FailedEntry[];
  /** Cells that were begun and never ended: the process was killed, or works at them now. */
  readonly unfinished: readonly Cell[];
  readonly journalWasCut: boolean;
}

/** Reads `study.json`. */
export async function readDescription(directory: string): Promise<StudyDescription> {
  const { description } = studyPaths(directory);
  const text = await readFile(description, 'utf8').catch((error: unknown) => {
    throw unreadable(description, error instanceof Error ? error.message : String(error));
  });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw unreadable(description, error instanceof Error ? error.message : String(error));
  }
  const parsed = studyDescriptionSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw unreadable(description, z.prettifyError(parsed.error));
}

/** Whether a folder holds a study. */
export async function isStudy(directory: string): Promise<boolean> {
  const found = await stat(studyPaths(directory).description).catch(() => undefined);
  return found?.isFile() === true;
}

/**
 * Reads the folder of a study, finished or not.
 *
 * @throws InputError `STUDY_NOT_FOUND`, `STUDY_UNREADABLE`
 */
export async function readStudy(directory: string): Promise<Study> {
  const paths = studyPaths(directory);
  if (!(await isStudy(directory))) {
    throw new InputError({
      code: 'STUDY_NOT_FOUND',
      problem: 'There is no study.',
      where: paths.directory,
      expected: 'a folder with study.json and journal.ndjson',
      remedy: 'name the folder of `study run` or of `study import --out`',
    });
  }
  const description = await readDescription(directory);
  const { entries, wasCut } = await readJournal(paths.journal);
  const measurements = entries.flatMap((entry) =>
    entry.type === 'measured' ? [entry.measurement] : [],
  );
  refuseRepeated(measurements, paths.journal);
  const ended = new Set(
    entries.flatMap((entry) => {
      if (entry.type === 'measured') return [`${cellKey(entry.measurement)} ${entry.attempt ?? 1}`];
      return entry.type === 'failed' ? [`${cellKey(entry.cell)} ${entry.attempt}`] : [];
    }),
  );
  const measured = new Set(measurements.map(cellKey));
  return {
    paths,
    description,
    entries,
    measurements,
    failures: entries.filter((entry) => entry.type === 'failed'),
    unfinished: entries.flatMap((entry) =>
      entry.type === 'started' &&
      !ended.has(`${cellKey(entry.cell)} ${entry.attempt}`) &&
      !measured.has(cellKey(entry.cell))
        ? [entry.cell]
        : [],
    ),
    journalWasCut: wasCut,
  };
}

/** A cell counts once. */
function refuseRepeated(measurements: readonly Measurement[], place: string): void {
  const seen = new Set<string>();
  for (const measurement of measurements) {
    const key = cellKey(measurement);
    if (seen.has(key)) throw unreadable(place, `two measurements of ${key}`);
    seen.add(key);
  }
}
