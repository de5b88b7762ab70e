import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

import { check } from 'prettier';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { performanceSection, replaceSection, writePerformancePage } from './performance-page.js';
import {
  type PerformanceRecord,
  readPerformanceRecord,
  type TrainingRecord,
  writePerformanceRecord,
} from './performance-record.js';

const given = {
  measuredAt: '2026-11-27T08:00:00.000Z',
  machine: { processor: 'A processor', cores: 2, memoryGiB: 23, system: 'Linux 6' },
  versions: { node: '20.20.2', java: '17.0.15', stack: 'bigdl-0.13' },
  settings: { cores: 2, heap: '12g' },
};

const lenet: TrainingRecord = {
  ...given,
  title: 'LeNet-5',
  batch: 128,
  parameters: {},
  iterations: { sparkloom: 9, bigdl: 9 },
  networkParameters: { sparkloom: 22_278, bigdl: 22_278 },
  computedBy: { sparkloom: 'engine mklblas', bigdl: 'DistriOptimizer' },
  rounds: [
    { sparkloom: 9000, bigdl: 3000 },
    { sparkloom: 9200, bigdl: 3100 },
  ],
  recordsPerSec: {
    sparkloom: { median: 9100, low: 9000, high: 9200 },
    bigdl: { median: 3050, low: 3000, high: 3100 },
  },
  ratios: { bigdl: { median: 2.98, low: 2.97, high: 3, target: 4, reached: false } },
};

const vgg: TrainingRecord = {
  ...lenet,
  measuredAt: '2026-11-28T08:00:00.000Z',
  title: 'VGG, dropout',
  networkParameters: { sparkloom: 14_991_946, bigdl: 14_991_947 },
  rounds: [{ sparkloom: 44, bigdl: 5 }],
  recordsPerSec: { sparkloom: { median: 44 }, bigdl: { median: 5 } },
  ratios: { bigdl: { median: 8.8, target: 8, reached: true } },
};

const record = (trainings: PerformanceRecord['trainings']): PerformanceRecord => ({
  schemaVersion: 1,
  trainings,
});

/** Cells of the lines of tables that begin with a title. */
const rowsOf = (section: string, title: string): readonly (readonly string[])[] =>
  section
    .split('\n')
    .filter((line) => line.startsWith(`| ${title} `))
    .map((line) => line.split('|').map((cell) => cell.trim()));

describe('the section', () => {
  test('has medians, intervals, ratios and what was asked for', () => {
    const [throughput, ratios] = rowsOf(performanceSection(record({ lenet })), 'LeNet-5');
    expect(throughput).toEqual(
      expect.arrayContaining(['22,278', '128', 'mklblas', '9,100 (9,000–9,200)']),
    );
    expect(ratios).toEqual(expect.arrayContaining(['2.98 (2.97–3.00)', '4: not reached']));
  });

  test('leaves out an interval that a single round has not, and peers that were not there', () => {
    const [throughput, ratios] = rowsOf(performanceSection(record({ vgg })), 'VGG, dropout');
    expect(throughput?.slice(-5)).toEqual(['44.0', '5.00', '', '', '']);
    expect(ratios).toEqual(expect.arrayContaining(['8.80', '8: reached']));
  });

  test('says where networks are not of one size', () => {
    const sentence = /another number of parameters/;
    expect(performanceSection(record({ lenet }))).not.toMatch(sentence);
    expect(performanceSection(record({ vgg }))).toMatch(/14,991,947 with BigDL/);
  });

  test('says machine and day once where they are alike, else of each', () => {
    expect(performanceSection(record({ lenet }))).toMatch(/^A processor, 2 cores.*2026-11-27\.$/m);
    const both = performanceSection(record({ lenet, vgg }));
    expect(both).toMatch(/^LeNet-5: A processor.*2 rounds, 2026-11-27\.$/m);
    expect(both).toMatch(/^VGG, dropout: A processor.*1 round, 2026-11-28\.$/m);
  });

  test('has the start', () => {
    const section = performanceSection({
      ...record({}),
      start: {
        ...given,
        rounds: [{ sparkloom: 3, sparkSubmit: 5 }],
        seconds: { sparkloom: { median: 3 }, sparkSubmit: { median: 5 } },
        ratio: { median: 0.6, target: 0.7, reached: true },
      },
    });
    expect(section).toContain('| 3.00 | 5.00 | 0.60 | 0.7: reached |');
  });
});

test('a page without both marks is refused', () => {
  expect(() => replaceSection('<!-- peers:end --> <!-- peers:begin -->', 'x')).toThrow(/no <!--/);
});

describe('files', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'sparkloom-test-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  test('the page keeps what is around its marks, and is as prettier writes it', async () => {
    const file = path.join(folder, 'performance.md');
    await writeFile(
      file,
      '# Before\n\n<!-- peers:begin -->\n\nold\n\n<!-- peers:end -->\n\nAfter\n',
    );
    await writePerformancePage(file, record({ lenet }));
    await writePerformancePage(file, record({ lenet, vgg }));
    const page = await readFile(file, 'utf8');
    expect(page).toMatch(/^# Before\n\n<!-- peers:begin -->\n\nRecords/);
    expect(page).toMatch(/\n\n<!-- peers:end -->\n\nAfter\n$/);
    expect(page).not.toContain('old');
    expect(rowsOf(page, 'LeNet-5')).toHaveLength(2);
    expect(await check(page, { parser: 'markdown', printWidth: 100 })).toBe(true);
  });

  test('the record is read as it was written, and is empty where there is none', async () => {
    const file = path.join(folder, 'performance.json');
    expect(await readPerformanceRecord(file)).toEqual(record({}));
    await writePerformanceRecord(file, record({ lenet, vgg }));
    expect(await readPerformanceRecord(file)).toEqual(record({ lenet, vgg }));
    const text = await readFile(file, 'utf8');
    expect(await check(text, { parser: 'json', printWidth: 100 })).toBe(true);
  });

  test('a file of something else is refused', async () => {
    const file = path.join(folder, 'performance.json');
    await writeFile(file, '{"schemaVersion": 2}');
    await expect(readPerformanceRecord(file)).rejects.toThrow(/schemaVersion/);
  });
});
