import { InputError } from '@sparkloom/errors';
import { availableMemory, type AvailableMemory } from './available-memory.js';

/** Spark's own limit: 1.5 times the 300 MiB that it reserves. */
const smallestHeapMiB = 450;

/**
 * Refuses a heap that Spark does not start with, and one that the machine cannot give. The JVM would take it, as it reserves addresses
 * only, and die in mid-training when it fills them.
 *
 * @throws InputError `HEAP_TOO_SMALL`, `HEAP_TOO_LARGE`
 */
export async function checkHeap(heapMiB: number, available?: AvailableMemory): Promise<void> {
  const where = '--driver-memory (spark.driver.memory)';
  if (heapMiB < smallestHeapMiB) {
    throw new InputError({
      code: 'HEAP_TOO_SMALL',
      problem: `Spark does not start with a heap of ${heapMiB} MiB.`,
      where,
      expected: `at least ${smallestHeapMiB} MiB`,
      found: `${heapMiB} MiB`,
      remedy: 'use --driver-memory 512m or more',
    });
  }
  const { mebibytes, limitedBy } = available ?? (await availableMemory());
  if (heapMiB <= mebibytes) return;
  const limit =
    limitedBy === 'cgroup' ? 'the limit of this container' : 'the free memory of this machine';
  throw new InputError({
    code: 'HEAP_TOO_LARGE',
    problem: `There is no memory for a heap of ${heapMiB} MiB.`,
    where,
    expected: `at most ${mebibytes} MiB, ${limit}`,
    found: `${heapMiB} MiB`,
    remedy: `use --driver-memory ${Math.max(512, Math.floor(mebibytes / 2))}m, or end other programs`,
  });
}
