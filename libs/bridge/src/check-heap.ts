import { InputError } from '@sparkloom/errors';
import { availableMemory, type AvailableMemory } from './available-memory.js';

/**
 * Refuses a heap that the machine cannot give. The JVM would take it, as it reserves addresses
 * only, and die in mid-training when it fills them.
 *
 * @throws InputError `HEAP_TOO_LARGE`
 */
export async function checkHeap(heapMiB: number, available?: AvailableMemory): Promise<void> {
  const { mebibytes, limitedBy } = available ?? (await availableMemory());
  if (heapMiB <= mebibytes) return;
  const limit =
    limitedBy === 'cgroup' ? 'the limit of this container' : 'the free memory of this machine';
  throw new InputError({
    code: 'HEAP_TOO_LARGE',
    problem: `There is no memory for a heap of ${heapMiB} MiB.`,
    where: '--driver-memory (spark.driver.memory)',
    expected: `at most ${mebibytes} MiB, ${limit}`,
    found: `${heapMiB} MiB`,
    remedy: `use --driver-memory ${Math.max(256, Math.floor(mebibytes / 2))}m, or end other programs`,
  });
}
