import { existsSync } from 'node:fs';

import { createRun, reopenRun, type RunResult, runPaths, type RunWriter } from '@sparkloom/runs';

import type { Progress } from '../terminal/progress.js';
import type { OpenCluster } from './open-cluster.js';
import { findRemoteRun, type RemoteRun } from './remote-run.js';
import { RunRecord } from './run-record.js';
import type { FinishedTraining } from './train-model.js';
import { followTraining } from './train-in-cluster.js';

/** The run's folder here, as it was left; a new one on another machine. */
async function openRun(remote: RemoteRun, runDirectory: string | undefined): Promise<RunWriter> {
  const { localDirectory, model } = remote;
  if (runDirectory === undefined && existsSync(runPaths(localDirectory).config)) {
    return reopenRun(localDirectory);
  }
  const run = await createRun({ model, runDirectory, startedAt: new Date() });
  await run.writeJson('config.json', remote);
  return run;
}

/**
 * Follows a training whose driver is in the cluster, from wherever it is now to its result. Ctrl-C
 * leaves it alone.
 *
 * @throws InputError `APPLICATION_UNKNOWN`
 */
export async function attachRun(
  { jvm, home }: OpenCluster,
  applicationId: string,
  runDirectory: string | undefined,
  progress: Progress,
  signal: AbortSignal,
): Promise<FinishedTraining> {
  const remote = await findRemoteRun(jvm.cluster(), home, applicationId);
  const run = await openRun(remote, runDirectory);
  const startedAt = new Date(remote.startedAt);
  const record = new RunRecord(run, startedAt);
  const measured = await followTraining(jvm, remote, run, record, 'detach', progress, signal);
  const { model, dataset, stack, engine } = remote;
  const result: RunResult = {
    schemaVersion: 1,
    ...{ model, dataset, stack, engine },
    master: 'yarn',
    deployMode: 'cluster',
    ...measured,
    startedAt: remote.startedAt,
  };
  await run.writeJson('result.json', result);
  await record.end('done');
  return { directory: run.paths.directory, result };
}
