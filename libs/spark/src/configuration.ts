import { defaultDriverMemoryMiB, parseMemoryMiB } from './memory.js';

/** Who said a value; an `estimate` is what a training is thought to need. */
export type Origin =
  | 'flag'
  | '--conf'
  | 'properties file'
  | 'resumed run'
  | 'spark-defaults.conf'
  | 'estimate'
  | 'default';

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
