import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';

import { RunError } from '@sparkloom/errors';

import { type ClusterFolder, daemonLog, daemonOutput } from './cluster-folder.js';
import type { ClusterState } from './cluster-state.js';
import { type DaemonName, daemonNames } from './daemon-name.js';
import { daemonFailed } from './launch-daemon.js';
import { liveDaemons } from './live-daemons.js';
import { askFileSystem, askNodes } from './rest.js';
import { tellingLine } from './telling-line.js';

/** Ten times what it takes; a busy machine is slow. */
const patienceMs = 150_000;
const pollMs = 250;

/** What the cluster is still waiting for; nothing when it is ready. */
export interface Readiness {
  readonly waitingFor: readonly string[];
  readonly readyNodes: number;
}

/** Asks the daemons themselves whether work can begin. */
export async function readiness({ ports, size }: ClusterState): Promise<Readiness> {
  const [files, nodes] = await Promise.all([askFileSystem(ports), askNodes(ports)]);
  const readyNodes = nodes?.filter(({ state }) => state === 'RUNNING').length ?? 0;
  const waitingFor = [
    ...(files === undefined ? ['the NameNode'] : []),
    ...(files?.liveDataNodes === 0 ? ['the DataNode'] : []),
    ...(files !== undefined && files.liveDataNodes > 0 && files.safeMode ? ['safe mode'] : []),
    ...(nodes === undefined ? ['the ResourceManager'] : []),
    ...(nodes !== undefined && readyNodes < size.nodes
      ? [`${size.nodes - readyNodes} of ${size.nodes} NodeManagers`]
      : []),
  ];
  return { waitingFor, readyNodes };
}

/**
 * Waits until HDFS can be written and all nodes run.
 *
 * @throws RunError `CLUSTER_DAEMON_FAILED` when a daemon ends meanwhile, `CLUSTER_NOT_READY` after two
 *   and a half minutes; whatever the signal's reason is when it fires
 */
export async function waitUntilReady(
  folder: ClusterFolder,
  state: ClusterState,
  onWaiting: (readiness: Readiness) => void,
  signal: AbortSignal | undefined,
): Promise<void> {
  const end = performance.now() + patienceMs;
  for (;;) {
    signal?.throwIfAborted();
    const now = await readiness(state);
    const live = await liveDaemons(state);
    const ended = daemonNames(state.size.nodes).find((name) => !live.has(name));
    if (ended !== undefined) throw await endedDaemon(folder, ended);
    if (now.waitingFor.length === 0) return;
    onWaiting(now);
    if (performance.now() > end) {
      throw new RunError({
        code: 'CLUSTER_NOT_READY',
        problem: 'the cluster did not become ready',
        where: folder.home,
        expected: `all daemons ready within ${patienceMs / 1000} s`,
        found: `still waiting for ${now.waitingFor.join(', ')}`,
        remedy: 'look into the logs of those; a machine with too little memory is the usual cause',
        log: folder.logs,
      });
    }
    await sleep(pollMs);
  }
}

/** The error for a daemon that has ended, with what its log says. */
async function endedDaemon(folder: ClusterFolder, daemon: DaemonName): Promise<RunError> {
  const log = daemonLog(folder, daemon);
  const output = daemonOutput(folder, daemon);
  const [logged, printed] = await Promise.all(
    [log, output].map((file) => readFile(file, 'utf8').catch(() => '')),
  );
  // Without a log of its own the JVM never came as far as Hadoop.
  const [text, where] = (logged ?? '') === '' ? [printed ?? '', output] : [logged ?? '', log];
  return daemonFailed(daemon, tellingLine(text) ?? 'it said nothing', where);
}
