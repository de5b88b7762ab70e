import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import os from 'node:os';
import { InputError } from '@sparkloom/errors';
import { parseProcessStat, systemCode } from '@sparkloom/files';
import * as z from 'zod';

const holderSchema = z.object({ pid: z.int().positive(), host: z.string() });

type Holder = z.infer<typeof holderSchema>;

/**
 * Says which process writes into a run's folder. The lock of a process that has died is none; one of
 * another machine is believed.
 */
export class RunLock {
  readonly #file: string;

  private constructor(file: string) {
    this.#file = file;
  }

  /** @throws InputError `RUN_IN_USE` */
  static take(file: string): RunLock {
    for (;;) {
      try {
        const handle = openSync(file, 'wx', 0o600);
        writeSync(handle, JSON.stringify({ pid: process.pid, host: os.hostname() }));
        closeSync(handle);
        return new RunLock(file);
      } catch (error) {
        if (systemCode(error) !== 'EEXIST') throw error;
        refuseHeld(file);
        rmSync(file, { force: true });
      }
    }
  }

  release(): void {
    rmSync(this.#file, { force: true });
  }
}

/** @throws InputError `RUN_IN_USE` when a live process has the lock */
export function refuseHeld(file: string): void {
  const holder = readHolder(file);
  if (holder === undefined || !isAlive(holder)) return;
  throw new InputError({
    code: 'RUN_IN_USE',
    problem: 'Another process writes into this run.',
    where: file,
    expected: 'a run that nobody trains',
    found: `process ${holder.pid} on ${holder.host}`,
    remedy: `wait for its end or stop it; where ${holder.host} no longer runs it, remove the file`,
  });
}

function readHolder(file: string): Holder | undefined {
  try {
    return holderSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    // Absent, or cut when its process died.
    return undefined;
  }
}

function isAlive({ pid, host }: Holder): boolean {
  if (host !== os.hostname()) return true;
  // A lock of this very process number is of an earlier life of the number.
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return !hasEnded(pid);
  } catch (error) {
    return systemCode(error) === 'EPERM';
  }
}

/** Whether only the number of a process is left. */
function hasEnded(pid: number): boolean {
  try {
    return parseProcessStat(readFileSync(`/proc/${pid}/stat`, 'utf8')).hasEnded;
  } catch {
    return false;
  }
}
