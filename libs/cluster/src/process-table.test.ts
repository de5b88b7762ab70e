import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

import { afterEach, beforeEach, expect, test } from 'vitest';

import { craftProcesses } from './crafted-processes.js';
import { environmentOf, findProcess, processesOf, stillThere } from './process-table.js';
import { stopProcess } from './stop-process.js';

let proc: string;
beforeEach(async () => {
  proc = await mkdtemp(path.join(os.tmpdir(), 'sparkloom-proc-'));
});
afterEach(() => rm(proc, { recursive: true, force: true }));

test.each(['java', 'tmux: server', 'a) S (b', ')'])(
  'the start is found behind the name `%s`',
  async (name) => {
    await craftProcesses(proc, [{ pid: 7, name, startTicks: 4711 }]);
    expect(await findProcess(7, proc)).toEqual({
      pid: 7,
      startTicks: 4711,
      userId: 1000,
      arguments: ['java'],
      residentMiB: 200,
    });
  },
);

test('the text of a real process is understood', async () => {
  const found = await findProcess(process.pid);
  expect(found?.userId).toBe(process.getuid?.());
  expect(found?.startTicks).toBeGreaterThan(0);
  expect(found?.residentMiB).toBeGreaterThan(1);
});

test('what is left of a process that has ended is none', async () => {
  await craftProcesses(proc, [{ pid: 7, state: 'Z' }]);
  expect(await findProcess(7, proc)).toBeUndefined();
  expect(await findProcess(8, proc)).toBeUndefined();
});

test('a number that was given to another process is not the process', async () => {
  await craftProcesses(proc, [{ pid: 7, startTicks: 2000 }]);
  expect(await stillThere({ pid: 7, startTicks: 2000 }, proc)).toMatchObject({ pid: 7 });
  expect(await stillThere({ pid: 7, startTicks: 1000 }, proc)).toBeUndefined();
});

test('processes of a user are listed, and a system without such a list has none', async () => {
  await craftProcesses(proc, [{ pid: 7 }, { pid: 8, userId: 1 }]);
  expect((await processesOf(1000, proc)).map(({ pid }) => pid)).toEqual([7]);
  expect(await processesOf(1000, path.join(proc, 'nowhere'))).toEqual([]);
});

test('an environment has values with `=` in them', async () => {
  await craftProcesses(proc, [{ pid: 7, environment: { A: 'b=c', EMPTY: '' } }]);
  expect(Object.fromEntries(await environmentOf(7, proc))).toEqual({ A: 'b=c', EMPTY: '' });
});

test('a process that does not heed SIGTERM is ended, and one with another start is not', async () => {
  const program = "process.on('SIGTERM', () => {}); console.log('up'); setInterval(() => {}, 1000)";
  const child = spawn(process.execPath, ['-e', program], { stdio: ['ignore', 'pipe', 'ignore'] });
  await once(child.stdout, 'data');
  const found = await findProcess(child.pid ?? 0);
  if (found === undefined) throw new Error('it did not start');
  expect(await stopProcess({ pid: found.pid, startTicks: found.startTicks + 1 }, 100)).toBe(true);
  expect(await stillThere(found)).toBeDefined();
  expect(await stopProcess(found, 100)).toBe(true);
  expect(await stillThere(found)).toBeUndefined();
});
