import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { describe, expect, test } from 'vitest';

import { runCli, temporaryFolder } from './run-cli.js';

const header = 'model,workers,repetition,trainingTimeSec,top1Accuracy';
const rows = [
  'lenet,local,1,100,0.98',
  'lenet,local,2,104,0.98',
  'lenet,4,1,50,0.97',
  'lenet,4,2,52,0.96',
];

interface Failure {
  readonly error: { readonly code: string };
}

const codeOf = (stdout: string): string => (JSON.parse(stdout) as Failure).error.code;

describe('sparkloom study', () => {
  test('imports a CSV file and reports it', async () => {
    const folder = await temporaryFolder();
    await writeFile(path.join(folder, 'times.csv'), [header, ...rows].join('\n'));
    const imported = await runCli(
      ['--json', 'study', 'import', '--csv', 'times.csv', '--out', 'measured'],
      { cwd: folder },
    );
    expect(imported).toMatchObject({ exitCode: 0, stderr: '' });
    expect(JSON.parse(imported.stdout)).toMatchObject({ origin: 'csv', measurements: 4 });
    expect((await readdir(path.join(folder, 'measured'))).toSorted()).toEqual([
      'journal.ndjson',
      'runs',
      'study.json',
    ]);

    const reported = await runCli(['study', 'report', 'measured'], { cwd: folder });
    expect(reported).toMatchObject({ exitCode: 0, stderr: '' });
    expect(reported.stdout).toMatch(/LeNet +4 workers +2 +51\.00 s +2\.00 +0\.50 +96\.50 %/);
    const html = await readFile(path.join(folder, 'measured/report.html'), 'utf8');
    expect(html).toContain('study import --csv times.csv --out measured');
  });

  test('refuses, before any work, what it cannot import', async () => {
    const folder = await temporaryFolder();
    await writeFile(path.join(folder, 'bad.csv'), `${header}\nlenet,4,1,-3,0.9\n`);
    await writeFile(path.join(folder, 'run.log'), 'INFO nothing of BigDL\n');
    const refused = async (...args: readonly string[]) => {
      const run = await runCli(['--json', 'study', ...args], { cwd: folder });
      expect(run.exitCode).toBe(2);
      return codeOf(run.stdout);
    };
    expect(await refused('import', '--csv', 'bad.csv', '--out', 'a')).toBe('STUDY_CSV_INVALID');
    expect(await refused('import', '--csv', 'none.csv', '--out', 'a')).toBe(
      'STUDY_SOURCE_UNREADABLE',
    );
    expect(await refused('import', '--csv', 'bad.csv')).toBe('FLAG_MISSING');
    expect(await refused('import', '--out', 'a')).toBe('FLAG_MISSING');
    expect(await refused('import', '--bigdl-log', 'run.log', '--out', 'a')).toBe(
      'STUDY_LOG_WITHOUT_VALIDATION',
    );
    expect(await refused('report', 'nowhere')).toBe('STUDY_NOT_FOUND');
    const short = ['run', '--models', 'lenet', '--out', 'a'];
    expect(await refused(...short, '--max-iterations', '10')).toBe('WARM_UP_TOO_LONG');
    expect(await refused(...short, '--limit', '100', '--epochs', '2')).toBe('WARM_UP_TOO_LONG');
    expect((await readdir(folder)).toSorted()).toEqual(['bad.csv', 'run.log']);
  });
});

describe('sparkloom plan', () => {
  const times = [
    'lenet,local,1,100,',
    ...[1, 2, 4, 8].flatMap((workers) =>
      [1, 2].map(
        (repetition) =>
          `lenet,${workers},${repetition},${(90 / workers + 2 * workers) * (1 + 0.01 * repetition)},`,
      ),
    ),
  ];

  test('answers from measured times, with an interval and in the form that was promised', async () => {
    const folder = await temporaryFolder();
    await writeFile(path.join(folder, 'times.csv'), [header, ...times].join('\n'));
    const run = await runCli(
      [
        '--json',
        'plan',
        'lenet',
        '--csv',
        'times.csv',
        '--workers',
        '1,4,6,8,16',
        '--svg',
        'a.svg',
      ],
      { cwd: folder },
    );
    expect(run).toMatchObject({ exitCode: 0, stderr: '' });
    const plan = JSON.parse(run.stdout) as {
      predictions: { workers: unknown; lowSec: number; trainingTimeSec: number; highSec: number }[];
      recommended: Record<string, number>;
    };
    expect(plan.predictions.map(({ workers }) => workers)).toEqual(['local', 1, 4, 6, 8, 16]);
    for (const { workers, lowSec, trainingTimeSec, highSec } of plan.predictions) {
      if (workers === 'local') continue;
      expect(lowSec).toBeLessThan(trainingTimeSec);
      expect(highSec).toBeGreaterThan(trainingTimeSec);
    }
    expect(plan.recommended).toMatchObject({ fastest: 6, cheapest: 1 });
    expect(await readFile(path.join(folder, 'a.svg'), 'utf8')).toMatch(/^<svg /);
  });

  test('refuses what the times cannot answer', async () => {
    const folder = await temporaryFolder();
    await writeFile(path.join(folder, 'times.csv'), [header, ...rows].join('\n'));
    const refused = async (...args: readonly string[]) => {
      const run = await runCli(['--json', 'plan', ...args], { cwd: folder });
      expect(run.exitCode).toBe(2);
      return codeOf(run.stdout);
    };
    expect(await refused('lenet', '--csv', 'times.csv')).toBe('PLAN_TOO_FEW_WORKERS');
    expect(await refused('vgg', '--csv', 'times.csv')).toBe('PLAN_NOT_MEASURED');
  });
});
