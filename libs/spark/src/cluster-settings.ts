import { jvmModuleOptions } from '@sparkloom/java';
import type { StackId } from '@sparkloom/stacks';
import type { ConfigurationValue, SparkConfiguration } from './configuration.js';
import { parseMemoryMiB } from './memory.js';
import { usualClusterHeapMiB } from './memory-defaults.js';
import { placementOf, type DeployMode, type Placement } from './placement.js';

export interface ClusterSettingsRequest {
  readonly configuration: SparkConfiguration;
  readonly stack: StackId;
  /** Whether the cluster is this machine, and nothing of it is to be heard outside. */
  readonly loopback: boolean;
  /** What the nodes' processes find in their environment. Default: nothing more. */
  readonly environment?: Readonly<Record<string, string>>;
  /** What each worker is estimated to keep outside of its heap, besides MKL's buffers. Default 0. */
  readonly nativeMiB?: number;
  /** Authentication of Spark's processes and encryption of what they say to each other. */
  readonly secure: boolean;
}

/** Spark's own least overhead beside a heap. */
export const leastOverheadMiB = 384;
/** Spark's own overhead as a part of the heap. */
export const overheadShare = 0.1;
/** Buffers that MKL's kernels take for a thread, outside Java's heap. */
const nativeMiBPerCore = 128;

/** Spark 2.2 had the property under YARN's name. */
export function overheadKey(stack: StackId): string {
  return stack === 'bigdl-0.7'
    ? 'spark.yarn.executor.memoryOverhead'
    : 'spark.executor.memoryOverhead';
}

/**
 * A configuration with what a cluster needs where nobody says otherwise: the number of executors and
 * their cores, which BigDL insists on; memory for the heap, and beside it for MKL's native buffers
 * (Spark's max(384 MiB, 10 %), 128 MiB a core, and what MKL-DNN is estimated to keep); Java's options on
 * every node; one thread for each task, since a worker has as many tasks as cores.
 */
export function clusterSettings({
  configuration,
  stack,
  loopback,
  environment = {},
  nativeMiB = 0,
  secure,
}: ClusterSettingsRequest): SparkConfiguration {
  const { workers, coresPerWorker, kind, deployMode } = placementOf(configuration);
  const { values } = configuration;
  const memory = values.get('spark.executor.memory')?.value ?? `${usualClusterHeapMiB}m`;
  const heapMiB = parseMemoryMiB(memory, '--executor-memory (spark.executor.memory)');
  const overheadMiB =
    Math.max(leastOverheadMiB, Math.ceil(heapMiB * overheadShare)) +
    nativeMiBPerCore * coresPerWorker +
    nativeMiB;
  const defaults: Readonly<Record<string, string>> = {
    'spark.executor.instances': String(workers),
    'spark.executor.cores': String(coresPerWorker),
    'spark.executor.memory': memory,
    ...(kind === 'yarn' || kind === 'kubernetes'
      ? { [overheadKey(stack)]: `${overheadMiB}m` }
      : {}),
    ...(kind === 'yarn' ? {} : { 'spark.cores.max': String(workers * coresPerWorker) }),
    'spark.executorEnv.OMP_NUM_THREADS': '1',
    'spark.executorEnv.MKL_NUM_THREADS': '1',
    ...nodeEnvironment(environment, kind),
    ...(loopback ? loopbackSettings : {}),
    ...(secure ? secureSettings : {}),
  };
  const merged = new Map<string, ConfigurationValue>();
  for (const [key, value] of Object.entries(defaults))
    merged.set(key, { value, origin: 'default' });
  for (const [key, value] of values) merged.set(key, value);
  for (const key of javaOptionKeys(kind, deployMode))
    merged.set(key, withNodeOptions(merged.get(key)));
  return { ...configuration, values: merged };
}

/** An environment of executors, and of the driver where YARN starts it. */
function nodeEnvironment(
  environment: Readonly<Record<string, string>>,
  kind: Placement['kind'],
): Readonly<Record<string, string>> {
  const places = ['spark.executorEnv', ...(kind === 'yarn' ? ['spark.yarn.appMasterEnv'] : [])];
  return Object.fromEntries(
    places.flatMap((place) =>
      Object.entries(environment).map(([name, value]) => [`${place}.${name}`, value]),
    ),
  );
}

/** Options of the JVMs that others start; the driver's in this process are not among them. */
function javaOptionKeys(kind: Placement['kind'], deployMode: DeployMode): readonly string[] {
  return [
    'spark.executor.extraJavaOptions',
    ...(deployMode === 'cluster' ? ['spark.driver.extraJavaOptions'] : []),
    ...(kind === 'yarn' && deployMode === 'client' ? ['spark.yarn.am.extraJavaOptions'] : []),
  ];
}

/** The nodes' Java may be another one than this machine's: one of 8 ignores what it does not know. */
const nodeOptions = ['-XX:+IgnoreUnrecognizedVMOptions', ...jvmModuleOptions(17)].join(' ');

function withNodeOptions(said: ConfigurationValue | undefined): ConfigurationValue {
  return said === undefined
    ? { value: nodeOptions, origin: 'default' }
    : { value: `${nodeOptions} ${said.value}`, origin: said.origin };
}

const loopbackAddress = '127.0.0.1';

const loopbackSettings: Readonly<Record<string, string>> = {
  'spark.driver.host': loopbackAddress,
  'spark.driver.bindAddress': loopbackAddress,
  'spark.executorEnv.SPARK_LOCAL_IP': loopbackAddress,
  'spark.yarn.appMasterEnv.SPARK_LOCAL_IP': loopbackAddress,
};

/** Spark makes the secret itself on YARN, and hands it to its containers through YARN. */
const secureSettings: Readonly<Record<string, string>> = {
  'spark.authenticate': 'true',
  'spark.network.crypto.enabled': 'true',
  'spark.io.encryption.enabled': 'true',
};
