import { readFile, rm, writeFile } from 'node:fs/promises';

import { InputError } from '@sparkloom/errors';
import { systemCode } from '@sparkloom/files';

import type { ClusterFolder } from './cluster-folder.js';
import { findProcess, processIdentitySchema, stillThere } from './process-table.js';

/**
 * Does something that changes a cluster, while nobody else does. The lock of a process that has ended
 * counts for nothing.
 *
 * @throws InputError `CLUSTER_BUSY`
 */
export async function whileLocked<T>(folder: ClusterFolder, work: () => Promise<T>): Promise<T> {
  await takeLock(folder);
  try {
    return await work();
  } finally {
    await rm(folder.lockFile, { force: true });
  }
}

async function takeLock({ home, lockFile }: ClusterFolder): Promise<void> {
  const self = await findProcess(process.pid);
  const content = JSON.stringify({ pid: process.pid, startTicks: self?.startTicks ?? 0 });
  for (let tries = 0; tries < 3; tries += 1) {
    try {
      await writeFile(lockFile, content, { flag: 'wx', mode: 0o600 });
      return;
    } catch (error) {
      if (systemCode(error) !== 'EEXIST') throw error;
      const holder = await readHolder(lockFile);
      if (holder !== undefined) {
        throw new InputError({
          code: 'CLUSTER_BUSY',
          problem: 'another command is starting or stopping this cluster',
          where: home,
          found: `process ${holder}`,
          remedy: 'wait until it has ended, or use another `--home DIR`',
        });
      }
      await rm(lockFile, { force: true });
    }
  }
}

/** Number of the process that has the lock; `undefined` when it has ended. */
async function readHolder(lockFile: string): Promise<number | undefined> {
  const text = await readFile(lockFile, 'utf8').catch(() => '');
  try {
    const identity = processIdentitySchema.parse(JSON.parse(text));
    return (await stillThere(identity))?.pid;
  } catch {
    return undefined;
  }
}
