import type { Experiment, InferredModel } from '@sparkloom/ir';
import type { EngineId, StackId } from '@sparkloom/stacks';

import { dialects } from './dialects/index.js';
import { emitModel, namesUsedBy } from './emit-model.js';
import { planModel } from './engines/index.js';
import { emitTraining, importsOfTraining } from './emit-training.js';
import { everywhereInScope } from './scala/names.js';
import { scalaNames } from './scala-names.js';

export interface ScalaFile {
  /** Such as `LeNet5.scala`. */
  readonly name: string;
  readonly text: string;
}

/** The Scala of a network. */
export interface ModelSources {
  readonly files: readonly ScalaFile[];
  /** Full name of the object whose `apply` builds the network. */
  readonly modelClass: string;
}

/** The Scala of a job: a network and its training. */
export interface ScalaSources extends ModelSources {
  /** Full name of the object with `main` and `run`. */
  readonly mainClass: string;
}

/**
 * Compiles a model and its experiment to Scala for a stack. The same input gives the same text. Without
 * an experiment there is the network alone.
 *
 * @param name the model's name in the workspace, which names the Scala package
 * @param engine the kernels that the network is written for. Default `mklblas`
 */
export function generateScala(
  name: string,
  model: InferredModel,
  experiment: Experiment,
  stack: StackId,
  engine?: EngineId,
): ScalaSources;
export function generateScala(
  name: string,
  model: InferredModel,
  experiment: Experiment | undefined,
  stack: StackId,
  engine?: EngineId,
): ModelSources | ScalaSources;
export function generateScala(
  name: string,
  model: InferredModel,
  experiment: Experiment | undefined,
  stack: StackId,
  engine: EngineId = 'mklblas',
): ModelSources | ScalaSources {
  const dialect = dialects[stack];
  const plan = planModel(model, engine);
  const taken = new Set([
    ...everywhereInScope,
    ...namesUsedBy(plan, dialect),
    ...(experiment === undefined ? [] : importsOfTraining(experiment, model, dialect)).map((full) =>
      full.slice(full.lastIndexOf('.') + 1),
    ),
  ]);
  const names = scalaNames(name, model.model.name, taken);
  const files = [{ name: `${names.model}.scala`, text: emitModel(plan, dialect, names) }];
  const modelClass = `${names.packageName}.${names.model}`;
  if (experiment === undefined) return { files, modelClass };
  const training = emitTraining(name, model, experiment, dialect, names);
  return {
    files: [...files, { name: `${names.training}.scala`, text: training }],
    mainClass: `${names.packageName}.${names.training}`,
    modelClass,
  };
}
