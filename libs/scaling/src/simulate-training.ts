import { mean, seededRandom } from '@sparkloom/metrics';

/**
 * What synchronous SGD on Spark takes, as BigDL does it: two jobs an iteration, compute on every worker,
 * then each worker fetches its slice of the gradients from all and, in the next iteration, all slices of
 * the weights.
 */
export interface SimulatedCluster {
  /** Of the driver in each iteration, whatever the number of workers. */
  readonly driverSec: number;
  /** To start one task; the driver starts them one after the other, two for each worker. */
  readonly taskLaunchSec: number;
  /** The arithmetic of an iteration's whole batch on one core. */
  readonly computeCoreSec: number;
  /** Relative deviation of a worker's compute time from its mean; log-normal. */
  readonly computeDeviation: number;
  /** To ask another worker for one block. */
  readonly blockSec: number;
  /** To move all parameters once, as BigDL compresses them, to or from one worker. */
  readonly transferSec: number;
}

/** Where the workers of a simulated training are. */
export interface SimulatedMachines {
  readonly coresPerWorker: number;
  /** Of the one machine that all workers are on; absent where each has its own. */
  readonly sharedCores?: number | undefined;
}

/** How many times longer work of the workers takes than with a machine for each; 1 or more. */
export function contention(
  workers: number,
  { coresPerWorker, sharedCores = Number.POSITIVE_INFINITY }: SimulatedMachines,
): number {
  return Math.max(1, (workers * coresPerWorker) / sharedCores);
}

/** The assumptions, in sentences for the report. */
export const simulatorAssumptions: readonly string[] = [
  'The whole batch is the same for every number of workers, and divides evenly among them.',
  "A worker's arithmetic divides evenly among its cores, which are as fast as those of the runs that the simulator was calibrated with.",
  'Workers that share a machine take turns at its cores: arithmetic and blocks take as many times longer as they would use more cores than there are.',
  'The driver starts tasks one after the other, two for each worker in each iteration.',
  'A worker fetches a block from each other worker twice an iteration, one after the other: n × (n - 1) pairs, each with a fixed time, and (n - 1)/n of the parameters each way.',
  'All workers move blocks at the same time without slowing each other; links are as fast for 256 as for a few.',
  'Compute times of workers are independent and log-normal around the same mean; an iteration ends with the slowest.',
];

/**
 * Mean time of an iteration on a number of workers, over iterations that are played with random compute
 * times.
 *
 * @param iterations how many are played; 200 when it is left out
 */
export function simulateIteration(
  cluster: SimulatedCluster,
  workers: number,
  machines: SimulatedMachines,
  { iterations = 200, seed = 1 }: { readonly iterations?: number; readonly seed?: number } = {},
): number {
  const random = seededRandom(seed);
  // So that the mean is 1 whatever the deviation.
  const spread = Math.sqrt(Math.log(1 + cluster.computeDeviation ** 2));
  const turns = contention(workers, machines);
  const share = (turns * cluster.computeCoreSec) / (workers * machines.coresPerWorker);
  const transfer =
    2 *
    turns *
    ((workers - 1) * cluster.blockSec + ((workers - 1) / workers) * cluster.transferSec);
  const launch = 2 * workers * cluster.taskLaunchSec;
  const played = Array.from({ length: iterations }, () => {
    let slowest = 0;
    for (let worker = 0; worker < workers; worker += 1) {
      slowest = Math.max(slowest, Math.exp(spread * random.normal() - spread ** 2 / 2));
    }
    return cluster.driverSec + launch + share * slowest + transfer;
  });
  return mean(played);
}
