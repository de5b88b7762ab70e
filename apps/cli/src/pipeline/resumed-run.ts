import { isDeepStrictEqual } from 'node:util';

import { InputError } from '@sparkloom/errors';
import type { Experiment } from '@sparkloom/ir';
import { lastUnfinishedRun, type ResumableRun, resumableRun } from '@sparkloom/runs';

import { findModel } from '../model/find-model.js';
import type { LoadedModel } from '../model/load-model.js';

/**
 * The run that `--resume` means.
 *
 * @param where its folder; `true` for the newest of the model that was left before its end
 * @throws InputError `RUN_NOT_FOUND`, `RUN_FINISHED`, `RUN_IN_USE`, `RUN_WITHOUT_CONFIG`,
 *   `RUN_DIFFERENT`
 */
export async function findResumedRun(model: string, where: string | true): Promise<ResumableRun> {
  const { name } = findModel(model);
  const run = where === true ? await lastUnfinishedRun('runs', name) : await resumableRun(where);
  if (run.config.model !== name) throw different(run, 'the model', run.config.model, name);
  return run;
}

/**
 * Refuses flags that say something else than the run that is gone on with.
 *
 * @param said what the command line says, by flag; what it leaves out is `undefined`
 * @param was what the run was begun with, by the same flags
 * @throws InputError `RUN_DIFFERENT`
 */
export function refuseContradictions(
  run: ResumableRun,
  said: Readonly<Record<string, unknown>>,
  was: Readonly<Record<string, unknown>>,
): void {
  for (const [flag, value] of Object.entries(said)) {
    if (value === undefined || isDeepStrictEqual(value, was[flag])) continue;
    throw different(run, flag, shown(was[flag]), shown(value));
  }
}

/**
 * Refuses a network or an experiment that has changed since the run began.
 *
 * @throws InputError `RUN_DIFFERENT`
 */
export function refuseChangedSources(
  run: ResumableRun,
  { model }: LoadedModel,
  experiment: Experiment,
): void {
  const parts = [
    ['the network', run.model, model.model],
    ['the experiment', run.config.experiment, experiment],
  ] as const;
  for (const [what, before, now] of parts) {
    if (isDeepStrictEqual(before, asJson(now))) continue;
    throw different(run, what, `as in ${run.paths.directory}`, 'another one');
  }
}

function asJson(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

function shown(value: unknown): string {
  return value === undefined
    ? 'not given'
    : typeof value === 'string'
      ? value
      : JSON.stringify(value);
}

function different(run: ResumableRun, what: string, expected: string, found: string): InputError {
  return new InputError({
    code: 'RUN_DIFFERENT',
    problem: `A run goes on as it began, and ${what} is another one now.`,
    where: run.paths.directory,
    expected,
    found,
    remedy: 'give what it began with or leave the flag out; or start a new run, without --resume',
  });
}
