import { mean } from '@sparkloom/metrics';
import {
  calibrateSimulator,
  planWorkers,
  simulateIteration,
  type SimulatedCluster,
  type SimulatedMachines,
  type WorkerPlan,
} from '@sparkloom/scaling';
import type { Environment, Measurement } from '@sparkloom/study';

/** Numbers of workers that the simulator is asked about. */
export const simulatedWorkers = [1, 2, 4, 8, 16, 32, 64, 128, 256] as const;

/** A training as the simulator plays it. */
export interface SimulatedTraining {
  readonly cluster: SimulatedCluster;
  readonly iterations: number;
  /** Where the measured workers were. */
  readonly machines: SimulatedMachines;
  /** With a machine for each worker. */
  readonly curve: readonly { readonly workers: number; readonly trainingTimeSec: number }[];
  /**
   * On the numbers of workers that were measured, and the machines; the error is of the simulated time,
   * relative.
   */
  readonly measured: readonly {
    readonly workers: number;
    readonly measuredSec: number;
    readonly simulatedSec: number;
    readonly error: number;
  }[];
}

/** How a model scales, by the law and by the simulator. */
export interface ScalingResult {
  readonly plan: WorkerPlan;
  /** Absent where no run's events tell where its time went. */
  readonly simulated: SimulatedTraining | undefined;
}

/**
 * @param environment where the measurements were made, as far as it is known
 * @returns `undefined` with fewer than two numbers of workers besides local
 */
export function scalingOf(
  measurements: readonly Measurement[],
  environment: Environment | undefined,
): ScalingResult | undefined {
  const observations = measurements.flatMap(({ workers, trainingTimeSec }) =>
    workers === 'local' ? [] : [{ workers, trainingTimeSec }],
  );
  if (new Set(observations.map(({ workers }) => workers)).size < 2) return undefined;
  const localSec = measurements.flatMap(({ workers, trainingTimeSec }) =>
    workers === 'local' ? [trainingTimeSec] : [],
  );
  return {
    plan: planWorkers({ observations, localSec }),
    simulated: simulate(measurements, environment),
  };
}

function simulate(
  measurements: readonly Measurement[],
  environment: Environment | undefined,
): SimulatedTraining | undefined {
  const known = measurements.flatMap(({ workers, phases, iterations = 0, trainingTimeSec }) =>
    workers === 'local' || phases === undefined || iterations === 0
      ? []
      : [{ workers, phases, iterations, trainingTimeSec }],
  );
  if (known.length === 0) return undefined;
  const { coresPerWorker = 1 } = measurements.find(({ workers }) => workers !== 'local') ?? {};
  const machines = {
    coresPerWorker,
    sharedCores: environment?.hasAllWorkers === true ? environment.cores : undefined,
  };
  const cluster = calibrateSimulator(
    known.map(({ workers, phases, iterations }) => ({
      workers,
      computeSec: phases.computeSec / iterations,
      syncSec: phases.syncSec / iterations,
      otherSec: phases.otherSec / iterations,
    })),
    machines,
  );
  const iterations = mean(known.map((one) => one.iterations));
  const timeSec = (workers: number, on: SimulatedMachines): number =>
    iterations * simulateIteration(cluster, workers, on);
  const counts = [...new Set(known.map(({ workers }) => workers))].toSorted((a, b) => a - b);
  return {
    cluster,
    iterations,
    machines,
    curve: simulatedWorkers.map((workers) => ({
      workers,
      trainingTimeSec: timeSec(workers, { coresPerWorker }),
    })),
    measured: counts.map((workers) => {
      const measuredSec = mean(
        known
          .filter((one) => one.workers === workers)
          .map(({ trainingTimeSec }) => trainingTimeSec),
      );
      const simulatedSec = timeSec(workers, machines);
      return { workers, measuredSec, simulatedSec, error: simulatedSec / measuredSec - 1 };
    }),
  };
}
