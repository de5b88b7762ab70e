export type { PortChoice } from './choose-ports.js';
export type { ClusterPorts } from './cluster-ports.js';
export { checkSize, type SizeRequest } from './cluster-request.js';
export type { ClusterSize } from './cluster-size.js';
export {
  clusterStatus,
  type ClusterStatus,
  type ContainerStatus,
  type DaemonStatus,
  type RunningCluster,
  type StoppedCluster,
} from './cluster-status.js';
export type { DaemonName } from './daemon-name.js';
export { startDaemon, stopDaemon } from './one-daemon.js';
export type { ClusterApplication, ClusterNode } from './rest.js';
export {
  startCluster,
  type ClusterSoftware,
  type StartedCluster,
  type StartOptions,
} from './start-cluster.js';
export { stopCluster, type StopOptions, type StoppedProcesses } from './stop-cluster.js';
