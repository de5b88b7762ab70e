import type { Experiment } from '@sparkloom/ir';
import type { EngineChoice, EngineId, StackId } from '@sparkloom/stacks';
import type { Command } from 'commander';

import type { LoadedModel } from '../model/load-model.js';
import { parseParameters } from '../model/parameters.js';
import { engineFor } from '../pipeline/engine-for.js';
import { loadCompleteModel } from '../pipeline/load-complete-model.js';
import { stackNamed } from '../pipeline/prepare-stack.js';
import type { Progress } from '../terminal/progress.js';
import {
  engineOption,
  experimentOption,
  javaHomeOption,
  modelArgument,
  parameterOption,
  stackOption,
} from './shared-options.js';

/** Flags of a command that makes Scala of a model. */
export interface ScalaOptions {
  readonly stack: string;
  readonly engine: EngineChoice;
  readonly param: readonly string[];
  readonly experiment?: string;
  readonly javaHome?: string;
}

/** What Scala is made of. */
export interface ScalaTarget extends LoadedModel {
  readonly stack: StackId;
  readonly engine: EngineId;
}

/** Gives a command the model and the flags that say which Scala it makes. */
export function addScalaOptions(command: Command): Command {
  return command
    .addArgument(modelArgument())
    .addOption(stackOption())
    .addOption(engineOption())
    .addOption(parameterOption())
    .addOption(experimentOption())
    .addOption(javaHomeOption());
}

/**
 * The model, stack and engine that a command was given.
 *
 * @throws InputError of `stackNamed` and `loadCompleteModel`
 */
export async function loadScalaTarget(
  name: string,
  options: ScalaOptions,
  experiment: Experiment | undefined,
  progress?: Progress,
): Promise<ScalaTarget> {
  const stack = stackNamed(options.stack);
  const parameters = parseParameters(options.param);
  const loaded = await loadCompleteModel(name, parameters, experiment, stack, options.javaHome);
  const engine = engineFor({ choice: options.engine, model: loaded.model, stack }, progress);
  return { ...loaded, stack, engine };
}
