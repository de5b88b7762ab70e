import type { Workers } from '@sparkloom/study';

export interface CellPlace {
  readonly workers: Workers;
  /** `local`, or a cluster's such as `yarn`. */
  readonly master: string;
  readonly coresPerWorker: number;
}

/**
 * The flags of `sparkloom train` for a number of workers. Without a cluster, so many workers are so many
 * times their cores of this machine, in one process.
 */
export function placementFlags({ workers, master, coresPerWorker }: CellPlace): readonly string[] {
  if (workers === 'local') return ['--master', `local[${coresPerWorker}]`];
  if (master === 'local') return ['--master', `local[${workers * coresPerWorker}]`];
  return [
    ...['--master', master, '--num-executors', String(workers)],
    ...['--executor-cores', String(coresPerWorker)],
  ];
}
