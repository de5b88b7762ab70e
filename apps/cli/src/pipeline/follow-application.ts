import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';

import { type ClusterClient, trainingError, type YarnApplication } from '@sparkloom/bridge';
import { InterruptedError, RunError } from '@sparkloom/errors';
import { type TrainingResult, trainingResultSchema } from '@sparkloom/runs';
import * as z from 'zod';

import type { Update } from '../terminal/progress.js';
import type { RemoteRun } from './remote-run.js';

const betweenLooksMs = 500;
/** The driver's container may end some time after the driver has written its last word. */
const patienceForEndMs = 10_000;

/** A ResourceManager or NameNode that starts anew takes less. */
const patienceForClusterMs = 120_000;

const failureSchema = z.object({ trace: z.string() });

interface Following {
  readonly client: ClusterClient;
  readonly run: RemoteRun;
  /** The events that the run's folder here has already. */
  readonly events: string;
  readonly onEvent: (event: unknown) => void;
  readonly update: Update;
  readonly signal: AbortSignal;
  /** What an interruption does: end the application, or leave it alone. */
  readonly onInterrupt: 'kill' | 'detach';
}

/**
 * Follows an application whose driver is in the cluster: its state from YARN, its events and its
 * result from the run's folder there. What YARN says of its end is not believed: the result is.
 *
 * @throws InterruptedError when the signal fires, RunError when the training failed
 */
export async function followApplication(following: Following): Promise<TrainingResult> {
  const { client, run, onEvent, update, signal } = following;
  let toSkip = (await countLines(following.events)) - following.run.eventsBefore;
  let offset = 0;
  const readOn = async (): Promise<void> => {
    const lines = await client.readLines(`${run.directory}/events.ndjson`, offset);
    offset = lines.offset;
    for (const line of lines.text.split('\n').filter((text) => text !== '')) {
      if (toSkip > 0) toSkip -= 1;
      else onEvent(JSON.parse(line));
    }
  };
  const look = async (): Promise<TrainingResult | undefined> => {
    const application = await client.application(run.applicationId);
    await readOn();
    if (offset === 0) update(waitingText(run, application));
    const result = await client.readText(`${run.directory}/result.json`);
    if (result !== undefined) {
      await readOn();
      await untilEnded(client, run);
      return trainingResultSchema.parse(JSON.parse(result));
    }
    if (hasEnded(application)) throw await failure(client, run, application, offset > 0);
    return undefined;
  };
  let answeredAt = Date.now();
  for (;;) {
    if (signal.aborted) return await interrupted(following);
    try {
      const result = await look();
      if (result !== undefined) return result;
      answeredAt = Date.now();
    } catch (error) {
      if (!isClusterAway(error) || Date.now() - answeredAt > patienceForClusterMs) throw error;
      update(`the cluster does not answer; the training goes on there: ${run.applicationId}`);
    }
    await sleep(betweenLooksMs, undefined, { signal }).catch(() => undefined);
  }
}

function isClusterAway(error: unknown): boolean {
  return error instanceof RunError && error.details.code === 'CLUSTER_FAILED';
}

function hasEnded({ state }: YarnApplication): boolean {
  return state === 'FINISHED' || state === 'FAILED' || state === 'KILLED';
}

function waitingText(run: RemoteRun, { state, queue, reason }: YarnApplication): string {
  const words = reason.replaceAll(/\s+/g, ' ');
  return [run.applicationId, state, `queue ${queue}`, words]
    .filter((part) => part !== '')
    .join('  ');
}

async function untilEnded(client: ClusterClient, run: RemoteRun): Promise<void> {
  const end = Date.now() + patienceForEndMs;
  while (Date.now() < end && !hasEnded(await client.application(run.applicationId))) {
    await sleep(betweenLooksMs);
  }
}

async function interrupted({ client, run, onInterrupt }: Following): Promise<never> {
  if (onInterrupt === 'detach') {
    throw new InterruptedError({
      problem: `${run.applicationId} goes on in the cluster.`,
      remedy: `sparkloom attach ${run.applicationId}`,
    });
  }
  await client.kill(run.applicationId);
  await untilEnded(client, run);
  throw new InterruptedError({ problem: 'The training was interrupted.' });
}

/** The driver's own words where it left some, else YARN's. */
async function failure(
  client: ClusterClient,
  run: RemoteRun,
  { state, reason, trackingUrl }: YarnApplication,
  hadStarted: boolean,
): Promise<Error> {
  const left = await client.readText(`${run.directory}/failure.json`);
  if (left !== undefined) {
    const { trace } = failureSchema.parse(JSON.parse(left));
    return trainingError({ text: trace, logged: '', hadStarted, heapMiB: 0, log: undefined });
  }
  return new RunError({
    code: 'APPLICATION_FAILED',
    problem: `The application ended without a result: ${state}.`,
    where: run.applicationId,
    found: reason === '' ? 'YARN gives no reason' : reason,
    remedy: `its log: yarn logs -applicationId ${run.applicationId}${trackingUrl === '' ? '' : `, or ${trackingUrl}`}`,
  });
}

/** Events that a run's folder holds. */
export async function countLines(file: string): Promise<number> {
  const text = await readFile(file, 'utf8').catch(() => '');
  return text.split('\n').length - 1;
}
