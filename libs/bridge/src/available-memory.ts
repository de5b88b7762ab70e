import { readFile } from 'node:fs/promises';
import { totalmem } from 'node:os';
import process from 'node:process';

export interface AvailableMemory {
  readonly mebibytes: number;
  /** What the limit is: free memory of the machine, or the container's (a cgroup). */
  readonly limitedBy: 'machine' | 'cgroup';
}

const bytesPerMiB = 2 ** 20;

/**
 * How much memory a process may still take: what Linux says is available (elsewhere, where no such
 * number is to be had, all of it), and no more than the limit of the cgroup, version 1 or 2.
 */
export async function availableMemory(): Promise<AvailableMemory> {
  const machine =
    availableOf(await readFile('/proc/meminfo', 'utf8').catch(() => '')) ?? totalmem();
  // 0 or an enormous number where nothing limits the process.
  const cgroup = process.constrainedMemory();
  const isCgroup = cgroup > 0 && cgroup < machine;
  return {
    mebibytes: Math.floor((isCgroup ? cgroup : machine) / bytesPerMiB),
    limitedBy: isCgroup ? 'cgroup' : 'machine',
  };
}

function availableOf(meminfo: string): number | undefined {
  const kibibytes = /^MemAvailable:\s+(\d+) kB$/m.exec(meminfo)?.[1];
  return kibibytes === undefined ? undefined : Number(kibibytes) * 1024;
}
