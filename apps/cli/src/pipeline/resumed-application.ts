import { readFile } from 'node:fs/promises';
import path from 'node:path';

import type { Jvm } from '@sparkloom/bridge';
import { InputError } from '@sparkloom/errors';
import type { ResumableRun } from '@sparkloom/runs';

import { type RemoteRun, remoteRunSchema } from './remote-run.js';
import { applicationFile } from './train-in-cluster.js';

const ended: ReadonlySet<string> = new Set(['FINISHED', 'FAILED', 'KILLED']);

/** The application that last trained a run, for one whose driver was in the cluster. */
export async function remoteRunOf(
  resumed: ResumableRun | undefined,
): Promise<RemoteRun | undefined> {
  if (resumed?.config.deployMode !== 'cluster') return undefined;
  const file = path.join(resumed.paths.directory, applicationFile);
  const text = await readFile(file, 'utf8').catch(() => undefined);
  return text === undefined ? undefined : remoteRunSchema.parse(JSON.parse(text));
}

/**
 * Refuses to go on with what still runs in the cluster.
 *
 * @throws InputError `APPLICATION_RUNS`
 */
export async function refuseRunning(jvm: Jvm, run: RemoteRun | undefined): Promise<void> {
  if (run === undefined) return;
  const { state } = await jvm.cluster().application(run.applicationId);
  if (ended.has(state)) return;
  throw new InputError({
    code: 'APPLICATION_RUNS',
    problem: 'The training still goes on in the cluster.',
    where: run.applicationId,
    expected: 'an application that has ended',
    found: state,
    remedy: `follow it: sparkloom attach ${run.applicationId}`,
  });
}
