import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import {
  cellKey,
  continueStudy,
  type JournalEntry,
  nextAttempt,
  plannedCells,
  type StudyDescription,
  type StudyPlan,
  studyProgress,
  timeLeftSec,
} from './index.js';

const plan: StudyPlan = {
  models: ['lenet', 'vgg'],
  workers: ['local', 2, 4],
  repetitions: 3,
  retries: 1,
  seed: 1,
  scaling: 'strong',
  stack: 'bigdl-0.13',
  engine: 'default',
  coresPerWorker: 1,
  master: 'local',
  warmUpIterations: 0,
  batchSizes: { lenet: 128, vgg: 128 },
  trainFlags: [],
};

const at = '2026-03-04T05:06:07Z';

describe('the order of cells', () => {
  test('has every cell once, repetition by repetition, as the seed decides', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const cells = plannedCells({ ...plan, seed });
        expect(new Set(cells.map(cellKey)).size).toBe(18);
        expect(cells.map(({ repetition }) => repetition)).toEqual(
          [1, 2, 3].flatMap((repetition) => Array.from({ length: 6 }, () => repetition)),
        );
        expect(plannedCells({ ...plan, seed })).toEqual(cells);
      }),
    );
    expect(plannedCells(plan)).not.toEqual(plannedCells({ ...plan, seed: 2 }));
    expect(new Set(plannedCells(plan).map(({ seed }) => seed)).size).toBe(18);
  });
});

describe('what is left to do', () => {
  const [first, second] = plannedCells(plan);
  if (first === undefined || second === undefined) throw new Error('no cells');
  const started = (attempt: number): JournalEntry => ({
    type: 'started',
    at,
    cell: first,
    attempt,
    seed: first.seed,
    pid: 7,
    runDirectory: 'runs/a',
  });
  const failed = (attempt: number): JournalEntry => ({
    type: 'failed',
    at,
    cell: first,
    attempt,
    code: 'OUT_OF_MEMORY',
    message: 'x',
  });
  const measured: JournalEntry = {
    type: 'measured',
    at,
    measurement: { ...second, trainingTimeSec: 3 },
    attempt: 1,
    processTimeSec: 10,
  };

  test('a finished cell is never repeated', () => {
    const { pending, measured: count } = studyProgress(plan, [measured]);
    expect(count).toBe(1);
    expect(pending).toHaveLength(17);
    expect(pending.map(cellKey)).not.toContain(cellKey(second));
  });

  test('a killed attempt is tried again, a failed one as often as was said', () => {
    expect(studyProgress(plan, [started(1)]).pending).toHaveLength(18);
    expect(nextAttempt(first, [started(1)])).toBe(2);
    expect(studyProgress(plan, [started(1), failed(1)]).pending).toHaveLength(18);
    const twice = studyProgress(plan, [started(1), failed(1), started(2), failed(2)]);
    expect(twice.pending).toHaveLength(17);
    expect(twice.abandoned.map(cellKey)).toEqual([cellKey(first)]);
  });

  test('the time left is that of like cells', () => {
    expect(timeLeftSec([first, second], [])).toBeUndefined();
    expect(timeLeftSec([first, second], [measured])).toBe(20);
  });
});

describe('a study that is gone on with', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'sparkloom-study-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  const description: StudyDescription = {
    schemaVersion: 1,
    name: 'a',
    createdAt: at,
    origin: 'run',
    command: ['sparkloom', 'study', 'run'],
    scaling: 'strong',
    timeIncludes: 'x',
    plan,
    fingerprints: { code: 'a', data: 'b', stack: 'c', machine: 'd' },
    assumptions: [],
  };

  test('has the same plan and fingerprints, or is refused', async () => {
    (await continueStudy(folder, description)).journal.close();
    const again = await continueStudy(folder, description);
    again.journal.close();
    expect(again).toMatchObject({ isNew: false, entries: [{ type: 'resumed' }] });
    const others: readonly StudyDescription[] = [
      { ...description, plan: { ...plan, repetitions: 4 } },
      { ...description, plan: { ...plan, epochs: 2 } },
      ...(['code', 'data', 'stack', 'machine'] as const).map((name) => ({
        ...description,
        fingerprints: { code: 'a', data: 'b', stack: 'c', machine: 'd', [name]: 'other' },
      })),
    ];
    for (const other of others) {
      await expect(continueStudy(folder, other)).rejects.toMatchObject({
        code: 'STUDY_DIFFERENT',
      });
    }
  });
});
