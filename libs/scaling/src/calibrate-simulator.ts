import { mean, standardDeviation } from '@sparkloom/metrics';

import { nonNegativeLeastSquares } from './non-negative-least-squares.js';
import { contention, type SimulatedCluster, type SimulatedMachines } from './simulate-training.js';

/** Where an iteration's time went, on a number of workers; means of a run's iterations. */
export interface PhaseObservation {
  readonly workers: number;
  readonly computeSec: number;
  readonly syncSec: number;
  readonly otherSec: number;
}

/**
 * Takes the simulator's numbers from the phases of runs: compute times the workers' cores is the
 * whole arithmetic; synchronisation over numbers of workers separates blocks from parameters moved; the rest
 * separates the driver from the tasks it starts. From a single number of workers these pairs cannot be
 * told apart: synchronisation is then taken as blocks alone, the rest as the driver's alone, which makes
 * large clusters slower in the one and faster in the other.
 *
 * @param runs at least one
 * @param machines that the runs' workers were on
 * @param computeDeviation of workers; from the runs' compute times around their mean when absent
 */
export function calibrateSimulator(
  runs: readonly PhaseObservation[],
  machines: SimulatedMachines,
  computeDeviation?: number,
): SimulatedCluster {
  const whole = runs.map(
    ({ computeSec, workers }) =>
      (computeSec * workers * machines.coresPerWorker) / contention(workers, machines),
  );
  const several = new Set(runs.map(({ workers }) => workers)).size > 1;
  const sync = runs.filter(({ workers }) => workers > 1);
  const [blockSec = 0, transferSec = 0] = nonNegativeLeastSquares(
    sync.map(({ workers }) => {
      const blocks = 2 * contention(workers, machines) * (workers - 1);
      return [blocks, ...(several ? [blocks / workers] : [])];
    }),
    sync.map(({ syncSec }) => syncSec),
  );
  const [driverSec = 0, taskLaunchSec = 0] = nonNegativeLeastSquares(
    runs.map(({ workers }) => [1, ...(several ? [2 * workers] : [])]),
    runs.map(({ otherSec }) => otherSec),
  );
  const computeCoreSec = mean(whole);
  return {
    driverSec,
    taskLaunchSec,
    computeCoreSec,
    computeDeviation: computeDeviation ?? (standardDeviation(whole) ?? 0) / computeCoreSec,
    blockSec,
    transferSec,
  };
}
