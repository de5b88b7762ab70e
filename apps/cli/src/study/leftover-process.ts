import { readFileSync } from 'node:fs';

/**
 * Ends the training of a cell whose study was killed: its process goes on, and would share the machine
 * with the next. The number is believed only while the process names the run's folder.
 *
 * @returns whether one was ended
 */
export function endLeftover(pid: number, runDirectory: string): boolean {
  try {
    if (!readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(runDirectory)) return false;
    process.kill(pid, 'SIGKILL');
    return true;
  } catch {
    // It has ended, or there is no such list of processes here.
    return false;
  }
}
