import { InputError } from '@sparkloom/errors';
import { type Dataset, datasets } from '@sparkloom/datasets';
import type { Experiment } from '@sparkloom/ir';
import { plannedCells, type StudyPlan, type Workers } from '@sparkloom/study';

import {
  type LoadedModel,
  loadTrainedModel,
  readExperiment,
  requireExperiment,
} from '../model/load-model.js';

/** What is asked of `study run`. */
export interface StudyRequest {
  readonly models: readonly string[];
  readonly workers: readonly Workers[];
  readonly repetitions: number;
  readonly retries: number;
  readonly seed: number;
  readonly scaling: 'strong' | 'weak';
  readonly stack: string;
  readonly engine: string | undefined;
  readonly coresPerWorker: number;
  readonly master: string;
  readonly epochs: number | undefined;
  readonly maxIterations: number | undefined;
  readonly limit: number | undefined;
  readonly warmUpIterations: number;
  readonly batchSize: number | undefined;
  readonly trainFlags: readonly string[];
}

/** A model of the study with what it trains with. */
export interface StudiedModel {
  readonly name: string;
  readonly loaded: LoadedModel;
  readonly experiment: Experiment;
}

/** A plan, and what had to be decided for it. */
export interface PlannedStudy {
  readonly plan: StudyPlan;
  readonly models: readonly StudiedModel[];
  readonly assumptions: readonly string[];
}

/** Builds every model once, so that a wrong one is refused before anything is trained. */
export async function planStudy(request: StudyRequest): Promise<PlannedStudy> {
  const models: StudiedModel[] = [];
  for (const name of request.models) {
    const experiment = requireExperiment(name, await readExperiment(name));
    const loaded = await loadTrainedModel(name, {}, experiment);
    models.push({ name, loaded, experiment });
  }
  const assumptions: string[] = [];
  const batchSizes = Object.fromEntries(
    models.map(({ name, experiment }) => {
      const { batchSize, note } = chooseBatch(request, experiment.batchSize);
      if (note !== undefined) assumptions.push(`${name}: ${note}`);
      return [name, batchSize];
    }),
  );
  if (request.master === 'local' && request.workers.some((workers) => workers !== 'local')) {
    assumptions.push(
      'There was no cluster: so many workers are so many times their cores of one machine, in one process.',
    );
  }
  const { epochs, maxIterations, limit } = request;
  const planned: PlannedStudy = {
    models,
    assumptions,
    plan: {
      models: [...request.models],
      workers: [...request.workers],
      repetitions: request.repetitions,
      retries: request.retries,
      seed: request.seed,
      scaling: request.scaling,
      stack: request.stack,
      engine: request.engine ?? 'default',
      coresPerWorker: request.coresPerWorker,
      master: request.master,
      batchSizes,
      ...(epochs === undefined ? {} : { epochs }),
      ...(maxIterations === undefined ? {} : { maxIterations }),
      ...(limit === undefined ? {} : { limit }),
      warmUpIterations: request.warmUpIterations,
      trainFlags: [...request.trainFlags],
    },
  };
  refuseWarmUpOnly(planned);
  return planned;
}

/** @throws InputError `WARM_UP_TOO_LONG` */
function refuseWarmUpOnly({ plan, models }: PlannedStudy): void {
  for (const model of models) {
    for (const workers of plan.workers) {
      const iterations = iterationsOf(plan, model, workers) ?? plan.maxIterations;
      if (iterations === undefined || iterations > plan.warmUpIterations) continue;
      throw new InputError({
        code: 'WARM_UP_TOO_LONG',
        problem: 'A cell would end before its warm-up does, and no time would be left.',
        where: `${model.name} on ${workers}`,
        expected: `more than ${plan.warmUpIterations} iterations`,
        found: String(iterations),
        remedy: 'give more records, epochs or iterations, or a smaller --warm-up',
      });
    }
  }
}

/** Iterations of a cell, as far as the number of records is known. */
function iterationsOf(
  plan: StudyPlan,
  { name, experiment }: StudiedModel,
  workers: Workers,
): number | undefined {
  const set = Object.values<Dataset>(datasets).find(({ id }) => id === experiment.data.kind);
  const all = set?.records?.training;
  if (all === undefined) return undefined;
  const perEpoch = Math.ceil(Math.min(plan.limit ?? all, all) / wholeBatch(plan, name, workers));
  return Math.min(plan.maxIterations ?? Infinity, perEpoch * (plan.epochs ?? experiment.epochs));
}

/** Of all workers together. */
export function wholeBatch(
  { batchSizes, scaling }: StudyPlan,
  model: string,
  workers: Workers,
): number {
  const share = scaling === 'weak' && workers !== 'local' ? workers : 1;
  return (batchSizes[model] ?? 1) * share;
}

function greatestDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestDivisor(b, a % b);
}

/** The cores of every cell must divide its batch: of all workers together, or of each. */
function chooseBatch(
  { workers, coresPerWorker, scaling, batchSize }: StudyRequest,
  byExperiment: number,
): { readonly batchSize: number; readonly note: string | undefined } {
  const cores = workers.map((count) => (count === 'local' ? 1 : count) * coresPerWorker);
  const unit =
    scaling === 'weak'
      ? coresPerWorker
      : cores.reduce((common, count) => (common * count) / greatestDivisor(common, count), 1);
  const wanted = batchSize ?? byExperiment;
  if (wanted % unit === 0) return { batchSize: wanted, note: undefined };
  const nearest = Math.max(1, Math.round(wanted / unit)) * unit;
  if (batchSize !== undefined) {
    throw new InputError({
      code: 'BATCH_NOT_DIVISIBLE',
      problem: 'One batch for all cells must be divided by the cores of each.',
      where: '--batch-size',
      expected: `a multiple of ${unit}`,
      found: String(batchSize),
      remedy: `write --batch-size ${nearest}`,
    });
  }
  return {
    batchSize: nearest,
    note: `batch ${nearest} instead of ${wanted}, so that the cores of every cell divide it.`,
  };
}

/** What a cell is taken to need before any was measured. */
const assumed = { processSec: 15, iterationSec: 0.03, operationsPerSecPerCore: 5e9 } as const;

/** In words, for the answer of --dry-run. */
export const estimateAssumptions = `a rough estimate before the first measurement: ${assumed.processSec} s for a process, ${assumed.iterationSec * 1000} ms an iteration, ${assumed.operationsPerSecPerCore / 1e9} GFLOP/s a core, three times the forward pass for training`;

/**
 * Seconds that the whole plan takes, roughly.
 *
 * @returns `undefined` where the number of records or of multiply-adds is not known
 */
export function roughEstimateSec(
  { plan, models }: PlannedStudy,
  cores: number,
): number | undefined {
  let total = 0;
  for (const { model: name, workers } of plannedCells(plan)) {
    const studied = models.find((one) => one.name === name);
    if (studied === undefined) return undefined;
    const iterations = iterationsOf(plan, studied, workers);
    if (iterations === undefined) return undefined;
    const count = workers === 'local' ? 1 : workers;
    const batch = wholeBatch(plan, name, workers);
    const used = Math.min(cores, count * plan.coresPerWorker);
    const operations = iterations * batch * studied.loaded.model.multiplyAdds * 2 * 3;
    total +=
      assumed.processSec +
      iterations * assumed.iterationSec +
      operations / (assumed.operationsPerSecPerCore * used);
  }
  return total;
}
