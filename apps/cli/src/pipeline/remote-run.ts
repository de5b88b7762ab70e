import type { ClusterClient } from '@sparkloom/bridge';
import { InputError } from '@sparkloom/errors';
import * as z from 'zod';

/** A run whose driver is in the cluster, as its note on the cluster's file system tells. */
export const remoteRunSchema = z.object({
  schemaVersion: z.literal(1),
  applicationId: z.string(),
  /** Folder of the run on the cluster's file system. */
  directory: z.string(),
  /** Folder of the run on the machine that submitted it. */
  localDirectory: z.string(),
  /** Folder of its checkpoints there, or `none`. */
  checkpoints: z.string(),
  /** Lines that the run's events had before it was submitted. */
  eventsBefore: z.int().nonnegative(),
  startedAt: z.iso.datetime(),
  model: z.string(),
  dataset: z.string(),
  stack: z.string(),
  engine: z.string(),
});

export type RemoteRun = z.infer<typeof remoteRunSchema>;

function noteOf(home: string, applicationId: string): string {
  return `${home}/applications/${applicationId}.json`;
}

/** Notes which run an application is, for whoever attaches to it later, on this machine or another. */
export async function noteRemoteRun(
  client: ClusterClient,
  home: string,
  run: RemoteRun,
): Promise<void> {
  await client.writeText(noteOf(home, run.applicationId), JSON.stringify(run));
}

/** @throws InputError `APPLICATION_UNKNOWN` */
export async function findRemoteRun(
  client: ClusterClient,
  home: string,
  applicationId: string,
): Promise<RemoteRun> {
  const text = await client.readText(noteOf(home, applicationId));
  if (text !== undefined) return remoteRunSchema.parse(JSON.parse(text));
  throw new InputError({
    code: 'APPLICATION_UNKNOWN',
    problem: `${applicationId} is not an application that Sparkloom has submitted to this cluster.`,
    where: home,
    expected: 'the id that `sparkloom train --deploy-mode cluster` has shown',
    found: applicationId,
    remedy: 'look it up with `sparkloom cluster status`, or in the web page of the ResourceManager',
  });
}
