import { randomUUID } from 'node:crypto';
import path from 'node:path';

import type { Jvm } from '@sparkloom/bridge';
import type { RunWriter, TrainingResult } from '@sparkloom/runs';

import type { Progress } from '../terminal/progress.js';
import { countLines, followApplication } from './follow-application.js';
import { followEvents, summaryOf } from './follow-events.js';
import { noteRemoteRun, type RemoteRun } from './remote-run.js';
import type { RunRecord } from './run-record.js';
import { type Extent, jobArguments } from './training-request.js';

/** In the run's folder here: which application trains it. */
export const applicationFile = 'application.json';

export interface ClusterTraining {
  readonly jvm: Jvm;
  readonly jobJar: string;
  readonly mainClass: string;
  readonly extent: Extent;
  /** Addresses of what is read, on the cluster's file system. */
  readonly read: { readonly data: string; readonly vectors: string | undefined };
  /** Folder of Sparkloom on the cluster's file system. */
  readonly home: string;
  readonly run: RunWriter;
  /** Folder for checkpoints, or `none`; `undefined` for one in the run's folder there. */
  readonly checkpoints: string | undefined;
  /** Of a run that is gone on with, where it has a checkpoint. */
  readonly resume: string | undefined;
  readonly about: Pick<RemoteRun, 'model' | 'dataset' | 'stack' | 'engine' | 'startedAt'>;
}

/** Submits a job whose driver runs in the cluster. */
export async function submitTraining(
  training: ClusterTraining,
  progress: Progress,
): Promise<RemoteRun> {
  const { jvm, jobJar, mainClass, extent, read, home, run, about, resume } = training;
  const local = run.paths.directory;
  // Two users, or two folders here, may have runs of the same name.
  const directory = `${home}/runs/${about.model}/${path.basename(local)}-${randomUUID()}`;
  return progress.phase('Submit', async (update) => {
    const checkpoints = training.checkpoints ?? `${directory}/checkpoints`;
    const folders = { ...read, run: directory, journal: directory, checkpoints, resume };
    const cluster = jvm.cluster();
    const applicationId = await cluster.submit(jobJar, mainClass, jobArguments(extent, folders));
    const remote: RemoteRun = {
      schemaVersion: 1,
      applicationId,
      directory,
      localDirectory: local,
      checkpoints,
      eventsBefore: await countLines(run.paths.events),
      ...about,
    };
    await noteRemoteRun(cluster, home, remote);
    await run.writeJson(applicationFile, remote);
    update(`${applicationId}, ${directory}`);
    return remote;
  });
}

/** Follows a submitted job to its result. */
export async function followTraining(
  jvm: Jvm,
  remote: RemoteRun,
  run: RunWriter,
  record: RunRecord,
  onInterrupt: 'kill' | 'detach',
  progress: Progress,
  signal: AbortSignal,
): Promise<TrainingResult> {
  return progress.phase('Train', async (update, note) => {
    const measured = await followApplication({
      client: jvm.cluster(),
      run: remote,
      events: run.paths.events,
      onEvent: followEvents(record, update, note),
      update,
      signal,
      onInterrupt,
    });
    update(summaryOf(measured));
    return measured;
  });
}
