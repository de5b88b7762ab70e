import { InputError } from '@sparkloom/errors';
import type { StackId } from '@sparkloom/stacks';
import { leastOverheadMiB, overheadKey, overheadShare } from './cluster-settings.js';
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

/**
 * What the application's own container takes in MiB: the driver in cluster mode, else YARN's manager of
 * the executors. Defaults are Spark's: 1 GiB or 512 MiB, and max(384 MiB, 10 %) beside it.
 */
function managerMiB(configuration: SparkConfiguration): number {
  const { values } = configuration;
  const inCluster = placementOf(configuration).deployMode === 'cluster';
  const read = (...keys: readonly string[]): number | undefined => {
    const key = keys.find((one) => values.has(one));
    return key === undefined ? undefined : parseMemoryMiB(values.get(key)?.value ?? '0', key);
  };
  const heapMiB = inCluster
    ? (read('spark.driver.memory') ?? 1024)
    : (read('spark.yarn.am.memory') ?? 512);
  const overheadMiB = inCluster
    ? read('spark.driver.memoryOverhead', 'spark.yarn.driver.memoryOverhead')
    : read('spark.yarn.am.memoryOverhead');
  return heapMiB + (overheadMiB ?? Math.max(leastOverheadMiB, Math.ceil(heapMiB * overheadShare)));
}

/** How many executors the nodes hold at once beside the application's own container. */
function roomFor(
  { nodes }: ClusterCapacity,
  executor: { readonly containerMiB: number; readonly cores: number },
  ownMiB: number,
): number {
  const room = (memoryMiB: number, cores: number): number =>
    Math.min(Math.floor(memoryMiB / executor.containerMiB), Math.floor(cores / executor.cores));
  const all = nodes.reduce((sum, { memoryMiB, cores }) => sum + room(memoryMiB, cores), 0);
  // At best it is put where it displaces fewest. YARN as it is installed does not count cores.
  const displaced = nodes
    .filter(({ memoryMiB }) => memoryMiB >= ownMiB)
    .map(({ memoryMiB, cores }) => room(memoryMiB, cores) - room(memoryMiB - ownMiB, cores));
  return Math.max(0, all - Math.min(...displaced));
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
  const ownMiB = managerMiB(configuration);
  const room = roomFor(capacity, { containerMiB, cores: coresPerWorker }, ownMiB);
  if (workers > room) {
    throw new InputError({
      code: 'TOO_MANY_EXECUTORS',
      problem:
        'The cluster cannot hold so many executors at once, and BigDL waits for all of them.',
      where: '--num-executors (spark.executor.instances)',
      expected:
        `at most ${room} of ${containerMiB} MiB and ${coresPerWorker} cores, ` +
        `beside ${ownMiB} MiB of the application itself`,
      found: String(workers),
      remedy: `use --num-executors ${Math.max(1, room)}, or less --executor-memory`,
    });
  }
}
