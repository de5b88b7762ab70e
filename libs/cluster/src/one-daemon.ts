import { InputError, RunError } from '@sparkloom/errors';

import type { ClusterFolder } from './cluster-folder.js';
import { whileLocked } from './cluster-lock.js';
import { type ClusterState, readState } from './cluster-state.js';
import { daemonNamed } from './daemon-name.js';
import { openFolder } from './home-folder.js';
import { liveDaemons } from './live-daemons.js';
import { startOne } from './start-cluster.js';
import { signalProcess, waitForEnd } from './stop-process.js';

/** A daemon may write out what it has first. */
const patienceMs = 30_000;

/**
 * Ends one daemon of a cluster that runs, and waits until it is gone. One that does not run is fine.
 *
 * @param name `namenode`, `datanode`, `resourcemanager`, `nodemanager-1`, …
 * @param signal SIGTERM lets it end in order, SIGKILL is a crash
 * @throws InputError `CLUSTER_NOT_RUNNING`, `CLUSTER_DAEMON_UNKNOWN`, `CLUSTER_BUSY`; RunError
 *   `CLUSTER_NOT_STOPPED` when it has not ended after 30 s
 */
export async function stopDaemon(
  home: string,
  name: string,
  signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM',
): Promise<void> {
  const folder = openFolder(home);
  const { state } = await runningState(folder);
  const daemon = daemonNamed(name, state.size.nodes);
  await whileLocked(folder, async () => {
    const found = (await liveDaemons(state)).get(daemon);
    if (found === undefined) return;
    await signalProcess(found, signal);
    if (await waitForEnd(found, patienceMs)) return;
    throw new RunError({
      code: 'CLUSTER_NOT_STOPPED',
      problem: `${daemon} does not end`,
      where: daemon,
      expected: `its end within ${patienceMs / 1000} s of ${signal}`,
      found: `process ${found.pid}`,
      remedy: 'end it with SIGKILL',
    });
  });
}

/**
 * Starts a daemon again, with the ports and folders that it had. One that runs is fine. Who needs it
 * waits for it: this only starts the process.
 *
 * @throws InputError `CLUSTER_NOT_RUNNING`, `CLUSTER_DAEMON_UNKNOWN`, `CLUSTER_BUSY`; RunError
 *   `CLUSTER_DAEMON_FAILED`
 */
export async function startDaemon(home: string, name: string): Promise<void> {
  const folder = openFolder(home);
  await runningState(folder);
  await whileLocked(folder, async () => {
    const { state } = await runningState(folder);
    const daemon = daemonNamed(name, state.size.nodes);
    if ((await liveDaemons(state)).has(daemon)) return;
    await startOne(folder, state, daemon);
  });
}

async function runningState(folder: ClusterFolder): Promise<{ readonly state: ClusterState }> {
  const state = await readState(folder);
  if (state !== undefined) return { state };
  throw new InputError({
    code: 'CLUSTER_NOT_RUNNING',
    problem: 'there is no cluster here',
    where: folder.home,
    remedy: 'start one with `sparkloom cluster up`',
  });
}
