import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

import { afterEach, beforeEach, expect, test } from 'vitest';

import { clusterFolder, type ClusterFolder } from './cluster-folder.js';
import { whileLocked } from './cluster-lock.js';

let folder: ClusterFolder;
beforeEach(async () => {
  folder = clusterFolder(await mkdtemp(path.join(os.tmpdir(), 'sparkloom-lock-')));
});
afterEach(() => rm(folder.home, { recursive: true, force: true }));

test('one at a time, and the next one afterwards', async () => {
  await whileLocked(folder, async () => {
    await expect(whileLocked(folder, () => Promise.resolve())).rejects.toMatchObject({
      code: 'CLUSTER_BUSY',
      details: { found: `process ${process.pid}` },
    });
  });
  expect(await whileLocked(folder, () => Promise.resolve('done'))).toBe('done');
  expect(await readdir(folder.home)).toEqual([]);
});

test('is let go of when the work fails', async () => {
  const work = (): Promise<never> => Promise.reject(new Error('no'));
  await expect(whileLocked(folder, work)).rejects.toThrow('no');
  expect(await readdir(folder.home)).toEqual([]);
});

test.each([
  ['of a process that has ended', { pid: process.pid, startTicks: 1 }],
  ['that is damaged', 'half a li'],
])('a lock %s counts for nothing', async (_, content) => {
  await writeFile(folder.lockFile, JSON.stringify(content));
  expect(await whileLocked(folder, () => Promise.resolve('done'))).toBe('done');
});
