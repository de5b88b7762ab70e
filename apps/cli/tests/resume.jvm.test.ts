import { readdir, readFile, truncate } from 'node:fs/promises';
import path from 'node:path';

import { countedEvents, readRun, type RunEvent } from '@sparkloom/runs';
import { execa } from 'execa';
import { describe, expect, test } from 'vitest';

import { expectSameNumbers } from './expect-same-numbers.js';
import { runCli, sparkloomBin, temporaryFolder } from './run-cli.js';

/** Three epochs of 20 iterations, with checkpoints within them. */
const short = [
  ...['--json', 'train', 'lenet', '--limit', '2560', '--epochs', '3', '--master', 'local[2]'],
  ...['--checkpoint-iterations', '7'],
];

type Run = Awaited<ReturnType<typeof readRun>>;

async function sparkloom(cwd: string, ...flags: readonly string[]): Promise<void> {
  const { exitCode, stderr } = await runCli([...flags], { cwd });
  expect(exitCode, stderr).toBe(0);
}

/** Trains until the iteration is in the journal, and kills the process without a word. */
async function killedAfter(iteration: number, cwd: string, directory: string): Promise<void> {
  const flags = [...short, '--run-dir', directory];
  const training = execa(process.execPath, [sparkloomBin, ...flags], { cwd, reject: false });
  const events = path.join(cwd, directory, 'events.ndjson');
  await expect
    .poll(() => readFile(events, 'utf8').catch(() => ''), { timeout: 120_000, interval: 20 })
    .toContain(`"iteration":${iteration},`);
  training.kill('SIGKILL');
  await training;
}

const losses = (events: readonly RunEvent[]): ReadonlyMap<number, number> =>
  new Map(
    countedEvents(events).flatMap((event) =>
      event.type === 'iteration' ? [[event.iteration, event.loss] as const] : [],
    ),
  );

function expectSameLosses(found: readonly RunEvent[], expected: readonly RunEvent[]): void {
  const [ofFound, ofExpected] = [losses(found), losses(expected)];
  expect([...ofFound.keys()]).toEqual([...ofExpected.keys()]);
  expectSameNumbers([...ofFound.values()], [...ofExpected.values()]);
}

const resumedAfter = (run: Run): readonly number[] =>
  run.events.flatMap((event) => (event.type === 'resume' ? [event.iteration] : []));

async function newestCheckpoint(directory: string): Promise<string> {
  const checkpoints = path.join(directory, 'checkpoints');
  const names = (await readdir(checkpoints)).filter((name) => /^\d{8}$/.test(name)).sort();
  return path.join(checkpoints, names.at(-1) ?? 'none');
}

describe('a run that was killed', () => {
  test('goes on as if it had not been, loss by loss', async () => {
    const cwd = await temporaryFolder();
    await sparkloom(cwd, ...short, '--run-dir', 'whole');
    const whole = await readRun(path.join(cwd, 'whole'));

    await killedAfter(31, cwd, 'killed');
    await sparkloom(cwd, '--json', 'train', 'lenet', '--resume', 'killed');
    const killed = await readRun(path.join(cwd, 'killed'));
    expect(resumedAfter(killed)[0]).toBeGreaterThanOrEqual(28);
    expectSameLosses(killed.events, whole.events);
    expect(killed.result).toMatchObject({ iterations: 60, epochs: 3 });
    const { loss = Number.NaN } = whole.result?.validation ?? {};
    expect(killed.result?.validation?.loss).toBeCloseTo(loss, 3);
    expect(killed.state).toBe('done');

    await killedAfter(31, cwd, 'damaged');
    const newest = await newestCheckpoint(path.join(cwd, 'damaged'));
    await truncate(path.join(newest, 'model'), 1000);
    await sparkloom(cwd, '--json', 'train', 'lenet', '--resume', 'damaged');
    const damaged = await readRun(path.join(cwd, 'damaged'));
    expect(resumedAfter(damaged)[0]).toBeLessThan(Number(path.basename(newest)));
    expect(damaged.events.some(({ type }) => type === 'warning')).toBe(true);
    expectSameLosses(damaged.events, whole.events);

    await killedAfter(2, cwd, 'early');
    await sparkloom(cwd, '--json', 'train', 'lenet', '--resume', 'early');
    expectSameLosses((await readRun(path.join(cwd, 'early'))).events, whole.events);

    await killedAfter(31, cwd, 'changed');
    await sparkloom(cwd, '--json', 'train', 'lenet', '--resume', 'changed', '--distributed');
    const changed = await readRun(path.join(cwd, 'changed'));
    expect(changed.result).toMatchObject({ iterations: 60, distributed: true });
    for (const [iteration, loss] of losses(changed.events)) {
      // DistriOptimizer moves 16 bits of each weight.
      expect(loss).toBeCloseTo(losses(whole.events).get(iteration) ?? Number.NaN, 1);
    }

    const refusals = [
      [['lenet', '--resume', 'whole'], 'RUN_FINISHED'],
      [['lenet', '--resume', 'nowhere'], 'RUN_NOT_FOUND'],
      [['lenet', '--resume'], 'RUN_NOT_FOUND'],
    ] as const;
    for (const [flags, code] of refusals) {
      const refused = await runCli(['--json', 'train', ...flags], { cwd });
      expect(refused.exitCode, refused.stderr).toBe(2);
      expect(JSON.parse(refused.stdout)).toMatchObject({ error: { code } });
    }
  });

  test('is not gone on with as another one', async () => {
    const cwd = await temporaryFolder();
    await killedAfter(8, cwd, 'run');
    for (const flags of [
      ['--seed', '2'],
      ['--batch-size', '64'],
      ['--stack', 'bigdl-0.7'],
    ]) {
      const refused = await runCli(['--json', 'train', 'lenet', '--resume', 'run', ...flags], {
        cwd,
      });
      expect(refused.exitCode, refused.stderr).toBe(2);
      expect(JSON.parse(refused.stdout)).toMatchObject({ error: { code: 'RUN_DIFFERENT' } });
    }
    expect((await readRun(path.join(cwd, 'run'))).state).toBe('unfinished');
  });
});
