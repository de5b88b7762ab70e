import { InputError } from '@sparkloom/errors';
import { localCores } from './master.js';
import { defaultDriverMemoryMiB, parseMemoryMiB } from './memory.js';

/** Who said a value. */
export type Origin = 'flag' | '--conf' | 'properties file' | 'spark-defaults.conf' | 'default';

export interface ConfigurationValue {
  readonly value: string;
  readonly origin: Origin;
}

/** Spark's properties for one run, each with who said it. */
export interface SparkConfiguration {
  readonly values: ReadonlyMap<string, ConfigurationValue>;
  /** What a user should hear although it stops nothing. */
  readonly warnings: readonly string[];
}

/** Where a run trains. */
export interface Placement {
  /** With its number of cores: `local[*]` has become `local[4]`. */
  readonly master: string;
  readonly deployMode: 'client';
  readonly workers: number;
  readonly coresPerWorker: number;
}

/**
 * What Sparkloom says where nobody else does: all cores of this machine, no web page (its port is
 * the user's to give).
 */
export const sparkloomDefaults: Readonly<Record<string, string>> = {
  'spark.master': 'local[*]',
  'spark.submit.deployMode': 'client',
  'spark.ui.enabled': 'false',
};

/**
 * Where a configuration trains.
 *
 * @throws InputError `MASTER_UNSUPPORTED`, `WORKERS_NEED_CLUSTER`
 */
export function placementOf({ values }: SparkConfiguration): Placement {
  const cores = localCores(values.get('spark.master')?.value ?? 'local[*]');
  const workers = values.get('spark.executor.instances');
  if (workers !== undefined && Number(workers.value) !== 1 && isUsersOwn(workers)) {
    throw new InputError({
      code: 'WORKERS_NEED_CLUSTER',
      problem: 'A local master has one worker.',
      where: '--num-executors (spark.executor.instances)',
      expected: '1',
      found: workers.value,
      remedy: 'leave it out; --master local[N] sets the cores. More workers come with YARN support',
    });
  }
  return { master: `local[${cores}]`, deployMode: 'client', workers: 1, coresPerWorker: cores };
}

/** A machine's own defaults are made for its cluster: they do not contradict a local run. */
function isUsersOwn({ origin }: ConfigurationValue): boolean {
  return origin !== 'spark-defaults.conf' && origin !== 'default';
}

/**
 * The driver's heap.
 *
 * @param whenUnset MiB when no `spark.driver.memory` was said
 * @throws InputError `MEMORY_INVALID`
 */
export function driverHeapMiB(
  { values }: SparkConfiguration,
  whenUnset: number = defaultDriverMemoryMiB(),
): number {
  const memory = values.get('spark.driver.memory');
  return memory === undefined
    ? whenUnset
    : parseMemoryMiB(memory.value, '--driver-memory (spark.driver.memory)');
}

/** The configuration as the JVM's system properties, which is where Spark looks for it. */
export function systemPropertiesOf(configuration: SparkConfiguration): Record<string, string> {
  const properties = [...configuration.values].map(([key, { value }]) => [key, value] as const);
  return { ...Object.fromEntries(properties), 'spark.master': placementOf(configuration).master };
}
