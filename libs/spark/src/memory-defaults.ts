import type { ConfigurationValue, SparkConfiguration } from './configuration.js';
import { defaultDriverMemoryMiB } from './memory.js';
import { placementOf } from './placement.js';

/** What a training is estimated to need. */
export interface MemoryNeed {
  /** Heap of the process that trains. */
  readonly heapMiB: number;
  /** Memory of that process outside of the heap. */
  readonly nativeMiB: number;
  /** Heap of a driver whose workers train. */
  readonly driverHeapMiB: number;
}

/** What this machine has, for a driver in this process. */
export interface MachineMemory {
  /** What is free. */
  readonly availableMiB: number;
  /** The driver's heap when nothing is known of the training. */
  readonly usualHeapMiB?: number;
}

/** Spark's own heap of an executor, and of a driver in the cluster. */
export const usualClusterHeapMiB = 1024;

const stepMiB = 512;

/** Node, and what a JVM has besides its heap. */
const besideHeapMiB = 1024;

/** So much memory or a little more, as a number that people would write. */
export function inStepsMiB(mebibytes: number): number {
  return Math.ceil(mebibytes / stepMiB) * stepMiB;
}

/**
 * A configuration with the memory that a training is estimated to need, where nobody says how much:
 * `spark.driver.memory`, and with a cluster `spark.executor.memory`. It is never less than what it was
 * without an estimate, in steps of 512 MiB; on this machine never more than is free.
 */
export function memoryDefaults(
  configuration: SparkConfiguration,
  { heapMiB, nativeMiB, driverHeapMiB }: MemoryNeed,
  { availableMiB, usualHeapMiB = defaultDriverMemoryMiB() }: MachineMemory,
): SparkConfiguration {
  const { kind, deployMode } = placementOf(configuration);
  const here = (neededMiB: number, outsideMiB: number): ConfigurationValue => {
    const roomMiB = availableMiB - outsideMiB - besideHeapMiB;
    const most = Math.floor(roomMiB / stepMiB) * stepMiB;
    return chosen(Math.min(inStepsMiB(neededMiB), most), usualHeapMiB);
  };
  const there = (neededMiB: number): ConfigurationValue =>
    chosen(inStepsMiB(neededMiB), usualClusterHeapMiB);
  const isLocal = kind === 'local';
  const defaults: Readonly<Record<string, ConfigurationValue>> = {
    'spark.driver.memory': isLocal
      ? here(heapMiB, nativeMiB)
      : deployMode === 'client'
        ? here(driverHeapMiB, 0)
        : there(driverHeapMiB),
    ...(isLocal ? {} : { 'spark.executor.memory': there(heapMiB) }),
  };
  return {
    ...configuration,
    values: new Map([...Object.entries(defaults), ...configuration.values]),
  };
}

function chosen(estimatedMiB: number, usualMiB: number): ConfigurationValue {
  return estimatedMiB > usualMiB
    ? { value: `${estimatedMiB}m`, origin: 'estimate' }
    : { value: `${usualMiB}m`, origin: 'default' };
}
