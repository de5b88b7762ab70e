import os from 'node:os';

import {
  configurationDirectory,
  isLoopback,
  readConfiguration,
  resourceManagers,
} from '@sparkloom/hadoop';
import type { Environment } from '@sparkloom/study';

/** Whether the workers of a master are all on this machine. */
async function hasAllWorkers(master: string): Promise<boolean> {
  if (master === 'local') return true;
  if (master !== 'yarn' || configurationDirectory(process.env) === undefined) return false;
  const managers = resourceManagers(await readConfiguration(process.env));
  const onLoopback = await Promise.all(managers.map(({ host }) => isLoopback(host)));
  return onLoopback.length > 0 && onLoopback.every(Boolean);
}

/** This machine, as a report describes it. */
export async function currentEnvironment(java: string, master: string): Promise<Environment> {
  return {
    hasAllWorkers: await hasAllWorkers(master),
    operatingSystem: `${os.type()} ${os.release()}`,
    processor: os.cpus()[0]?.model ?? 'unknown',
    cores: os.availableParallelism(),
    memoryMiB: Math.round(os.totalmem() / 2 ** 20),
    node: process.versions.node,
    java,
    sparkloom: '0.1.0',
  };
}
