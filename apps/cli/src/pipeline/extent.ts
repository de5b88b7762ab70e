import { chooseBatchSize, type Placement } from '@sparkloom/spark';

import type { Extent, TrainingRequest } from './training-request.js';

/** How far a training goes. */
export interface ChosenExtent {
  readonly extent: Extent;
  /** The experiment's batch size, where it had to give way to the cores. */
  readonly adaptedFrom?: number;
}

/**
 * How far a run goes: the experiment's, where no flag says otherwise.
 *
 * @throws InputError `BATCH_NOT_DIVISIBLE`
 */
export function extentOf(request: TrainingRequest, placement: Placement): ChosenExtent {
  const { experiment } = request;
  const { batchSize, adaptedFrom } = chooseBatchSize({
    ...(request.batchSize === undefined ? {} : { requested: request.batchSize }),
    byExperiment: experiment.batchSize,
    ...placement,
  });
  const extent: Extent = {
    batchSize,
    epochs: request.epochs ?? experiment.epochs,
    maxIterations: request.maxIterations ?? experiment.end?.iterations,
    limit: request.limit,
    validationLimit: request.validationLimit,
    seed: request.seed ?? experiment.seed,
    distributed: request.distributed,
    checkpointIterations: request.checkpointIterations ?? experiment.checkpoint?.everyIterations,
  };
  return adaptedFrom === undefined ? { extent } : { extent, adaptedFrom };
}
