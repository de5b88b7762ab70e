// @ts-check
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/**
 * Adds up what the steps of a CI run left behind: `NAME.status`, the exit status, and, for tests,
 * `NAME.json`, vitest's report.
 *
 * @typedef {{ passed: number, failed: number, skipped: number }} Counts
 *
 * @typedef {object} Report
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {number} numPendingTests
 * @property {number} numTodoTests
 * @property {{
 *   name: string, status: string, startTime: number, endTime: number, assertionResults: unknown[]
 * }[]} testResults a file each, times in milliseconds
 */

/**
 * @param {string} json
 * @returns {Report}
 */
function parseReport(json) {
  /** @type {Report} */
  const report = JSON.parse(json);
  return report;
}

/**
 * Where the time of the tests went: `1234 s  path` of the files that took longest, the longest first.
 *
 * @param {readonly string[]} reports vitest's, JSON
 * @param {{ count: number, root: string }} options how many files, and what their paths begin from
 */
export function slowestFiles(reports, { count, root }) {
  return reports
    .flatMap((json) => {
      try {
        return parseReport(json).testResults;
      } catch {
        // Counted as a failure already.
        return [];
      }
    })
    .map(({ name, startTime, endTime }) => ({ name, seconds: (endTime - startTime) / 1000 }))
    .sort((one, other) => other.seconds - one.seconds)
    .slice(0, count)
    .map(({ name, seconds }) => `${seconds.toFixed(0).padStart(5)} s  ${relative(root, name)}`);
}

/**
 * Counts of one of vitest's JSON reports.
 *
 * @param {string} json
 * @returns {Counts}
 */
export function countReport(json) {
  const report = parseReport(json);
  // A file that could not be loaded has failed without a test that failed.
  const unloaded = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** @param {string} file */
function readIfThere(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

/**
 * Counts of one step. A step that failed without a failed test counts as one failure: a check that
 * found something, an error outside the tests, a runner that died before its report was written.
 *
 * @param {string | undefined} status the step's exit status; nothing when it never ended
 * @param {string | undefined} report
 * @returns {Counts}
 */
export function countStep(status, report) {
  /** @type {Counts} */
  let counts = { passed: 0, failed: 0, skipped: 0 };
  try {
    if (report !== undefined) counts = countReport(report);
  } catch {
    counts.failed = 1;
  }
  if (status !== '0' && counts.failed === 0) counts.failed = 1;
  return counts;
}

/**
 * The last line of a CI run.
 *
 * @param {readonly Counts[]} steps
 */
export function summaryLine(steps) {
  /** @param {keyof Counts} key */
  const sum = (key) => steps.reduce((total, step) => total + step[key], 0);
  const skipped = sum('skipped');
  return `${String(sum('passed'))} passed, ${String(sum('failed'))} failed${
    skipped === 0 ? '' : `, ${String(skipped)} skipped`
  }`;
}

if (import.meta.filename === process.argv[1]) {
  const [folder = '.', ...names] = process.argv.slice(2);
  const steps = names.map((name) =>
    countStep(
      readIfThere(join(folder, `${name}.status`)),
      readIfThere(join(folder, `${name}.json`)),
    ),
  );
  const slowest = slowestFiles(
    names.flatMap((name) => readIfThere(join(folder, `${name}.json`)) ?? []),
    { count: 20, root: process.cwd() },
  );
  console.log(`\nThe files that took longest:\n${slowest.join('\n')}`);
  console.log(`\n${summaryLine(steps)}`);
  process.exitCode = steps.some((step) => step.failed > 0) ? 1 : 0;
}
