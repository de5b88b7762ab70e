import { InputError } from '@sparkloom/errors';
import { parse } from 'csv-parse/sync';

import { cellKey, describeCell, type Measurement } from './measurement.js';
import { parseWorkers } from './workers.js';

const columns = ['model', 'workers', 'repetition', 'trainingTimeSec', 'top1Accuracy'] as const;

/** Measurements, and what had to be assumed to read them. */
export interface ImportedMeasurements {
  readonly measurements: readonly Measurement[];
  readonly assumptions: readonly string[];
}

interface Row {
  readonly record: Readonly<Record<string, string>>;
  readonly info: { readonly lines: number };
}

function refuse(place: string, problem: string, expected: string, found: string): InputError {
  return new InputError({
    code: 'STUDY_CSV_INVALID',
    problem,
    where: place,
    expected,
    found,
    remedy: 'correct the line; nothing was imported',
  });
}

/** What the reader of CSV says, without its own name for it. */
function parseRows(text: string, file: string): readonly Row[] {
  try {
    return parse(text, {
      bom: true,
      columns: true,
      info: true,
      skip_empty_lines: true,
      trim: true,
    }) as unknown as readonly Row[];
  } catch (error) {
    const found = error instanceof Error ? error.message : String(error);
    throw refuse(file, 'The file is not CSV.', `a header ${columns.join(',')} and rows`, found);
  }
}

function number(text: string): number {
  return text === '' ? Number.NaN : Number(text);
}

/**
 * Reads measurements from CSV with the columns `model,workers,repetition,trainingTimeSec,top1Accuracy`,
 * in any order and among others. Workers are `local` or a number; an accuracy is a fraction and may be
 * empty. A column whose every accuracy is above 1 is in percent, which is stated as an assumption.
 *
 * @param file its name in messages
 * @throws InputError `STUDY_CSV_INVALID` with the line; `STUDY_EMPTY` without any row
 */
export function parseMeasurementsCsv(text: string, file: string): ImportedMeasurements {
  const rows = parseRows(text, file);
  const first = rows[0];
  if (first === undefined) {
    throw new InputError({
      code: 'STUDY_EMPTY',
      problem: 'There is no measurement in the file.',
      where: file,
      expected: `a header ${columns.join(',')} and a row for each training`,
      found: text.trim() === '' ? 'an empty file' : 'a header only',
      remedy: 'name the file with the measurements',
    });
  }
  const missing = columns.filter(
    (column) => column !== 'top1Accuracy' && first.record[column] === undefined,
  );
  if (missing.length > 0) {
    throw refuse(
      file,
      'The file lacks a column.',
      columns.join(','),
      Object.keys(first.record).join(','),
    );
  }
  const measurements = rows.map((row) => parseRow(row, `${file}:${row.info.lines}`));
  refuseRepeated(measurements, file);
  return inFractions(measurements, file);
}

function parseRow({ record }: Row, place: string): Measurement {
  const { model = '', workers: workersText = '', repetition: repetitionText = '' } = record;
  const { trainingTimeSec: timeText = '', top1Accuracy: accuracyText = '' } = record;
  if (model === '') throw refuse(place, 'A row names no model.', 'a name', 'nothing');
  const workers = parseWorkers(workersText);
  if (workers === undefined) {
    throw refuse(place, 'A row has no workers.', '`local` or a number above 0', workersText);
  }
  const repetition = number(repetitionText);
  if (!Number.isInteger(repetition) || repetition < 1) {
    throw refuse(place, 'A row has no repetition.', 'a whole number from 1', repetitionText);
  }
  const trainingTimeSec = number(timeText);
  if (!Number.isFinite(trainingTimeSec) || trainingTimeSec <= 0) {
    throw refuse(place, 'A row has a time that cannot be.', 'seconds above 0', timeText);
  }
  if (accuracyText === '') return { model, workers, repetition, trainingTimeSec };
  const top1Accuracy = number(accuracyText);
  if (!(top1Accuracy >= 0 && top1Accuracy <= 100)) {
    throw refuse(
      place,
      'A row has an accuracy that cannot be.',
      '0 to 1, or nothing',
      accuracyText,
    );
  }
  return { model, workers, repetition, trainingTimeSec, top1Accuracy };
}

function refuseRepeated(measurements: readonly Measurement[], file: string): void {
  const seen = new Set<string>();
  for (const measurement of measurements) {
    const key = cellKey(measurement);
    if (seen.has(key)) {
      throw refuse(
        file,
        'Two rows are of the same training.',
        'each repetition of a model and a number of workers once',
        describeCell(measurement),
      );
    }
    seen.add(key);
  }
}

/** A mixture of fractions and percents is not guessed at. */
function inFractions(measurements: readonly Measurement[], file: string): ImportedMeasurements {
  const accuracies = measurements.flatMap(({ top1Accuracy }) => top1Accuracy ?? []);
  const above = accuracies.filter((accuracy) => accuracy > 1);
  if (above.length === 0) return { measurements, assumptions: [] };
  if (above.length < accuracies.length) {
    throw refuse(
      file,
      'Some accuracies are fractions, and others are not.',
      'fractions from 0 to 1 in every row',
      `${above.length} of ${accuracies.length} are above 1, such as ${above[0]}`,
    );
  }
  return {
    measurements: measurements.map((measurement) =>
      measurement.top1Accuracy === undefined
        ? measurement
        : { ...measurement, top1Accuracy: measurement.top1Accuracy / 100 },
    ),
    assumptions: ['Every accuracy in the file is above 1 and was taken as a percentage.'],
  };
}
