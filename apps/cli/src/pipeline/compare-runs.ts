import { isDeepStrictEqual } from 'node:util';

import { listedRun, type ListedRun, readRun } from '@sparkloom/runs';

/** Runs side by side. */
export interface RunComparison {
  readonly runs: readonly ListedRun[];
  /** What was asked for differently, by its place in `config.json`; one value a run. */
  readonly differences: readonly { readonly key: string; readonly values: readonly unknown[] }[];
}

/** Of `config.json`, what differs between any two runs and says nothing. */
const ofNoInterest = new Set(['startedAt', 'checkpoints', 'schemaVersion']);

/**
 * @param directories folders of runs
 * @throws InputError `RUN_NOT_FOUND`, `RUN_UNREADABLE`
 */
export async function compareRuns(directories: readonly string[]): Promise<RunComparison> {
  const configs = await Promise.all(
    directories.map(async (directory) => flatten((await readRun(directory)).config)),
  );
  const runs = await Promise.all(directories.map(listedRun));
  const keys = [...new Set(configs.flatMap((config) => [...config.keys()]))].filter(
    (key) => !ofNoInterest.has(key),
  );
  const differences = keys
    .map((key) => ({ key, values: configs.map((config) => config.get(key)) }))
    .filter(({ values }) => values.some((value) => !isDeepStrictEqual(value, values[0])));
  return { runs, differences };
}

/** `{ a: { b: 1 } }` to `a.b` and 1. */
function flatten(value: unknown, prefix = ''): ReadonlyMap<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return new Map(prefix === '' ? [] : [[prefix, value]]);
  }
  return new Map(
    Object.entries(value).flatMap(([key, part]) => [
      ...flatten(part, prefix === '' ? key : `${prefix}.${key}`),
    ]),
  );
}
