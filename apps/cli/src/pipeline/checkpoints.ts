import { randomUUID } from 'node:crypto';
import path from 'node:path';

import type { Jvm } from '@sparkloom/bridge';
import { InputError } from '@sparkloom/errors';
import { hasCheckpoint, isCheckpointName, type RunPaths } from '@sparkloom/runs';
import type { DeployMode } from '@sparkloom/spark';

import { hasScheme, isRemoteAddress } from './remote-address.js';

/** Instead of a folder: no checkpoints. */
export const noCheckpoints = 'none';

/**
 * The folder of a run's checkpoints, which no other run has.
 *
 * @param named `--checkpoint-dir`: a folder or address for the checkpoints of many runs, or `none`
 * @returns `undefined` for a driver in the cluster that nobody named one for: it has its own
 */
export function checkpointFolder(
  named: string | undefined,
  deployMode: DeployMode,
  model: string,
  run: RunPaths,
): string | undefined {
  if (named === noCheckpoints) return named;
  if (named === undefined) return deployMode === 'client' ? run.checkpoints : undefined;
  const parent = isRemoteAddress(named) ? named.replace(/\/+$/, '') : path.resolve(named);
  return `${parent}/${model}/${path.basename(run.directory)}-${randomUUID()}`;
}

/**
 * Refuses a folder of this machine for a driver that is on another one.
 *
 * @throws InputError `CHECKPOINT_DIRECTORY_LOCAL`
 */
export function refuseLocalCheckpoints(named: string | undefined, deployMode: DeployMode): void {
  if (deployMode === 'client' || named === undefined || named === noCheckpoints) return;
  if (isRemoteAddress(named)) return;
  throw new InputError({
    code: 'CHECKPOINT_DIRECTORY_LOCAL',
    problem: 'A driver in the cluster cannot keep its checkpoints on this machine.',
    where: '--checkpoint-dir',
    expected: 'an address such as hdfs:///user/me/checkpoints',
    found: named,
    remedy: "name one with a scheme, or leave it out: they go to the run's folder in the cluster",
  });
}

/** A folder as Hadoop is told of it, to whom a path without a scheme is one of the cluster's. */
export function checkpointAddress(folder: string): string {
  return folder === noCheckpoints || hasScheme(folder) ? folder : `file://${folder}`;
}

/** The folder of checkpoints, if one of them has been written to its end. */
export async function startOfResumption(
  jvm: Jvm,
  checkpoints: string | undefined,
): Promise<string | undefined> {
  if (checkpoints === undefined || checkpoints === noCheckpoints) return undefined;
  const isThere = isRemoteAddress(checkpoints)
    ? (await jvm.cluster().list(checkpoints)).folders.some(isCheckpointName)
    : await hasCheckpoint(checkpoints);
  return isThere ? checkpoints : undefined;
}
