import { InputError } from '@sparkloom/errors';
import type { Origin } from './configuration.js';
import { parseMaster } from './master.js';
import { parseMemoryMiB } from './memory.js';
import { flagOfKey } from './spark-flags.js';

const counts: ReadonlySet<string> = new Set([
  'spark.executor.instances',
  'spark.executor.cores',
  'spark.driver.cores',
  'spark.cores.max',
]);

const memories: ReadonlySet<string> = new Set([
  'spark.executor.memory',
  'spark.executor.memoryOverhead',
  'spark.yarn.executor.memoryOverhead',
  'spark.driver.memory',
]);

/**
 * Checks the value of a property that Sparkloom itself understands; Spark checks the others.
 *
 * @throws InputError `COUNT_INVALID`, `MEMORY_INVALID`, `MASTER_UNSUPPORTED` or
 *   `DEPLOY_MODE_UNSUPPORTED`
 */
export function checkValue(key: string, value: string, origin: Origin): void {
  const where = placeOf(key, origin);
  if (counts.has(key)) {
    checkCount(value, where);
  } else if (memories.has(key)) {
    parseMemoryMiB(value, where);
  } else if (key === 'spark.master') {
    parseMaster(value);
  } else if (key === 'spark.submit.deployMode' && !/^(client|cluster)$/.test(value)) {
    throw new InputError({
      code: 'DEPLOY_MODE_UNSUPPORTED',
      problem: `\`${value}\` is not a place for the driver.`,
      where,
      expected: 'client or cluster',
      found: value,
      remedy: 'use --deploy-mode client: the driver runs in this process',
    });
  }
}

function checkCount(value: string, where: string): void {
  if (/^[1-9]\d{0,8}$/.test(value)) return;
  throw new InputError({
    code: 'COUNT_INVALID',
    problem: `\`${value}\` is not a number of things.`,
    where,
    expected: 'a whole number of at least 1',
    found: value,
    remedy: 'write it as 2',
  });
}

function placeOf(key: string, origin: Origin): string {
  const flag = flagOfKey(key);
  if (origin === 'flag' && flag !== undefined) return `--${flag} (${key})`;
  return `${key} (${origin})`;
}
