import { existsSync } from 'node:fs';
import path from 'node:path';

import { InputError } from '@sparkloom/errors';
import { listRuns } from '@sparkloom/runs';

/** Where runs are, below the folder that the command runs in. */
export const runsFolder = 'runs';

/**
 * The folder of a run that a user names: its path, or a model's name for its newest finished run.
 *
 * @throws InputError `RUN_NOT_FOUND`
 */
export async function findRun(nameOrPath: string): Promise<string> {
  const given = path.resolve(nameOrPath);
  if (existsSync(path.join(given, 'config.json'))) return given;
  const runs = existsSync(given)
    ? await listRuns(given)
    : nameOrPath.includes(path.sep)
      ? []
      : await listRuns(path.join(runsFolder, nameOrPath));
  const newest = runs.findLast(({ state }) => state === 'done') ?? runs.at(-1);
  if (newest !== undefined) return newest.directory;
  throw new InputError({
    code: 'RUN_NOT_FOUND',
    problem: `there is no run \`${nameOrPath}\``,
    where: given,
    expected: 'the folder of a run, or a model that has runs under runs/',
    remedy: '`sparkloom runs` lists them; `sparkloom train` makes one',
  });
}
