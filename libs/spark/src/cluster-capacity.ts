import { InputError } from '@sparkloom/errors';
import type { StackId } from '@sparkloom/stacks';
import { overheadKey } from './cluster-settings.js';
import type { SparkConfiguration } from './configuration.js';
import { parseMemoryMiB } from './memory.js';
import { placementOf } from './placement.js';

/** What a YARN cluster has, as its ResourceManager says. */
export interface ClusterCapacity {
  /** The largest container that YARN gives. */
  readonly maximumMemoryMiB: number;
  readonly maximumCores: number;
  readonly nodes: readonly {
    readonly name: string;
    /** `host:port` of its web interface. */
    readonly webAddress: string;
    readonly memoryMiB: number;
    readonly cores: number;
    readonly usedMemoryMiB: number;
    readonly usedCores: number;
  }[];
  /** Names of the queues, without those that only hold other queues. */
  readonly queues: readonly string[];
}

/** What one executor asks of YARN. */
export function executorShape(
  { values }: SparkConfiguration,
  stack: StackId,
): { readonly heapMiB: number; readonly containerMiB: number } {
  const read = (key: string): number => parseMemoryMiB(values.get(key)?.value ?? '0', key);
  const heapMiB = read('spark.executor.memory');
  return { heapMiB, containerMiB: heapMiB + read(overheadKey(stack)) };
}

/** Where a request is too large for any node, however long it waits. */
export function refuseTooLarge(
  configuration: SparkConfiguration,
  stack: StackId,
  capacity: ClusterCapacity,
): void {
  const queue = configuration.values.get('spark.yarn.queue')?.value ?? 'default';
  const leaf = queue.slice(queue.lastIndexOf('.') + 1);
  if (!capacity.queues.some((name) => name === queue || name === leaf)) {
    throw new InputError({
      code: 'QUEUE_UNKNOWN',
      problem: 'YARN has no such queue.',
      where: '--queue (spark.yarn.queue)',
      expected: capacity.queues.join(', '),
      found: queue,
      remedy: `use --queue ${capacity.queues[0] ?? 'default'}`,
    });
  }
  const { workers, coresPerWorker } = placementOf(configuration);
  const { containerMiB, heapMiB } = executorShape(configuration, stack);
  const largestMiB = Math.min(
    capacity.maximumMemoryMiB,
    Math.max(0, ...capacity.nodes.map(({ memoryMiB }) => memoryMiB)),
  );
  if (containerMiB > largestMiB) {
    const most = largestMiB - (containerMiB - heapMiB);
    throw new InputError({
      code: 'EXECUTOR_TOO_LARGE',
      problem: 'No node of the cluster can hold such an executor.',
      where: '--executor-memory (spark.executor.memory)',
      expected: `at most ${largestMiB} MiB with its overhead`,
      found: `${containerMiB} MiB: ${heapMiB} MiB of heap and ${containerMiB - heapMiB} MiB beside it`,
      remedy: most > 0 ? `use --executor-memory ${most}m` : 'use larger nodes',
    });
  }
  const mostCores = Math.min(
    capacity.maximumCores,
    Math.max(0, ...capacity.nodes.map(({ cores }) => cores)),
  );
  if (coresPerWorker > mostCores) {
    throw new InputError({
      code: 'EXECUTOR_TOO_LARGE',
      problem: 'No node of the cluster has so many cores.',
      where: '--executor-cores (spark.executor.cores)',
      expected: `at most ${mostCores}`,
      found: String(coresPerWorker),
      remedy: `use --executor-cores ${mostCores} and more --num-executors`,
    });
  }
  const room = capacity.nodes.reduce(
    (sum, { memoryMiB, cores }) =>
      sum + Math.min(Math.floor(memoryMiB / containerMiB), Math.floor(cores / coresPerWorker)),
    0,
  );
  if (workers > room) {
    throw new InputError({
      code: 'TOO_MANY_EXECUTORS',
      problem:
        'The cluster cannot hold so many executors at once, and BigDL waits for all of them.',
      where: '--num-executors (spark.executor.instances)',
      expected: `at most ${room} of ${containerMiB} MiB and ${coresPerWorker} cores`,
      found: String(workers),
      remedy: `use --num-executors ${Math.max(1, room)}, or less --executor-memory`,
    });
  }
}
