import { setTimeout as sleep } from 'node:timers/promises';

import { systemCode } from '@sparkloom/files';

import { type ProcessIdentity, stillThere } from './process-table.js';

const pollMs = 50;
/** A killed process is gone when the system has let go of its memory. */
const killPatienceMs = 10_000;

/** Sends a signal to this very process; one that has ended is fine. */
export async function signalProcess(
  identity: ProcessIdentity,
  signal: NodeJS.Signals,
): Promise<void> {
  if ((await stillThere(identity)) === undefined) return;
  try {
    process.kill(identity.pid, signal);
  } catch (error) {
    if (systemCode(error) !== 'ESRCH') throw error;
  }
}

/** @returns whether it has ended within this time, in milliseconds */
export async function waitForEnd(identity: ProcessIdentity, patienceMs: number): Promise<boolean> {
  const end = performance.now() + patienceMs;
  while ((await stillThere(identity)) !== undefined) {
    if (performance.now() >= end) return false;
    await sleep(pollMs);
  }
  return true;
}

/**
 * Ends a process: SIGTERM first, SIGKILL when it has not ended after this time.
 *
 * @param patienceMs in milliseconds
 * @returns whether it is gone
 */
export async function stopProcess(identity: ProcessIdentity, patienceMs: number): Promise<boolean> {
  await signalProcess(identity, 'SIGTERM');
  if (await waitForEnd(identity, patienceMs)) return true;
  await signalProcess(identity, 'SIGKILL');
  return waitForEnd(identity, killPatienceMs);
}
