import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { importBigdlLogs, importCsv, Journal, readJournal, readStudy } from './index.js';
import { parseMeasurementsCsv } from './parse-measurements-csv.js';

const header = 'model,workers,repetition,trainingTimeSec,top1Accuracy';
const refusal = (code: string) => expect.objectContaining({ code }) as unknown;

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'sparkloom-study-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

const into = (name = 'study') => ({
  directory: path.join(folder, name),
  command: ['sparkloom', 'study', 'import'],
  now: new Date('2026-03-04T05:06:07Z'),
});

async function csv(...rows: readonly string[]): Promise<string> {
  const file = path.join(folder, 'times.csv');
  await writeFile(file, [header, ...rows, ''].join('\n'));
  return file;
}

describe('measurements from CSV', () => {
  test('come back as they were written, in any order of columns', () => {
    const measurement = fc.record({
      model: fc.stringMatching(/^[a-z][a-z-]{0,10}[a-z]$/),
      workers: fc.oneof(fc.constant('local' as const), fc.integer({ min: 1, max: 256 })),
      trainingTimeSec: fc.double({ min: 0.001, max: 1e6, noNaN: true }),
      top1Accuracy: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(measurement, { minLength: 1 }), (some) => {
        const measurements = some.map((one, index) => ({ ...one, repetition: index + 1 }));
        const text = [
          'top1Accuracy,note,workers,model,repetition,trainingTimeSec',
          ...measurements.map(
            (m) =>
              `${m.top1Accuracy},"a, b",${m.workers},${m.model},${m.repetition},${m.trainingTimeSec}`,
          ),
        ].join('\r\n');
        expect(parseMeasurementsCsv(text, 'a.csv')).toEqual({ measurements, assumptions: [] });
      }),
    );
  });

  test('may lack accuracies, and have percents', () => {
    expect(parseMeasurementsCsv(`${header}\nlenet,4,1,3.5,\n`, 'a').measurements).toEqual([
      { model: 'lenet', workers: 4, repetition: 1, trainingTimeSec: 3.5 },
    ]);
    const { measurements, assumptions } = parseMeasurementsCsv(
      `${header}\nlenet,4,1,3.5,98.5\n`,
      'a',
    );
    expect(measurements[0]?.top1Accuracy).toBeCloseTo(0.985, 12);
    expect(assumptions).toEqual([expect.stringContaining('percentage')]);
  });

  test.each([
    ['lenet,4,1,-3,0.9', 2, 'time'],
    ['lenet,4,1,0,0.9', 2, 'time'],
    ['lenet,4,1,fast,0.9', 2, 'time'],
    ['lenet,4,1,,0.9', 2, 'time'],
    ['lenet,four,1,3,0.9', 2, 'workers'],
    ['lenet,0,1,3,0.9', 2, 'workers'],
    ['lenet,4,0,3,0.9', 2, 'repetition'],
    ['lenet,4,1,3,101', 2, 'accuracy'],
    [',4,1,3,0.9', 2, 'model'],
  ])('%s is refused with its line', (row, line, what) => {
    const parse = () => parseMeasurementsCsv(`${header}\n${row}\n`, 'a.csv');
    expect(parse).toThrow(refusal('STUDY_CSV_INVALID'));
    expect(parse).toThrow(new RegExp(`${what}[^]*a\\.csv:${line}`));
  });

  test.each([
    ['', 'STUDY_EMPTY'],
    [`${header}\n`, 'STUDY_EMPTY'],
    ['model,workers\nlenet,4\n', 'STUDY_CSV_INVALID'],
    [`${header}\nlenet,4\n`, 'STUDY_CSV_INVALID'],
    [`${header}\nlenet,4,1,3,0.9\nlenet,4,1,4,0.9\n`, 'STUDY_CSV_INVALID'],
    [`${header}\nlenet,4,1,3,0.9\nlenet,4,2,4,90\n`, 'STUDY_CSV_INVALID'],
  ])('%j is refused', (text, code) => {
    expect(() => parseMeasurementsCsv(text, 'a.csv')).toThrow(refusal(code));
  });
});

describe('a study', () => {
  test('of a CSV file tells where it is from', async () => {
    const file = await csv('lenet,local,1,10,0.9', 'lenet,4,1,3,0.8');
    await importCsv(file, into());
    const study = await readStudy(path.join(folder, 'study'));
    expect(study.description).toMatchObject({
      name: 'study',
      origin: 'csv',
      scaling: 'unknown',
      sources: [{ file: 'times.csv', measurements: 2 }],
    });
    expect(study.measurements.map(({ trainingTimeSec }) => trainingTimeSec)).toEqual([10, 3]);
  });

  test('of logs has their curves', async () => {
    const fixtures = path.join(import.meta.dirname, 'fixtures');
    const stacks = ['bigdl-0.7', 'bigdl-0.13', 'bigdl-2.4'];
    const files = stacks.map((stack) => path.join(fixtures, `${stack}-lenet.log`));
    await importBigdlLogs(files, { model: 'lenet', workers: undefined }, into());
    const { measurements, description } = await readStudy(path.join(folder, 'study'));
    expect(measurements.map(({ workers, repetition }) => [workers, repetition])).toEqual([
      ['local', 1],
      ['local', 2],
      ['local', 3],
    ]);
    expect(measurements[0]).toMatchObject({ trainingTimeSec: 13.053857906, top1Accuracy: 0.666 });
    expect(measurements[0]?.validations).toHaveLength(3);
    expect(description.assumptions).toHaveLength(2);
  });

  test('is never written over another one, or into something else', async () => {
    const file = await csv('lenet,local,1,10,0.9');
    await importCsv(file, into());
    await expect(importCsv(file, into())).rejects.toMatchObject({ code: 'STUDY_EXISTS' });
    await expect(importCsv(file, into('.'))).rejects.toMatchObject({
      code: 'STUDY_DIRECTORY_NOT_EMPTY',
    });
    await expect(importCsv(file, into('times.csv/study'))).rejects.toMatchObject({
      code: 'OUTPUT_UNWRITABLE',
    });
  });

  test('that is none is not found', async () => {
    await expect(readStudy(folder)).rejects.toMatchObject({ code: 'STUDY_NOT_FOUND' });
  });

  test('has two logs of one training only once', async () => {
    const text = await readFile(
      path.join(import.meta.dirname, 'fixtures/bigdl-0.13-lenet.log'),
      'utf8',
    );
    const files = ['lenet-local-1.log', 'lenet_local_1.txt'].map((name) => path.join(folder, name));
    for (const file of files) await writeFile(file, text);
    await expect(
      importBigdlLogs(files, { model: undefined, workers: undefined }, into()),
    ).rejects.toMatchObject({ code: 'STUDY_LOG_REPEATED' });
  });
});

describe('a journal', () => {
  const entry = { type: 'resumed' as const, at: '2026-03-04T05:06:07Z', command: ['a'] };

  test('that is cut in mid-line loses that line alone, and goes on after it', async () => {
    const file = path.join(folder, 'journal.ndjson');
    const journal = new Journal(file, 0);
    journal.append(entry, entry);
    journal.close();
    await appendFile(file, '{"type":"measured","at":"20');
    const cut = await readJournal(file);
    expect(cut).toMatchObject({ entries: [entry, entry], wasCut: true });
    const next = new Journal(file, cut.completeBytes);
    next.append(entry);
    next.close();
    expect(await readJournal(file)).toMatchObject({
      entries: [entry, entry, entry],
      wasCut: false,
    });
  });

  test('with a line that is no entry is refused with its number', async () => {
    const file = path.join(folder, 'journal.ndjson');
    for (const line of ['{"type":"measured"}', '{"type', '[]']) {
      await writeFile(file, `${JSON.stringify(entry)}\n${line}\n`);
      await expect(readJournal(file)).rejects.toThrow(/journal\.ndjson:2/);
    }
  });
});
