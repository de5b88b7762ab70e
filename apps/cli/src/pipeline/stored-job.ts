import { generateScala, type ScalaSources } from '@sparkloom/codegen';
import { type Experiment, type InferredModel, parseExperiment, parseModel } from '@sparkloom/ir';
import type { TrainedRun } from '@sparkloom/runs';
import type { StackId } from '@sparkloom/stacks';

import { stackNamed } from './prepare-stack.js';

/**
 * The job of a run, from what its folder says and not from a `model.ts` that may have changed: for the
 * stack and the engine that it was trained with, wherever it is used.
 */
export interface StoredJob {
  readonly stack: StackId;
  readonly model: InferredModel;
  readonly experiment: Experiment;
  readonly sources: ScalaSources;
}

/** @throws InputError `MODEL_INVALID`, `EXPERIMENT_INVALID`, `STACK_UNKNOWN` */
export function storedJob({ paths, config, model: json }: TrainedRun): StoredJob {
  const stack = stackNamed(config.stack);
  const model = parseModel(json, paths.model);
  const experiment = parseExperiment(config.experiment, paths.config);
  const sources = generateScala(config.model, model, experiment, stack, config.engine);
  return { stack, model, experiment, sources };
}
