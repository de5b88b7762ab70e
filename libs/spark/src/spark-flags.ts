/** The flags of `spark-submit` that have a configuration key of their own. */
export type SparkFlagName =
  | 'master'
  | 'deploy-mode'
  | 'name'
  | 'num-executors'
  | 'executor-cores'
  | 'executor-memory'
  | 'total-executor-cores'
  | 'driver-memory'
  | 'driver-cores'
  | 'queue'
  | 'principal'
  | 'keytab'
  | 'jars'
  | 'files';

/** One flag, as help texts and parsers need it. */
export interface SparkFlag {
  /** Without the two dashes. */
  readonly flag: SparkFlagName;
  readonly placeholder: string;
  /** The Spark property it sets. */
  readonly key: string;
  readonly description: string;
  /** Other names of the same flag, without dashes. */
  readonly aliases?: readonly string[];
}

const flags: Readonly<Record<SparkFlagName, Omit<SparkFlag, 'flag'>>> = {
  master: {
    placeholder: 'URL',
    key: 'spark.master',
    description:
      'where it runs: local[N], local[*] (all cores of this machine), yarn, spark://host:port, k8s://…',
  },
  'deploy-mode': {
    placeholder: 'MODE',
    key: 'spark.submit.deployMode',
    description: 'where the driver runs: client (in this process) or cluster (in YARN)',
  },
  name: {
    placeholder: 'NAME',
    key: 'spark.app.name',
    description: 'name of the application',
  },
  'num-executors': {
    placeholder: 'N',
    key: 'spark.executor.instances',
    description: 'how many workers train',
    aliases: ['workers'],
  },
  'executor-cores': {
    placeholder: 'N',
    key: 'spark.executor.cores',
    description: 'cores of each worker',
  },
  'executor-memory': {
    placeholder: 'SIZE',
    key: 'spark.executor.memory',
    description: 'heap of each worker, such as 4g',
  },
  'total-executor-cores': {
    placeholder: 'N',
    key: 'spark.cores.max',
    description: 'cores of all workers together, for spark:// masters',
  },
  'driver-memory': {
    placeholder: 'SIZE',
    key: 'spark.driver.memory',
    description: 'heap of the driver, such as 4g; with a local master the training lives in it',
  },
  'driver-cores': {
    placeholder: 'N',
    key: 'spark.driver.cores',
    description: 'cores of the driver, with --deploy-mode cluster',
  },
  queue: {
    placeholder: 'NAME',
    key: 'spark.yarn.queue',
    description: 'queue of YARN',
  },
  principal: {
    placeholder: 'NAME',
    key: 'spark.yarn.principal',
    description: 'who logs in to Kerberos',
  },
  keytab: {
    placeholder: 'FILE',
    key: 'spark.yarn.keytab',
    description: "the principal's keys",
  },
  jars: {
    placeholder: 'FILES',
    key: 'spark.jars',
    description: 'more jars for the driver and the workers, with commas between',
  },
  files: {
    placeholder: 'FILES',
    key: 'spark.files',
    description: "files for every worker's folder, with commas between",
  },
};

/** Every flag, in the order of help texts. `--conf` and `--properties-file` set any key. */
export const sparkFlags: readonly SparkFlag[] = (Object.keys(flags) as SparkFlagName[]).map(
  (flag) => ({ flag, ...flags[flag] }),
);

/** The property that a flag sets. */
export function keyOfFlag(flag: SparkFlagName): string {
  return flags[flag].key;
}

/** The flag that sets a property, where there is one. */
export function flagOfKey(key: string): SparkFlagName | undefined {
  return sparkFlags.find((candidate) => candidate.key === key)?.flag;
}
