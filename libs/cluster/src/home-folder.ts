import { realpathSync } from 'node:fs';
import { chmod, readdir, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { InputError } from '@sparkloom/errors';
import { makeDirectory, orRefuseUnwritable } from '@sparkloom/files';

import { clusterFolder, type ClusterFolder } from './cluster-folder.js';

/**
 * The folder of a cluster, by the path that processes and files show it with: the real one, wherever a
 * part of it is a link.
 */
export function openFolder(home: string): ClusterFolder {
  const absolute = path.resolve(home);
  let there = absolute;
  for (;;) {
    try {
      return clusterFolder(path.join(realpathSync(there), path.relative(there, absolute)));
    } catch {
      const parent = path.dirname(there);
      if (parent === there) return clusterFolder(absolute);
      there = parent;
    }
  }
}

/** Whether a folder is the home of a cluster, running or not. In any other nothing is ever removed. */
export async function isHome({ markFile }: ClusterFolder): Promise<boolean> {
  return (await stat(markFile).catch(() => undefined)) !== undefined;
}

/**
 * Makes the home of a cluster, or takes one that is empty or has been one before. Only its owner can
 * look into it.
 *
 * @returns the topmost folder that had to be made, if any
 * @throws InputError `CLUSTER_HOME_INVALID` or `CLUSTER_HOME_UNWRITABLE`
 */
export async function prepareHome(folder: ClusterFolder): Promise<string | undefined> {
  const { home, markFile } = folder;
  refuseUnusualPath(home);
  return orRefuseUnwritable(
    async () => {
      const made = await makeDirectory(home);
      if (!(await isHome(folder))) {
        const foreign = await readdir(home);
        if (foreign.length > 0) throw notOurs(home, foreign);
      }
      await chmod(home, 0o700);
      await writeFile(markFile, 'HDFS and YARN of `sparkloom cluster`\n', { mode: 0o600 });
      return made;
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
