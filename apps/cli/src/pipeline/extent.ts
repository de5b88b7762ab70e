import { InputError } from '@sparkloom/errors';
import type { Optimizer } from '@sparkloom/ir';
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
 * @throws InputError `BATCH_NOT_DIVISIBLE`, `ACCUMULATION_UNSUITED`
 */
export function extentOf(
  request: Pick<TrainingRequest, 'experiment' | keyof Extent>,
  placement: Placement,
): ChosenExtent {
  const { experiment } = request;
  const { batchSize, adaptedFrom } = chooseBatchSize({
    ...(request.batchSize === undefined ? {} : { requested: request.batchSize }),
    byExperiment: experiment.batchSize,
    ...placement,
  });
  const gradientAccumulation = request.gradientAccumulation ?? experiment.gradientAccumulation ?? 1;
  if (gradientAccumulation > 1) refuseUnsuited(experiment.optimizer);
  const extent: Extent = {
    batchSize,
    gradientAccumulation,
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

/** Methods that BigDL knows by their class, or that ask for the gradient at other weights. */
const unsuited: ReadonlySet<string> = new Set(['LarsSGD', 'LBFGS']);

function refuseUnsuited(optimizer: Optimizer): void {
  if (optimizer.kind === 'sgd' || !unsuited.has(optimizer.name)) return;
  throw new InputError({
    code: 'ACCUMULATION_UNSUITED',
    problem: `${optimizer.name} cannot take gradients that are accumulated over iterations`,
    where: 'gradientAccumulation',
    expected: '1, or an optimizer that takes one gradient for one step, such as `sgd`',
    found: `optimMethods.${optimizer.name}`,
    remedy: 'use a larger batch instead',
  });
}
