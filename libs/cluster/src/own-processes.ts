import path from 'node:path';

import { type ClusterFolder } from './cluster-folder.js';
import {
  environmentOf,
  processesOf,
  type SystemProcess,
  systemProcesses,
} from './process-table.js';

/** A process of a container. */
export interface ContainerProcess extends SystemProcess {
  /** Such as `container_1700000000000_0001_01_000002`. */
  readonly container: string;
}

/** What runs on the machine because of a cluster. */
export interface OwnProcesses {
  readonly daemons: readonly SystemProcess[];
  readonly containers: readonly ContainerProcess[];
}

/** JVM option that every daemon of a cluster has, by which it is known without any file. */
export function daemonMark({ home }: ClusterFolder): string {
  return `-Dsparkloom.cluster=${home}`;
}

/** Variables that YARN gives to what runs in a container, all of them with paths of its NodeManager. */
const containerVariables = ['LOCAL_DIRS', 'LOG_DIRS'] as const;

/**
 * The container that a process belongs to, when it is one of this cluster's. Its environment has to say
 * so: somebody who merely looks at a container's files, or has HADOOP_CONF_DIR set, runs in none.
 */
export function containerOf(
  { yarn, logs }: ClusterFolder,
  environment: ReadonlyMap<string, string>,
): string | undefined {
  const container = environment.get('CONTAINER_ID');
  if (container === undefined || !/^container_\w+$/.test(container)) return undefined;
  const ours = [yarn, path.join(logs, 'containers')].map((folder) => folder + path.sep);
  const isOurs = containerVariables.some((name) =>
    (environment.get(name) ?? '')
      .split(',')
      .some((one) => ours.some((folder) => one.startsWith(folder))),
  );
  return isOurs ? container : undefined;
}

/** Whether a command is the script with which a NodeManager of this cluster begins a container. */
export function launchedContainer(
  { yarn }: ClusterFolder,
  command: readonly string[],
): string | undefined {
  if (path.basename(command[0] ?? '') !== 'bash') return undefined;
  const script = command[1] ?? '';
  if (!script.startsWith(yarn + path.sep)) return undefined;
  const [container, name] = script.split(path.sep).slice(-2);
  return name?.startsWith('default_container_executor') === true ? container : undefined;
}

/**
 * Finds what runs because of a cluster, whether or not its state file still knows: its daemons by the
 * mark on their command line, its containers by what YARN put into their environment. Processes of
 * other users are not looked at.
 */
export async function findOwnProcesses(
  folder: ClusterFolder,
  proc: string = systemProcesses,
  userId: number = process.getuid?.() ?? 0,
): Promise<OwnProcesses> {
  const mark = daemonMark(folder);
  const daemons: SystemProcess[] = [];
  const containers: ContainerProcess[] = [];
  for (const one of await processesOf(userId, proc)) {
    if (one.pid === process.pid) continue;
    if (path.basename(one.arguments[0] ?? '') === 'java' && one.arguments.includes(mark)) {
      daemons.push(one);
      continue;
    }
    const container =
      launchedContainer(folder, one.arguments) ??
      containerOf(folder, await environmentOf(one.pid, proc));
    if (container !== undefined) containers.push({ ...one, container });
  }
  return { daemons, containers };
}
