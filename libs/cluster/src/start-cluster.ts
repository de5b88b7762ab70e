import { rm } from 'node:fs/promises';
import os from 'node:os';

import { InputError, InterruptedError, RunError } from '@sparkloom/errors';
import type { ResolvedHadoop } from '@sparkloom/jars';
import type { UsableJava } from '@sparkloom/java';
import { defaultStackId, type StackId } from '@sparkloom/stacks';

import { choosePorts, type PortChoice } from './choose-ports.js';
import type { ClusterFolder } from './cluster-folder.js';
import { whileLocked } from './cluster-lock.js';
import { checkSize, type SizeRequest } from './cluster-request.js';
import { type ClusterState, readState, writeState } from './cluster-state.js';
import { clusterStatus, type RunningCluster } from './cluster-status.js';
import { daemonCommand } from './daemon-command.js';
import { type DaemonName, daemonNames } from './daemon-name.js';
import { formatOnce, refuseOtherData, removeData } from './file-system-data.js';
import { openFolder, prepareHome } from './home-folder.js';
import { launchDaemon } from './launch-daemon.js';
import { liveDaemons } from './live-daemons.js';
import { bootIdentity, type ProcessIdentity } from './process-table.js';
import { askNodes, makeHdfsDirectory } from './rest.js';
import { stopEverything } from './stop-cluster.js';
import { stopProcess } from './stop-process.js';
import { waitUntilReady } from './wait-until-ready.js';
import { writeConfiguration } from './write-configuration.js';

/** What a cluster's daemons run on. */
export interface ClusterSoftware {
  readonly java: Pick<UsableJava, 'home' | 'version'>;
  readonly hadoop: Pick<ResolvedHadoop, 'version' | 'classPath'>;
}

/** A cluster that is wanted. What is left out is chosen, or is as it is in a cluster that runs. */
export interface StartOptions extends SizeRequest {
  /** Folder for everything: configuration, logs, data. */
  readonly home: string;
  /** The stack whose Spark shall run there; it decides which Hadoop. */
  readonly stack?: StackId | undefined;
  /** Default: free ones. */
  readonly ports?: PortChoice | undefined;
  /** Gives up the files in HDFS before anything starts. */
  readonly removeData?: boolean | undefined;
  /** Finds Java and the jars; asked for only when a daemon has to be started from nothing. */
  readonly prepare: (stack: StackId) => Promise<ClusterSoftware>;
  readonly onProgress?: ((text: string) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** A cluster that is ready for work. */
export interface StartedCluster {
  readonly cluster: RunningCluster;
  /** Daemons that had to be started; none when the cluster ran already. */
  readonly started: readonly DaemonName[];
}

/** A NodeManager ends its containers first. */
const patienceForLostMs = 5000;

/**
 * Starts HDFS and YARN on this machine and waits until they are ready. A cluster that runs is shown as
 * it is, with those daemons started again that have ended or that YARN has lost. When anything fails, whatever was started is
 * stopped.
 *
 * @throws InputError `CLUSTER_SIZE_INVALID`, `CLUSTER_TOO_LARGE`, `CLUSTER_HOME_INVALID`,
 *   `CLUSTER_HOME_UNWRITABLE`, `CLUSTER_BUSY`, `CLUSTER_DIFFERS`, `CLUSTER_PORT_TAKEN`,
 *   `CLUSTER_DATA_OTHER_VERSION`, or what `prepare` refuses; RunError `CLUSTER_DAEMON_FAILED` or
 *   `CLUSTER_NOT_READY`; InterruptedError when the signal fires.
 */
export async function startCluster(options: StartOptions): Promise<StartedCluster> {
  checkSize(options);
  const folder = openFolder(options.home);
  const made = await prepareHome(folder);
  try {
    return await whileLocked(folder, async () => {
      try {
        return await startLocked(folder, options);
      } catch (error) {
        // Wrong input leaves nothing behind.
        if (made !== undefined && error instanceof InputError) {
          await rm(made, { recursive: true, force: true });
        }
        throw error;
      }
    });
  } catch (error) {
    if (options.signal?.aborted === true) {
      throw new InterruptedError({ problem: 'starting the cluster was interrupted' });
    }
    throw error;
  }
}

async function startLocked(folder: ClusterFolder, options: StartOptions): Promise<StartedCluster> {
  const before = await readState(folder);
  const live = before === undefined ? undefined : await liveDaemons(before);
  const started =
    before !== undefined && live !== undefined && live.size > 0
      ? await startMissing(folder, before, live, options)
      : await startAnew(folder, options);
  const cluster = await clusterStatus(folder.home);
  if (cluster.running) return { cluster, started };
  throw new RunError({
    code: 'CLUSTER_NOT_READY',
    problem: 'the cluster ended right after it had become ready',
    where: folder.home,
    remedy: 'see the logs for who stopped it',
    log: folder.logs,
  });
}

async function startMissing(
  folder: ClusterFolder,
  state: ClusterState,
  live: ReadonlyMap<DaemonName, ProcessIdentity>,
  options: StartOptions,
): Promise<readonly DaemonName[]> {
  refuseDifferent(folder, state, options);
  const lost = await lostNodeManagers(state);
  const missing = daemonNames(state.size.nodes).filter(
    (name) => !live.has(name) || lost.includes(name),
  );
  let now = state;
  for (const name of missing) {
    const left = live.get(name);
    if (left !== undefined) await stopProcess(left, patienceForLostMs);
    now = await startOne(folder, now, name);
  }
  // With all of them there it is a look only, which must not wait for what is going on.
  if (missing.length > 0) await waitForAll(folder, now, options);
  return missing;
}

/**
 * NodeManagers that YARN has given up. In Hadoop 2.10 one that runs may be among them: when the
 * ResourceManager was started again, the thread that reports to it may end as it begins, since it is
 * started before the field that lets it run is set. Such a NodeManager never speaks again.
 */
async function lostNodeManagers({ ports }: ClusterState): Promise<readonly string[]> {
  const nodes = (await askNodes(ports)) ?? [];
  return nodes.filter(({ state }) => state === 'LOST').map(({ name }) => name);
}

async function startAnew(
  folder: ClusterFolder,
  options: StartOptions,
): Promise<readonly DaemonName[]> {
  const size = checkSize(options);
  const stack = options.stack ?? defaultStackId;
  const portChoice = options.ports ?? 'free';
  const say = options.onProgress ?? (() => undefined);
  // What a crash has left would hold the ports and the folders.
  await stopEverything(folder);
  const ports = await choosePorts(portChoice, size.nodes);
  const { java, hadoop } = await options.prepare(stack);
  if (options.removeData === true) await removeData(folder);
  await refuseOtherData(folder, hadoop.version);
  await rm(folder.logs, { recursive: true, force: true });
  const user = os.userInfo().username;
  await writeConfiguration({ folder, ports, size, user });
  let state: ClusterState = {
    stack,
    hadoopVersion: hadoop.version,
    java: { home: java.home, version: java.version },
    classPath: [...hadoop.classPath],
    size: { ...size },
    portChoice,
    ports,
    startedAt: new Date().toISOString(),
    boot: await bootIdentity(),
    processes: {},
  };
  const names = daemonNames(size.nodes);
  try {
    say('formatting HDFS');
    await formatOnce(folder, state, hadoop.version, options.signal);
    for (const name of names) {
      options.signal?.throwIfAborted();
      say(`starting ${name}`);
      state = await startOne(folder, state, name);
    }
    await waitForAll(folder, state, options);
    await makeUserFolders(state, user);
  } catch (error) {
    await stopEverything(folder);
    throw error;
  }
  return names;
}

/** Starts a daemon and remembers it. */
export async function startOne(
  folder: ClusterFolder,
  state: ClusterState,
  name: DaemonName,
): Promise<ClusterState> {
  const command = daemonCommand(folder, name, state, [], process.env);
  const identity = await launchDaemon(folder, name, command);
  const next = { ...state, processes: { ...state.processes, [name]: identity } };
  await writeState(folder, next);
  return next;
}

async function waitForAll(
  folder: ClusterFolder,
  state: ClusterState,
  { onProgress, signal }: StartOptions,
): Promise<void> {
  const show = ({ waitingFor }: { readonly waitingFor: readonly string[] }): void =>
    onProgress?.(`waiting for ${waitingFor.join(', ')}`);
  await waitUntilReady(folder, state, show, signal);
}

async function makeUserFolders({ ports }: ClusterState, user: string): Promise<void> {
  const wanted = [
    ['/tmp', '1777'],
    ['/user', '755'],
    [`/user/${user}`, '755'],
  ] as const;
  for (const [directory, permission] of wanted) {
    if (await makeHdfsDirectory(ports, user, directory, permission)) continue;
    throw new RunError({
      code: 'CLUSTER_NOT_READY',
      problem: `HDFS does not let us make ${directory}`,
      expected: 'the superuser of HDFS to be the one who runs this',
      found: 'a refusal of the NameNode',
      remedy: 'start anew with `--remove-data`, if the files in this HDFS are of another user',
    });
  }
}

/** A cluster that runs is not changed by asking for another one. */
function refuseDifferent(folder: ClusterFolder, state: ClusterState, options: StartOptions): void {
  const { stack, size, portChoice } = state;
  const pairs = [
    ['--nodes', options.nodes, size.nodes],
    ['--vcores', options.vcores, size.vcores],
    ['--memory-mib', options.memoryMiB, size.memoryMiB],
    ['--stack', options.stack, stack],
    ['--ports', options.ports, portChoice],
    ['--memory-checks', options.memoryChecks, size.memoryChecks],
    ['--remove-data', options.removeData === true ? true : undefined, false],
  ] as const;
  const other = pairs.filter(([, wanted, found]) => wanted !== undefined && wanted !== found);
  if (other.length === 0) return;
  throw new InputError({
    code: 'CLUSTER_DIFFERS',
    problem: 'a cluster with other options runs already',
    where: folder.home,
    expected: other.map(([flag, wanted]) => `${flag} ${String(wanted)}`).join(', '),
    found: other.map(([flag, , found]) => `${flag} ${String(found)}`).join(', '),
    remedy: 'stop it first with `sparkloom cluster down`, or start another in another `--home DIR`',
  });
}
