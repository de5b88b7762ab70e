import { rm } from 'node:fs/promises';

import { RunError } from '@sparkloom/errors';

import type { ClusterFolder } from './cluster-folder.js';
import { whileLocked } from './cluster-lock.js';
import { readState } from './cluster-state.js';
import { removeData } from './file-system-data.js';
import { clearRuntime, isHome, openFolder } from './home-folder.js';
import { liveDaemons } from './live-daemons.js';
import { findOwnProcesses } from './own-processes.js';
import type { ProcessIdentity, SystemProcess } from './process-table.js';
import { stopProcess } from './stop-process.js';

/** A daemon may write out what it has first. */
const patienceMs = 10_000;
/** A NodeManager would wait for a ResourceManager that is gone. */
const nodeManagerPatienceMs = 5000;

/** How a cluster is stopped. */
export interface StopOptions {
  /** Whether the files in HDFS go as well. Default: they stay. */
  readonly removeData?: boolean;
}

/** What was there to stop. */
export interface StoppedProcesses {
  /** Whether any process was. */
  readonly wasRunning: boolean;
  readonly daemons: number;
  readonly containerProcesses: number;
  readonly dataRemoved: boolean;
}

/**
 * Stops a cluster: all daemons, and the processes of its containers, whoever left them behind. Nothing
 * else is touched. A folder that never was a cluster's home is left as it is.
 *
 * @throws InputError `CLUSTER_BUSY`; RunError `CLUSTER_NOT_STOPPED` when a process stays
 */
export async function stopCluster(
  home: string,
  { removeData: alsoData = false }: StopOptions = {},
): Promise<StoppedProcesses> {
  const folder = openFolder(home);
  if (!(await isHome(folder))) {
    return { wasRunning: false, daemons: 0, containerProcesses: 0, dataRemoved: false };
  }
  return whileLocked(folder, async () => {
    const stopped = await stopEverything(folder);
    if (alsoData) await removeData(folder);
    return { ...stopped, dataRemoved: alsoData };
  });
}

/** Stops whatever runs because of a cluster. The caller has its lock. */
export async function stopEverything(
  folder: ClusterFolder,
): Promise<Omit<StoppedProcesses, 'dataRemoved'>> {
  const state = await readState(folder);
  const known = state === undefined ? [] : [...(await liveDaemons(state)).values()];
  const found = await findOwnProcesses(folder);
  const daemons = unique([...known, ...found.daemons]);
  const left: ProcessIdentity[] = [];
  const stop = async (processes: readonly ProcessIdentity[], withinMs: number): Promise<void> => {
    await Promise.all(
      processes.map(async (one) => {
        if (!(await stopProcess(one, withinMs))) left.push(one);
      }),
    );
  };
  // First those that start containers and end them, while there is a ResourceManager to take leave of.
  await stop(daemons.filter(isNodeManager), nodeManagerPatienceMs);
  await stop(
    daemons.filter((one) => !isNodeManager(one)),
    patienceMs,
  );
  const { containers, daemons: late } = await findOwnProcesses(folder);
  await stop([...late, ...containers], patienceMs);
  if (left.length > 0) {
    throw new RunError({
      code: 'CLUSTER_NOT_STOPPED',
      problem: 'processes of the cluster do not end, not even by SIGKILL',
      where: folder.home,
      found: `process ${left.map(({ pid }) => pid).join(', ')}`,
      remedy: 'see what they wait for (`ps -o pid,stat,wchan,args`), usually a disk',
    });
  }
  await rm(folder.stateFile, { force: true });
  await clearRuntime(folder);
  return {
    wasRunning: daemons.length + found.containers.length > 0,
    daemons: daemons.length,
    containerProcesses: unique([...found.containers, ...containers]).length,
  };
}

function isNodeManager(daemon: SystemProcess): boolean {
  return daemon.arguments.some((one) => one.startsWith('-Dsparkloom.daemon=nodemanager-'));
}

function unique<T extends ProcessIdentity>(processes: readonly T[]): readonly T[] {
  return [...new Map(processes.map((one) => [one.pid, one])).values()];
}
