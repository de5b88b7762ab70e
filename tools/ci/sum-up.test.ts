import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { execa } from 'execa';
import { expect, onTestFinished, test } from 'vitest';

import { workspaceRoot } from '../setup/ensure-installed.mjs';

const report = (counts: { passed: number; failed: number; pending?: number; unloaded?: number }) =>
  JSON.stringify({
    numPassedTests: counts.passed,
    numFailedTests: counts.failed,
    numPendingTests: counts.pending ?? 0,
    numTodoTests: 0,
    testResults: Array.from({ length: counts.unloaded ?? 0 }, () => ({
      name: join(workspaceRoot, 'libs/unloaded.test.ts'),
      ...{ status: 'failed', startTime: 0, endTime: 0 },
      assertionResults: [],
    })),
  });

async function output(files: Record<string, string>) {
  const folder = mkdtempSync(join(tmpdir(), 'sparkloom-ci-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const { stdout, exitCode } = await execa(
    process.execPath,
    [join(workspaceRoot, 'tools/ci/sum-up.mjs'), folder, 'test', 'check', 'slow'],
    { reject: false },
  );
  return { stdout, exitCode };
}

async function sumUp(files: Record<string, string>) {
  const { stdout, exitCode } = await output(files);
  return { lastLine: stdout.split('\n').at(-1), exitCode };
}

const allPassed = {
  'test.status': '0',
  'test.json': report({ passed: 120, failed: 0 }),
  'check.status': '0',
  'slow.status': '0',
  'slow.json': report({ passed: 3, failed: 0 }),
};

test('passed tests are added up over the steps', async () => {
  expect(await sumUp(allPassed)).toEqual({ lastLine: '123 passed, 0 failed', exitCode: 0 });
});

test('skipped tests are told when there are some', async () => {
  const slow = report({ passed: 3, failed: 0, pending: 2 });
  expect(await sumUp({ ...allPassed, 'slow.json': slow })).toEqual({
    lastLine: '123 passed, 0 failed, 2 skipped',
    exitCode: 0,
  });
});

test.each([
  ['a failed test', { 'test.status': '1', 'test.json': report({ passed: 119, failed: 1 }) }, 122],
  ['a check that found something', { 'check.status': '1' }, 123],
  ['an error outside the tests', { 'slow.status': '1' }, 123],
  [
    'a file that does not load',
    { 'test.json': report({ passed: 120, failed: 0, unloaded: 1 }) },
    123,
  ],
  ['a truncated report', { 'slow.status': '1', 'slow.json': '{"numPassed' }, 120],
])('%s counts as one failure', async (_what, files, passed) => {
  expect(await sumUp({ ...allPassed, ...files })).toEqual({
    lastLine: `${passed} passed, 1 failed`,
    exitCode: 1,
  });
});

test('a step that never ended, without status and report, has failed', async () => {
  const { 'slow.json': _json, 'slow.status': _status, ...withoutSlow } = allPassed;
  expect(await sumUp(withoutSlow)).toEqual({
    lastLine: '120 passed, 1 failed',
    exitCode: 1,
  });
});

test('the files that took longest are told, from all steps, the longest first', async () => {
  const timed = (files: Readonly<Record<string, number>>): string => {
    const testResults = Object.entries(files).map(([file, seconds]) => ({
      name: join(workspaceRoot, file),
      ...{ status: 'passed', startTime: 5000, endTime: 5000 + 1000 * seconds },
      assertionResults: [{}],
    }));
    return JSON.stringify({
      ...(JSON.parse(report({ passed: 1, failed: 0 })) as object),
      testResults,
    });
  };
  const { stdout } = await output({
    ...allPassed,
    'test.json': timed({ 'libs/a.test.ts': 3, 'libs/b.test.ts': 70 }),
    'slow.json': timed({ 'apps/c.slow.test.ts': 1234 }),
  });
  expect(stdout).toContain(
    ' 1234 s  apps/c.slow.test.ts\n   70 s  libs/b.test.ts\n    3 s  libs/a.test.ts\n',
  );
});
