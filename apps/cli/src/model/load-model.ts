import { readFile } from 'node:fs/promises';

import type { Network } from '@sparkloom/dsl';
import { InputError, SparkloomError } from '@sparkloom/errors';
import {
  checkFit,
  dataShapeOf,
  type Experiment,
  type InferredModel,
  parseExperiment,
  parseModel,
} from '@sparkloom/ir';

import { findModel, type ModelFiles } from './find-model.js';
import { displayPath, importTypeScript } from './import-typescript.js';
import { callWithParameters, type ParameterValue } from './parameters.js';

export interface LoadedModel {
  readonly files: ModelFiles;
  readonly model: InferredModel;
}

function isNetwork(value: unknown): value is Network {
  if (typeof value !== 'function' || !('ir' in value)) return false;
  const { ir } = value;
  return typeof ir === 'object' && ir !== null && 'model' in ir && 'nodes' in ir;
}

/** The default export of an author's file; what the file throws is the author's to see. */
async function defaultExport(file: string, what: string): Promise<unknown> {
  let module: Record<string, unknown>;
  try {
    module = await importTypeScript(file);
  } catch (error) {
    throw refuseThrown(error, file);
  }
  if (module['default'] === undefined) {
    throw new InputError({
      code: 'DEFAULT_EXPORT_MISSING',
      problem: `${displayPath(file)} has no default export`,
      expected: `\`export default\` of ${what}`,
      found: Object.keys(module).join(', ') || 'no exports',
      remedy: `put \`export default\` before ${what}`,
    });
  }
  return module['default'];
}

function refuseThrown(error: unknown, file: string): SparkloomError {
  if (error instanceof SparkloomError) return error;
  const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const frame = (error instanceof Error ? (error.stack ?? '') : '')
    .split('\n')
    .find((line) => line.includes(file));
  return new InputError({
    code: 'MODEL_THROWS',
    problem: 'the file throws when it is run',
    where: frame?.trim().replace(/^at /, '') ?? displayPath(file),
    found: text,
    remedy: 'correct the line',
    cause: error,
  });
}

/** Reads the IR that a run has left, or that another program has written. */
async function readModel(
  { model: file }: ModelFiles,
  parameters: Record<string, ParameterValue>,
): Promise<InferredModel> {
  callWithParameters(() => undefined, parameters);
  const text = await readFile(file, 'utf8');
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new InputError({
      code: 'MODEL_SYNTAX',
      problem: 'the file is not JSON',
      where: displayPath(file),
      expected: 'a model as `model.json` of a run has it',
      found: error instanceof Error ? error.message : String(error),
      remedy: 'correct the file, or give the path of a model.ts',
      cause: error,
    });
  }
  return parseModel(json, displayPath(file));
}

/**
 * Loads a model by name or path and builds it with parameters.
 *
 * @throws InputError for everything that is wrong with it: not there, not TypeScript, shapes that do
 *   not fit, unknown parameters
 */
export async function loadModel(
  nameOrPath: string,
  parameters: Record<string, ParameterValue>,
): Promise<LoadedModel> {
  const files = findModel(nameOrPath);
  if (files.model.endsWith('.json')) return { files, model: await readModel(files, parameters) };
  const exported = await defaultExport(
    files.model,
    'the network, or of a function that returns it',
  );
  let built: unknown = exported;
  const builds = typeof exported === 'function' && !isNetwork(exported);
  if (builds || Object.keys(parameters).length > 0) {
    const build = builds ? exported : () => exported;
    try {
      built = callWithParameters(build as (given: object) => unknown, parameters);
    } catch (error) {
      throw refuseThrown(error, files.model);
    }
  }
  if (!isNetwork(built)) {
    throw new InputError({
      code: 'NOT_A_NETWORK',
      problem: `the default export of ${displayPath(files.model)} is not a network`,
      expected: 'what `sequential` or `network` returns, or a function that returns it',
      found: built instanceof Promise ? 'a promise' : built === null ? 'null' : typeof built,
      remedy: 'return the result of `sequential(…)` or `network(…)`',
    });
  }
  // Through JSON, so that what is trained is what model.json says.
  const json = JSON.parse(JSON.stringify(built.ir.model)) as unknown;
  return { files, model: parseModel(json, displayPath(files.model)) };
}

/**
 * The experiment of a model: the one beside it, or another one that the user names.
 *
 * @returns `undefined` for a model without one
 * @throws InputError `EXPERIMENT_INVALID`, `EXPERIMENT_UNKNOWN`, `MODEL_UNKNOWN`
 */
export async function readExperiment(
  nameOrPath: string,
  named?: string,
): Promise<Experiment | undefined> {
  const { experiment: file } = findModel(nameOrPath, named);
  if (file === undefined) return undefined;
  const exported = await defaultExport(file, '`experiment({ … })`');
  return parseExperiment(exported, displayPath(file));
}

/** @throws InputError `EXPERIMENT_MISSING` */
export function requireExperiment(nameOrPath: string, found: Experiment | undefined): Experiment {
  if (found !== undefined) return found;
  throw new InputError({
    code: 'EXPERIMENT_MISSING',
    problem: `${displayPath(findModel(nameOrPath).model)} has no experiment.ts beside it`,
    expected: 'data, loss, optimizer, batch size, epochs and seed',
    found: 'no file',
    remedy: 'write an experiment.ts; models-dsl/lenet/experiment.ts is one',
  });
}

/**
 * Loads a model with the arguments that its experiment gives it, and those of the command line over
 * them.
 */
export async function loadTrainedModel(
  nameOrPath: string,
  parameters: Record<string, ParameterValue>,
  experiment: Experiment | undefined,
): Promise<LoadedModel & { readonly parameters: Record<string, ParameterValue> }> {
  const all = { ...experiment?.parameters, ...parameters };
  return { ...(await loadModel(nameOrPath, all)), parameters: all };
}

/** @throws InputError `MODEL_DOES_NOT_FIT_DATA` */
export function checkExperimentFits({ model }: LoadedModel, experiment: Experiment): void {
  const shape = dataShapeOf(experiment.data);
  if (shape !== undefined) checkFit(model, shape);
}
