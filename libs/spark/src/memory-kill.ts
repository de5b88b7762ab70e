import { overheadKey } from './cluster-settings.js';
import type { SparkConfiguration } from './configuration.js';
import type { StackId } from '@sparkloom/stacks';
import { parseMemoryMiB } from './memory.js';

/** That YARN has killed an executor because its process took more than its container. */
export interface MemoryKill {
  /** In YARN's words, such as `1.1 GB of 1 GB physical memory used`. */
  readonly found: string;
  /** The setting to change, such as `spark.executor.memoryOverhead`. */
  readonly key: string;
  /** What it was, such as `512m`. */
  readonly was: string;
  /** What is likely to do. */
  readonly suggested: string;
}

/** Spark's words for it: those of 2.x have no `physical`. */
const words =
  /killed by YARN for exceeding (?:physical )?memory limits\.\s+((?:[\d.]+) [KMGT]?B of ([\d.]+) ([KMGT]?B) physical memory used)/;

const mebibytes: Readonly<Record<string, number>> = {
  B: 1 / 1024 ** 2,
  KB: 1 / 1024,
  MB: 1,
  GB: 1024,
  TB: 1024 ** 2,
};

const leastStepMiB = 256;
const stepShare = 0.25;
const roundedToMiB = 128;

/**
 * Looks in an error for YARN's memory limit. YARN kills at the moment of the excess, and so does not
 * tell how much more the executor would have taken: the suggestion is a quarter of the container.
 */
export function memoryKillIn(
  text: string,
  { values }: SparkConfiguration,
  stack: StackId,
): MemoryKill | undefined {
  const [, found, limit, unit] = words.exec(text) ?? [];
  if (found === undefined || limit === undefined || unit === undefined) return undefined;
  const key = overheadKey(stack);
  const was = values.get(key)?.value ?? '384m';
  const limitMiB = Number(limit) * (mebibytes[unit] ?? 1);
  const stepMiB = Math.max(leastStepMiB, limitMiB * stepShare);
  const wantedMiB = parseMemoryMiB(was, key) + stepMiB;
  return {
    found,
    key,
    was,
    suggested: `${Math.ceil(wantedMiB / roundedToMiB) * roundedToMiB}m`,
  };
}
