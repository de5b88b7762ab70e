import { chmod, mkdir, readdir, rm } from 'node:fs/promises';
import path from 'node:path';

import { InputError } from '@sparkloom/errors';
import { makeDirectory, orRefuseUnwritable } from '@sparkloom/files';

import type { ClusterFolder } from './cluster-folder.js';

/** What this package makes in a home; anything else is somebody's. */
const ourNames: ReadonlySet<string> = new Set([
  'state.json',
  'lock.json',
  'conf',
  'daemons',
  'logs',
  'data',
  'yarn',
  'tmp',
]);

/**
 * Makes the home of a cluster, or takes one that is empty or has been one before. Only its owner can
 * look into it.
 *
 * @throws InputError `CLUSTER_HOME_INVALID` or `CLUSTER_HOME_UNWRITABLE`
 */
export async function prepareHome({ home }: ClusterFolder): Promise<void> {
  refuseUnusualPath(home);
  await orRefuseUnwritable(
    async () => {
      await makeDirectory(path.dirname(home));
      await mkdir(home, { mode: 0o700 }).catch(() => undefined);
      const foreign = (await readdir(home)).filter((name) => !isOurs(name));
      if (foreign.length > 0) throw notOurs(home, foreign);
      await chmod(home, 0o700);
      // A folder of somebody else can be read and is still not ours to write.
      const probe = path.join(home, 'tmp');
      await mkdir(probe, { recursive: true, mode: 0o700 });
    },
    {
      code: 'CLUSTER_HOME_UNWRITABLE',
      problem: 'the folder of the cluster cannot be written',
      where: home,
      expected: 'a folder that can be made and written',
      remedy: 'change its rights, or name another one with `--home DIR`',
    },
  );
}

function isOurs(name: string): boolean {
  // Atomic writing leaves a file with a number behind when it is interrupted.
  return ourNames.has(name) || /^(?:state|lock)\.json\.\d+$/.test(name);
}

function notOurs(home: string, names: readonly string[]): InputError {
  return new InputError({
    code: 'CLUSTER_HOME_INVALID',
    problem: 'the folder for the cluster has other things in it',
    where: home,
    expected: 'a new or empty folder, or one of an earlier cluster',
    found: names.slice(0, 3).join(', '),
    remedy: 'name another one with `--home DIR`',
  });
}

/** Hadoop reads lists with commas, class paths with colons, and scripts that quote little. */
function refuseUnusualPath(home: string): void {
  if (/^[\w./@+=-]+$/.test(home)) return;
  throw new InputError({
    code: 'CLUSTER_HOME_INVALID',
    problem: "Hadoop's scripts cannot live with the path of the cluster's folder",
    where: '--home',
    expected: 'letters, digits and `. _ - + = @ /` only',
    found: home,
    remedy: 'name another one with `--home DIR`',
  });
}

/** Removes what only a cluster that runs needs, so that the next one begins anew. */
export async function clearRuntime({ daemons, yarn, temporary }: ClusterFolder): Promise<void> {
  for (const one of [daemons, yarn, temporary]) await rm(one, { recursive: true, force: true });
}
