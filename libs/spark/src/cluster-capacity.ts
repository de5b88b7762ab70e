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
 * What the application's own container takes: the driver in cluster mode, else YARN's manager of the
 * executors. Defaults are Spark's: 1 GiB or 512 MiB, and max(384 MiB, 10 %) beside it.
 */
function ownShape(configuration: SparkConfiguration): {
  readonly what: string;
  readonly memoryKey: string;
  readonly heapMiB: number;
  readonly containerMiB: number;
} {
  const { values } = configuration;
  const inCluster = placementOf(configuration).deployMode === 'cluster';
  const read = (...keys: readonly string[]): number | undefined => {
    const key = keys.find((one) => values.has(one));
    return key === undefined ? undefined : parseMemoryMiB(values.get(key)?.value ?? '0', key);
  };
  const memoryKey = inCluster ? 'spark.driver.memory' : 'spark.yarn.am.memory';
  const heapMiB = read(memoryKey) ?? (inCluster ? 1024 : 512);
  const overheadMiB = inCluster
    ? read('spark.driver.memoryOverhead', 'spark.yarn.driver.memoryOverhead')
    : read('spark.yarn.am.memoryOverhead');
  return {
    what: inCluster ? 'the driver' : "the application's manager",
    memoryKey,
    heapMiB,
    containerMiB:
      heapMiB + (overheadMiB ?? Math.max(leastOverheadMiB, Math.ceil(heapMiB * overheadShare))),
  };
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
  // At best it is put where it displaces fewest. YARN as it is installed does not count its cores.
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
  refuseQueue(configuration, capacity);
  if (capacity.nodes.length === 0) {
    throw new InputError({
      code: 'NO_NODES',
      problem: 'No node of the cluster runs.',
      expected: 'a NodeManager that has registered with the ResourceManager',
      found: 'none',
      remedy: 'start one; after a restart of YARN, wait until `yarn node -list` shows them',
    });
  }
  refuseContainers(configuration, stack, capacity);
  refuseSum(configuration, stack, capacity);
}

function refuseQueue({ values }: SparkConfiguration, { queues }: ClusterCapacity): void {
  const queue = values.get('spark.yarn.queue')?.value ?? 'default';
  const leaf = queue.slice(queue.lastIndexOf('.') + 1);
  if (queues.some((name) => name === queue || name === leaf)) return;
  throw new InputError({
    code: 'QUEUE_UNKNOWN',
    problem: 'YARN has no such queue.',
    where: '--queue (spark.yarn.queue)',
    expected: queues.join(', '),
    found: queue,
    remedy: `use --queue ${queues[0] ?? 'default'}`,
  });
}

/** Each container by itself: the executors' memory and cores, and the application's own. */
function refuseContainers(
  configuration: SparkConfiguration,
  stack: StackId,
  capacity: ClusterCapacity,
): void {
  const largestMiB = Math.min(
    capacity.maximumMemoryMiB,
    Math.max(0, ...capacity.nodes.map(({ memoryMiB }) => memoryMiB)),
  );
  const refuseMemory = (
    { code, what, where }: { code: string; what: string; where: string },
    { heapMiB, containerMiB }: { heapMiB: number; containerMiB: number },
    remedy: (heapMiB: number) => string,
  ): void => {
    if (containerMiB <= largestMiB) return;
    const besideMiB = containerMiB - heapMiB;
    throw new InputError({
      code,
      problem: `No node of the cluster can hold ${what}.`,
      where,
      expected: `at most ${largestMiB} MiB with its overhead`,
      found: `${containerMiB} MiB: ${heapMiB} MiB of heap and ${besideMiB} MiB beside it`,
      remedy: largestMiB > besideMiB ? remedy(largestMiB - besideMiB) : 'use larger nodes',
    });
  };
  refuseMemory(
    {
      code: 'EXECUTOR_TOO_LARGE',
      what: 'such an executor',
      where: '--executor-memory (spark.executor.memory)',
    },
    executorShape(configuration, stack),
    (heapMiB) => `use --executor-memory ${heapMiB}m`,
  );
  const own = ownShape(configuration);
  refuseMemory(
    { code: 'APPLICATION_TOO_LARGE', what: own.what, where: own.memoryKey },
    own,
    (heapMiB) => `use --conf ${own.memoryKey}=${heapMiB}m`,
  );
  const mostCores = Math.min(
    capacity.maximumCores,
    Math.max(0, ...capacity.nodes.map(({ cores }) => cores)),
  );
  const { coresPerWorker } = placementOf(configuration);
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
}

/** All containers together. */
function refuseSum(
  configuration: SparkConfiguration,
  stack: StackId,
  capacity: ClusterCapacity,
): void {
  const { workers, coresPerWorker } = placementOf(configuration);
  const { containerMiB } = executorShape(configuration, stack);
  const own = ownShape(configuration);
  const executor = { containerMiB, cores: coresPerWorker };
  const room = roomFor(capacity, executor, own.containerMiB);
  if (workers <= room) return;
  throw new InputError({
    code: 'TOO_MANY_EXECUTORS',
    problem: 'The cluster cannot hold so many executors at once, and BigDL waits for all of them.',
    where: '--num-executors (spark.executor.instances)',
    expected:
      `at most ${room} of ${containerMiB} MiB and ${coresPerWorker} cores, ` +
      `beside ${own.containerMiB} MiB of the application itself`,
    found: String(workers),
    remedy: `use --num-executors ${Math.max(1, room)}, or less --executor-memory`,
  });
}
