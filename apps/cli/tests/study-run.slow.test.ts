import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { type JournalEntry, readStudy, type StudyDescription } from '@sparkloom/study';
import { expect, test } from 'vitest';

import { runCli, sparkloomBin, temporaryFolder } from './run-cli.js';

/** A real study, small: LeNet on one and on two cores, twice each. */
const flags = [
  ...['study', 'run', '--models', 'lenet', '--workers', '1,2', '--repetitions', '2'],
  ...['--limit', '1280', '--validation-limit', '1000', '--epochs', '1'],
  ...['--warm-up', '4', '--driver-memory', '1g', '--out', 'measured'],
];

async function waitFor(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await sleep(200);
}

test('a study that is killed goes on, and repeats nothing', async () => {
  const folder = await temporaryFolder();
  const directory = path.join(folder, 'measured');
  const dry = await runCli(['--json', ...flags, '--dry-run'], { cwd: folder });
  expect(dry.exitCode).toBe(0);
  const { pending, estimatedSec } = JSON.parse(dry.stdout) as {
    pending: unknown[];
    estimatedSec: number;
  };
  expect(pending).toHaveLength(4);
  expect(estimatedSec).toBeGreaterThan(0);

  const entries = async (): Promise<readonly JournalEntry[]> => {
    const text = await readFile(path.join(directory, 'journal.ndjson'), 'utf8').catch(() => '');
    const lines = text.split('\n').slice(0, -1);
    return lines.map((line) => JSON.parse(line) as JournalEntry);
  };
  const first = spawn(process.execPath, [sparkloomBin, ...flags], { cwd: folder, stdio: 'ignore' });
  // In the midst of the second cell: one is measured, another begun.
  await waitFor(async () => (await entries()).filter(({ type }) => type === 'started').length >= 2);
  first.kill('SIGKILL');
  await once(first, 'exit');
  const before = await entries();
  expect(before.filter(({ type }) => type === 'measured')).toHaveLength(1);

  const second = await runCli(['--json', ...flags], { cwd: folder });
  expect(second.exitCode).toBe(0);
  expect(JSON.parse(second.stdout)).toMatchObject({ measured: 4, abandoned: 0 });
  const after = await entries();
  // Only ever appended to.
  expect(after.slice(0, before.length)).toEqual(before);
  const study = await readStudy(directory);
  expect(study.measurements).toHaveLength(4);
  expect(after.filter(({ type }) => type === 'started')).toHaveLength(5);
  for (const measurement of study.measurements) {
    expect(measurement).toMatchObject({ iterations: 6, batchSize: 128 });
    expect(measurement.validations).toHaveLength(1);
    const { top1Accuracy = 0 } = measurement;
    expect(top1Accuracy).toBeGreaterThan(0);
    // Of 1000 records.
    expect(top1Accuracy * 1000).toBeCloseTo(Math.round(top1Accuracy * 1000), 3);
  }
  expect(new Set(study.measurements.map(({ seed }) => seed)).size).toBe(4);

  const third = await runCli(['--json', ...flags], { cwd: folder });
  expect(JSON.parse(third.stdout)).toMatchObject({ measured: 4 });
  expect((await entries()).filter(({ type }) => type === 'started')).toHaveLength(5);
  const other = await runCli(['--json', ...flags, '--limit', '640'], { cwd: folder });
  expect(other.exitCode).toBe(2);
  expect(other.stdout).toContain('STUDY_DIFFERENT');

  const report = await runCli(['study', 'report', 'measured'], { cwd: folder });
  expect(report.exitCode).toBe(0);
  const html = await readFile(path.join(directory, 'report.html'), 'utf8');
  const description = JSON.parse(
    await readFile(path.join(directory, 'study.json'), 'utf8'),
  ) as StudyDescription;
  const cores = description.environment?.cores ?? 0;
  expect(html).toContain(`one machine with ${cores} core`);
});
