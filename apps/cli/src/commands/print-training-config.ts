import type { Experiment } from '@sparkloom/ir';
import type { SparkConfiguration } from '@sparkloom/spark';
import type { EngineChoice } from '@sparkloom/stacks';
import type { Command } from 'commander';

import { effectiveConfig } from '../pipeline/effective-config.js';
import { formatTable } from '../terminal/format.js';
import { print } from '../terminal/output.js';
import type { TrainOptions } from './train-options.js';

/**
 * Shows what would be trained with, instead of training.
 *
 * @param parameters arguments of the model's function that the command line gives
 * @param chosen what the network is written for
 * @param isSaid what of it the command line gives
 */
export function printTrainingConfig(
  program: Command,
  experiment: Experiment,
  options: TrainOptions,
  parameters: Readonly<Record<string, unknown>>,
  chosen: { readonly stack: string; readonly engine: EngineChoice },
  isSaid: { readonly stack: boolean; readonly engine: boolean },
  spark: SparkConfiguration,
): void {
  const given = Object.entries(parameters).map(([key, value]) => [`parameters.${key}`, value]);
  const flags = {
    ...(Object.fromEntries(given) as Record<string, unknown>),
    batchSize: options.batchSize,
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
  const config = effectiveConfig(experiment, flags, chosen, spark);
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
