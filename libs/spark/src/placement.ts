import { InputError } from '@sparkloom/errors';
import type { ConfigurationValue, SparkConfiguration } from './configuration.js';
import { parseMaster, type Master } from './master.js';

/** Where the driver runs: in this process, or in a container of the cluster. */
export type DeployMode = 'client' | 'cluster';

/** Where a run trains. */
export interface Placement {
  readonly kind: Master['kind'];
  /** With its number of cores where it is local: `local[*]` has become `local[4]`. */
  readonly master: string;
  readonly deployMode: DeployMode;
  readonly workers: number;
  readonly coresPerWorker: number;
}

/** Spark's own number of executors on YARN and Kubernetes, where nobody says. */
const defaultWorkers = 2;

/**
 * Where a configuration trains: `workers` executors with `coresPerWorker` cores each. Without a word
 * about them a cluster gives two executors of one core, as Spark has it; a standalone cluster, which
 * Spark lets a job have as a whole, has to be told.
 *
 * @throws InputError `MASTER_UNSUPPORTED`, `DEPLOY_MODE_UNSUPPORTED`, `WORKERS_NEED_CLUSTER`,
 *   `WORKERS_UNKNOWN`, `CORES_NOT_DIVISIBLE`, `DYNAMIC_ALLOCATION_UNSUPPORTED`
 */
export function placementOf({ values }: SparkConfiguration): Placement {
  const master = parseMaster(values.get('spark.master')?.value ?? 'local[*]');
  const deployMode = deployModeOf(master, values);
  if (master.kind === 'local') {
    const workers = values.get('spark.executor.instances');
    if (workers !== undefined && Number(workers.value) !== 1 && isUsersOwn(workers)) {
      throw new InputError({
        code: 'WORKERS_NEED_CLUSTER',
        problem: 'A local master has one worker.',
        where: '--num-executors (spark.executor.instances)',
        expected: '1',
        found: workers.value,
        remedy: 'leave it out; --master local[N] sets the cores, --master yarn has more workers',
      });
    }
    const { cores } = master;
    return {
      kind: 'local',
      master: `local[${cores}]`,
      deployMode,
      workers: 1,
      coresPerWorker: cores,
    };
  }
  refuseDynamicAllocation(values);
  const coresPerWorker = count(values, 'spark.executor.cores') ?? 1;
  return {
    kind: master.kind,
    master: master.kind === 'yarn' ? 'yarn' : master.url,
    deployMode,
    workers: workersOf(master, values, coresPerWorker),
    coresPerWorker,
  };
}

type Values = SparkConfiguration['values'];

function deployModeOf({ kind }: Master, values: Values): DeployMode {
  const said = values.get('spark.submit.deployMode')?.value;
  if (said !== 'cluster') return 'client';
  if (kind === 'yarn') return 'cluster';
  throw new InputError({
    code: 'DEPLOY_MODE_UNSUPPORTED',
    problem: 'The driver can run in the cluster on YARN only.',
    where: '--deploy-mode (spark.submit.deployMode)',
    expected: `client, with a ${kind} master`,
    found: said,
    remedy: 'use --deploy-mode client: the driver runs in this process',
  });
}

/** BigDL shares a batch among workers whose number it knows. */
function refuseDynamicAllocation(values: Values): void {
  const dynamic = values.get('spark.dynamicAllocation.enabled');
  if (dynamic?.value !== 'true') return;
  throw new InputError({
    code: 'DYNAMIC_ALLOCATION_UNSUPPORTED',
    problem: 'BigDL trains with a fixed number of executors.',
    where: `spark.dynamicAllocation.enabled (${dynamic.origin})`,
    expected: 'false',
    found: 'true',
    remedy: 'add --conf spark.dynamicAllocation.enabled=false, and --num-executors N',
  });
}

function workersOf({ kind }: Master, values: Values, coresPerWorker: number): number {
  const instances = count(values, 'spark.executor.instances');
  if (kind !== 'standalone') return instances ?? defaultWorkers;
  const total = count(values, 'spark.cores.max');
  if (total === undefined) {
    if (instances !== undefined) return instances;
    throw new InputError({
      code: 'WORKERS_UNKNOWN',
      problem: 'A standalone cluster gives a job all its cores, and BigDL has to know how many.',
      where: '--total-executor-cores (spark.cores.max)',
      expected: 'how many workers, or cores in all',
      found: 'neither --num-executors nor --total-executor-cores',
      remedy: 'add --num-executors 4 --executor-cores 1',
    });
  }
  if (
    total % coresPerWorker !== 0 ||
    (instances ?? total / coresPerWorker) * coresPerWorker !== total
  ) {
    throw new InputError({
      code: 'CORES_NOT_DIVISIBLE',
      problem: 'The cores do not make whole workers.',
      where: '--total-executor-cores (spark.cores.max)',
      expected: `workers x ${coresPerWorker} cores (--executor-cores)`,
      found: instances === undefined ? String(total) : `${total}, with ${instances} workers`,
      remedy: `use --total-executor-cores ${(instances ?? Math.max(1, Math.round(total / coresPerWorker))) * coresPerWorker}`,
    });
  }
  return total / coresPerWorker;
}

function count(values: Values, key: string): number | undefined {
  const said = values.get(key)?.value;
  return said === undefined ? undefined : Number(said);
}

/** A machine's own defaults are made for its cluster: they do not contradict a local run. */
function isUsersOwn({ origin }: ConfigurationValue): boolean {
  return origin !== 'spark-defaults.conf' && origin !== 'default';
}
