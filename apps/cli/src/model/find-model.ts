import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

import { InputError, suggest } from '@sparkloom/errors';

import { modelsDirectory } from '../workspace.js';

/** The files of a model. */
export interface ModelFiles {
  /** The folder's name for a model of the workspace, else the file's. */
  readonly name: string;
  readonly model: string;
  /** `experiment.ts` beside the model, where there is one. */
  readonly experiment: string | undefined;
}

/** The names of the workspace's models. */
export function workspaceModels(): readonly string[] {
  return readdirSync(modelsDirectory, { withFileTypes: true })
    .filter(
      (entry) =>
        entry.isDirectory() && existsSync(path.join(modelsDirectory, entry.name, 'model.ts')),
    )
    .map((entry) => entry.name)
    .sort();
}

function isFile(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false })?.isFile() === true;
}

function nameOf(file: string): string {
  const base = path.basename(file).replace(/\.(ts|json)$/, '');
  const name = base === 'model' ? path.basename(path.dirname(file)) : base;
  return name.replace(/[^A-Za-z0-9_-]/g, '-').replace(/^[^A-Za-z]+/, '') || 'model';
}

/**
 * Finds a model by its name in the workspace, or by the path of its `.ts` file or of a `model.json` that
 * a run has left.
 *
 * @param namedExperiment another experiment than `experiment.ts`: `NAME` of an `experiment-NAME.ts`
 *   beside the model, or the path of a `.ts` file
 * @throws InputError `MODEL_UNKNOWN`, `EXPERIMENT_UNKNOWN`
 */
export function findModel(nameOrPath: string, namedExperiment?: string): ModelFiles {
  const isPath =
    nameOrPath.endsWith('.ts') ||
    nameOrPath.endsWith('.json') ||
    nameOrPath.includes(path.sep) ||
    nameOrPath.startsWith('.');
  const given = isPath ? path.resolve(nameOrPath) : path.join(modelsDirectory, nameOrPath);
  const model = isFile(given) ? given : path.join(given, 'model.ts');
  if (!isFile(model)) {
    throw new InputError({
      code: 'MODEL_UNKNOWN',
      problem: `there is no model \`${nameOrPath}\``,
      expected: isPath
        ? 'the path of a .ts file, or of a model.json'
        : suggest(nameOrPath, workspaceModels()),
      found: `nothing at ${model}`,
      remedy: 'name a folder of models-dsl, or give the path of a model.ts',
    });
  }
  return {
    name: nameOf(model),
    model,
    experiment: findExperiment(path.dirname(model), namedExperiment),
  };
}

function findExperiment(folder: string, named: string | undefined): string | undefined {
  if (named === undefined) {
    const usual = path.join(folder, 'experiment.ts');
    return existsSync(usual) ? usual : undefined;
  }
  const file = named.endsWith('.ts')
    ? path.resolve(named)
    : path.join(folder, `experiment-${named}.ts`);
  if (isFile(file)) return file;
  const others = readdirSync(folder)
    .map((name) => /^experiment-(.+)\.ts$/.exec(name)?.[1])
    .filter((name) => name !== undefined);
  throw new InputError({
    code: 'EXPERIMENT_UNKNOWN',
    problem: `there is no experiment \`${named}\``,
    where: '--experiment',
    expected: others.length === 0 ? 'the path of a .ts file' : suggest(named, others),
    found: `nothing at ${file}`,
    remedy: 'leave --experiment out for experiment.ts, or give the path of a file',
  });
}
