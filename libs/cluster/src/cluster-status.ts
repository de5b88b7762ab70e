import { defaultFileSystem } from './cluster-configuration.js';
import { daemonLog } from './cluster-folder.js';
import type { ClusterPorts } from './cluster-ports.js';
import type { ClusterSize } from './cluster-size.js';
import { type ClusterState, readState } from './cluster-state.js';
import { type DaemonName, daemonNames } from './daemon-name.js';
import { openFolder } from './home-folder.js';
import { liveDaemons } from './live-daemons.js';
import { findOwnProcesses } from './own-processes.js';
import { askApplications, askNodes, type ClusterApplication, type ClusterNode } from './rest.js';

/** A daemon and its process. */
export interface DaemonStatus {
  readonly name: DaemonName;
  readonly running: boolean;
  readonly pid: number | undefined;
  /** Host and port that clients or other daemons talk to. */
  readonly address: string;
  /** Its web interface. */
  readonly web: string;
  readonly log: string;
  /** Physical memory that its process takes. */
  readonly residentMiB: number;
}

/** A container's processes, as the machine sees them. */
export interface ContainerStatus {
  readonly id: string;
  readonly processes: number;
  readonly residentMiB: number;
}

/** A cluster that runs, whole or in part. */
export interface RunningCluster {
  readonly running: true;
  readonly home: string;
  /** For clients: HADOOP_CONF_DIR. */
  readonly hadoopConfDir: string;
  readonly stack: string;
  readonly hadoopVersion: string;
  readonly startedAt: string;
  /** `hdfs://localhost:…` */
  readonly defaultFs: string;
  /** Addresses of web interfaces. */
  readonly resourceManager: string;
  readonly nameNode: string;
  readonly size: ClusterSize;
  readonly ports: ClusterPorts;
  readonly daemons: readonly DaemonStatus[];
  /** Nodes as YARN sees them; `undefined` when the ResourceManager does not answer. */
  readonly nodes: readonly ClusterNode[] | undefined;
  /** Applications, the newest first; `undefined` when the ResourceManager does not answer. */
  readonly applications: readonly ClusterApplication[] | undefined;
  readonly containers: readonly ContainerStatus[];
}

/** A cluster of which no daemon runs. */
export interface StoppedCluster {
  readonly running: false;
  readonly home: string;
}

export type ClusterStatus = RunningCluster | StoppedCluster;

/** What runs in a cluster's home, from the processes and from the daemons' own interfaces. */
export async function clusterStatus(home: string): Promise<ClusterStatus> {
  const folder = openFolder(home);
  const state = await readState(folder);
  const live = state === undefined ? undefined : await liveDaemons(state);
  if (state === undefined || live === undefined || live.size === 0) {
    return { running: false, home: folder.home };
  }
  const { ports, size } = state;
  const [nodes, applications, own] = await Promise.all([
    askNodes(ports),
    askApplications(ports),
    findOwnProcesses(folder),
  ]);
  const containers = new Map<string, ContainerStatus>();
  for (const { container, residentMiB } of own.containers) {
    const before = containers.get(container);
    containers.set(container, {
      id: container,
      processes: (before?.processes ?? 0) + 1,
      residentMiB: (before?.residentMiB ?? 0) + residentMiB,
    });
  }
  return {
    running: true,
    home: folder.home,
    hadoopConfDir: folder.configuration,
    stack: state.stack,
    hadoopVersion: state.hadoopVersion,
    startedAt: state.startedAt,
    defaultFs: defaultFileSystem(ports),
    resourceManager: `http://localhost:${ports.resourceManager.web}`,
    nameNode: `http://localhost:${ports.nameNode.web}`,
    size,
    ports,
    daemons: daemonNames(size.nodes).map((name) => {
      const found = live.get(name);
      const { main, web } = portsOf(state, name);
      return {
        name,
        running: found !== undefined,
        pid: found?.pid,
        address: `localhost:${main}`,
        web: `http://localhost:${web}`,
        log: daemonLog(folder, name),
        residentMiB: Math.round(found?.residentMiB ?? 0),
      };
    }),
    nodes,
    applications,
    containers: [...containers.values()].map((one) => ({
      ...one,
      residentMiB: Math.round(one.residentMiB),
    })),
  };
}

function portsOf(
  { ports }: ClusterState,
  name: DaemonName,
): { readonly main: number; readonly web: number } {
  if (name === 'namenode') return { main: ports.nameNode.rpc, web: ports.nameNode.web };
  if (name === 'datanode') return { main: ports.dataNode.transfer, web: ports.dataNode.web };
  if (name === 'resourcemanager') {
    return { main: ports.resourceManager.client, web: ports.resourceManager.web };
  }
  const own = ports.nodeManagers[Number(name.slice('nodemanager-'.length)) - 1];
  return { main: own?.rpc ?? 0, web: own?.web ?? 0 };
}
