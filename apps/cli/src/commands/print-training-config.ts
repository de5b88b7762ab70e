import { placementOf } from '@sparkloom/spark';
import type { Command } from 'commander';

import { effectiveConfig } from '../pipeline/effective-config.js';
import { engineFor } from '../pipeline/engine-for.js';
import { extentOf } from '../pipeline/extent.js';
import { planMemory } from '../pipeline/plan-memory.js';
import type { TrainingRequest } from '../pipeline/training-request.js';
import { formatTable } from '../terminal/format.js';
import { print } from '../terminal/output.js';
import type { TrainOptions } from './train-options.js';

/** What the command line itself says. */
export interface SaidByCommandLine {
  readonly options: TrainOptions;
  /** Arguments of the model's function. */
  readonly parameters: Readonly<Record<string, unknown>>;
  /** What of the network's target it gives. */
  readonly isSaid: { readonly stack: boolean; readonly engine: boolean };
}

/** Shows what would be trained with, and the memory that it is estimated to need, instead of training. */
export async function printTrainingConfig(
  program: Command,
  request: TrainingRequest,
  { options, parameters, isSaid }: SaidByCommandLine,
): Promise<void> {
  const { experiment, stack } = request;
  const { model } = request.model;
  const chosen = { stack, engine: request.engine };
  const engine = engineFor({ choice: request.engine, model, stack });
  const { extent } = extentOf(request, placementOf(request.spark));
  const memory = await planMemory({ ...request, model, engine, extent });
  const given = Object.entries(parameters).map(([key, value]) => [`parameters.${key}`, value]);
  const flags = {
    ...(Object.fromEntries(given) as Record<string, unknown>),
    batchSize: options.batchSize,
    gradientAccumulation: options.gradientAccumulation,
    epochs: options.epochs,
    'end.iterations': options.maxIterations,
    limit: options.limit,
    validationLimit: options.validationLimit,
    seed: options.seed,
    'checkpoint.everyIterations': options.checkpointIterations,
    dataDirectory: options.dataDir,
    vectorsDirectory: options.vectorsDir,
    ...(isSaid.stack ? { stack: chosen.stack } : {}),
    ...(isSaid.engine ? { engine: chosen.engine } : {}),
  };
  const { heapMiB, nativeMiB } = memory.estimate;
  const estimates = { 'memory.heapMiB': heapMiB, 'memory.nativeMiB': nativeMiB };
  const config = effectiveConfig(experiment, flags, chosen, memory.spark, estimates);
  print(program, {
    json: config,
    text: formatTable(
      [
        ['Value', 'Is', 'From'],
        ...Object.entries(config).map(([key, { value, origin }]) => [
          key,
          typeof value === 'string' ? value : JSON.stringify(value),
          origin,
        ]),
      ],
      [false, false, false],
    ),
  });
}
