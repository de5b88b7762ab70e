import { InputError } from '@sparkloom/errors';

export interface BatchSizeRequest {
  /** What the user asked for, if anything. */
  readonly requested?: number | undefined;
  /** What the experiment says; it gives way to the cores. */
  readonly byExperiment: number;
  readonly workers: number;
  readonly coresPerWorker: number;
}

export interface ChosenBatchSize {
  readonly batchSize: number;
  /** The experiment's batch size, where it had to give way. */
  readonly adaptedFrom?: number;
}

/**
 * The batch size of a run, over all workers. BigDL gives every core an equal part of a batch, so
 * `workers x coresPerWorker` has to divide it. An experiment's default becomes the nearest multiple
 * (the larger of two equally near ones); an explicit wish is taken or refused.
 *
 * @throws InputError `BATCH_NOT_DIVISIBLE`
 */
export function chooseBatchSize(request: BatchSizeRequest): ChosenBatchSize {
  const { requested, byExperiment, workers, coresPerWorker } = request;
  const parallel = workers * coresPerWorker;
  if (requested === undefined) {
    const batchSize = Math.max(1, Math.round(byExperiment / parallel)) * parallel;
    return batchSize === byExperiment ? { batchSize } : { batchSize, adaptedFrom: byExperiment };
  }
  if (requested < 1 || requested % parallel !== 0) {
    throw new InputError({
      code: 'BATCH_NOT_DIVISIBLE',
      problem: `A batch of ${requested} cannot be shared equally by ${workers} x ${coresPerWorker} cores.`,
      where: '--batch-size',
      expected: `a multiple of ${parallel} (workers x cores of each)`,
      found: String(requested),
      remedy: `use --batch-size ${nearestMultiples(requested, parallel).join(' or ')}`,
    });
  }
  return { batchSize: requested };
}

function nearestMultiples(requested: number, parallel: number): readonly number[] {
  const below = Math.max(0, Math.floor(requested / parallel)) * parallel;
  return [below, below + parallel].filter((size) => size > 0);
}
