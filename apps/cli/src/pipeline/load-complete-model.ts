import type { Experiment } from '@sparkloom/ir';
import type { StackId } from '@sparkloom/stacks';

import { checkExperimentFits, type LoadedModel, loadTrainedModel } from '../model/load-model.js';
import type { ParameterValue } from '../model/parameters.js';
import { completeShapes } from './complete-shapes.js';

/**
 * The model that a job is made of: with its experiment's arguments, all shapes known, and fit for the
 * experiment's data where there is one.
 *
 * @returns also the arguments that the model's function got
 * @throws InputError of `loadModel` and `completeShapes`, and `MODEL_DOES_NOT_FIT_DATA`
 */
export async function loadCompleteModel(
  nameOrPath: string,
  parameters: Record<string, ParameterValue>,
  experiment: Experiment | undefined,
  stack: StackId,
  javaHome?: string,
): Promise<LoadedModel & { readonly parameters: Record<string, ParameterValue> }> {
  const loaded = await loadTrainedModel(nameOrPath, parameters, experiment);
  const complete = await completeShapes(loaded, stack, javaHome);
  if (experiment !== undefined) checkExperimentFits(complete, experiment);
  return { ...complete, parameters: loaded.parameters };
}
