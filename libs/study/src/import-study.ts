import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';

import { InputError } from '@sparkloom/errors';

import { createStudy, refuseTaken } from './create-study.js';
import { cellKey, describeCell, type Measurement } from './measurement.js';
import { nameLoggedTraining, type SaidOfLogs } from './name-logged-training.js';
import { parseBigdlLog } from './parse-bigdl-log.js';
import { parseMeasurementsCsv } from './parse-measurements-csv.js';
import type { SourceFile, StudyDescription } from './study-description.js';

/** Where a study of measurements made elsewhere comes from, and where it goes. */
export interface StudyImport {
  readonly directory: string;
  /** The command line, for the report. */
  readonly command: readonly string[];
  readonly now: Date;
}

/** What was imported. */
export interface ImportedStudy {
  readonly description: StudyDescription;
  readonly measurements: readonly Measurement[];
}

/** A measurement with the file it is from. */
interface Sourced {
  readonly measurement: Measurement;
  readonly source: string;
}

/**
 * Makes a study of a CSV file's measurements.
 *
 * @throws InputError `STUDY_CSV_INVALID`, `STUDY_EMPTY`, `STUDY_SOURCE_UNREADABLE`, and what
 *   `createStudy` refuses
 */
export async function importCsv(file: string, into: StudyImport): Promise<ImportedStudy> {
  await refuseTaken(into.directory);
  const text = await readSource(file);
  const { measurements, assumptions } = parseMeasurementsCsv(text, file);
  return writeStudy(into, {
    origin: 'csv',
    timeIncludes: 'the training time as the imported file states it',
    sources: [sourceOf(file, text, measurements.length)],
    assumptions,
    sourced: measurements.map((measurement) => ({ measurement, source: path.basename(file) })),
  });
}

/**
 * Makes a study of the logs of BigDL runs: time and accuracy are those of the last validation.
 *
 * @throws InputError what {@link parseBigdlLog}, {@link nameLoggedTraining} and `createStudy` refuse,
 *   `STUDY_LOG_REPEATED`
 */
export async function importBigdlLogs(
  files: readonly string[],
  said: SaidOfLogs,
  into: StudyImport,
): Promise<ImportedStudy> {
  await refuseTaken(into.directory);
  const sources: SourceFile[] = [];
  const assumptions: string[] = [];
  const sourced: Sourced[] = [];
  const taken = new Map<string, string>();
  for (const file of files) {
    const text = await readSource(file);
    const trainings = parseBigdlLog(text, file);
    sources.push(sourceOf(file, text, trainings.length));
    for (const training of trainings) {
      const name = nameLoggedTraining(file, training, said);
      if (name.assumption !== undefined) assumptions.push(name.assumption);
      const { model, workers } = name;
      const single = trainings.length === 1 ? name.repetition : undefined;
      let repetition = single ?? 1;
      while (single === undefined && taken.has(cellKey({ model, workers, repetition }))) {
        repetition += 1;
      }
      const cell = { model, workers, repetition };
      const other = taken.get(cellKey(cell));
      if (other !== undefined) throw repeated(file, other, describeCell(cell));
      taken.set(cellKey(cell), file);
      const last = training.validations.at(-1);
      if (last === undefined) continue;
      sourced.push({
        source: path.basename(file),
        measurement: {
          ...cell,
          trainingTimeSec: last.trainingTimeSec,
          top1Accuracy: last.top1Accuracy,
          validations: [...training.validations],
          iterations: training.iterations,
          ...(training.batchSize === undefined ? {} : { batchSize: training.batchSize }),
          ...(training.coresPerExecutor === undefined
            ? {}
            : { coresPerWorker: training.coresPerExecutor }),
        },
      });
    }
  }
  return writeStudy(into, {
    origin: 'bigdl-log',
    timeIncludes:
      "BigDL's wall clock at the last validation: the iterations, and what it adds at the end of each epoch before (shuffling, earlier validations)",
    sources,
    assumptions,
    sourced,
  });
}

async function writeStudy(
  { directory, command, now }: StudyImport,
  {
    sourced,
    ...about
  }: Pick<StudyDescription, 'origin' | 'timeIncludes' | 'sources'> & {
    readonly assumptions: readonly string[];
    readonly sourced: readonly Sourced[];
  },
): Promise<ImportedStudy> {
  const description: StudyDescription = {
    schemaVersion: 1,
    name: path.basename(path.resolve(directory)),
    createdAt: now.toISOString(),
    command: [...command],
    scaling: 'unknown',
    ...about,
    assumptions: [...about.assumptions],
  };
  const journal = await createStudy(directory, description);
  try {
    journal.append(
      ...sourced.map(({ measurement, source }) => ({
        type: 'measured' as const,
        at: now.toISOString(),
        measurement,
        source,
      })),
    );
  } finally {
    journal.close();
  }
  return { description, measurements: sourced.map(({ measurement }) => measurement) };
}

async function readSource(file: string): Promise<string> {
  return readFile(file, 'utf8').catch((error: unknown) => {
    throw new InputError({
      code: 'STUDY_SOURCE_UNREADABLE',
      problem: 'A file to import cannot be read.',
      where: file,
      found: error instanceof Error ? error.message : String(error),
      remedy: 'correct the path',
      cause: error,
    });
  });
}

function sourceOf(file: string, text: string, measurements: number): SourceFile {
  return {
    file: path.basename(file),
    sha256: createHash('sha256').update(text).digest('hex'),
    measurements,
  };
}

function repeated(file: string, other: string, cell: string): InputError {
  return new InputError({
    code: 'STUDY_LOG_REPEATED',
    problem: 'Two logs are of the same training.',
    where: file,
    expected: 'each repetition of a model and a number of workers once',
    found: `${cell}, which ${path.basename(other)} is already`,
    remedy: 'leave one out, or correct the number in its name',
  });
}
