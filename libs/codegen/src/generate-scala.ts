import type { Experiment, InferredModel } from '@sparkloom/ir';
import type { StackId } from '@sparkloom/stacks';

import { dialects } from './dialects/index.js';
import { emitModel, namesUsedBy } from './emit-model.js';
import { emitTraining, importsOfTraining } from './emit-training.js';
import { everywhereInScope } from './scala/names.js';
import { scalaNames } from './scala-names.js';

export interface ScalaFile {
  /** Such as `LeNet5.scala`. */
  readonly name: string;
  readonly text: string;
}

/** The Scala of a job. */
export interface ScalaSources {
  readonly files: readonly ScalaFile[];
  /** Full name of the object with `main` and `run`. */
  readonly mainClass: string;
  /** Full name of the object whose `apply` builds the network. */
  readonly modelClass: string;
}

/**
 * Compiles a model and its experiment to Scala for a stack. The same input gives the same text.
 *
 * @param name the model's name in the workspace, which names the Scala package
 * @throws InputError `MODEL_NOT_A_CHAIN` for a graph
 */
export function generateScala(
  name: string,
  model: InferredModel,
  experiment: Experiment,
  stack: StackId,
): ScalaSources {
  const dialect = dialects[stack];
  const taken = new Set([
    ...everywhereInScope,
    ...namesUsedBy(model, dialect),
    ...importsOfTraining(experiment, dialect).map((full) => full.slice(full.lastIndexOf('.') + 1)),
  ]);
  const names = scalaNames(name, model.model.name, taken);
  return {
    files: [
      { name: `${names.model}.scala`, text: emitModel(model, dialect, names) },
      { name: `${names.training}.scala`, text: emitTraining(name, experiment, dialect, names) },
    ],
    mainClass: `${names.packageName}.${names.training}`,
    modelClass: `${names.packageName}.${names.model}`,
  };
}
