import path from 'node:path';

/** Every place of a cluster; all of them lie in its home. */
export interface ClusterFolder {
  /** Absolute. */
  readonly home: string;
  /** Says that a cluster's things may be made and removed here. */
  readonly markFile: string;
  readonly stateFile: string;
  readonly lockFile: string;
  /** What clients set HADOOP_CONF_DIR to. */
  readonly configuration: string;
  /** A folder for each daemon with what only it reads, before `configuration`. */
  readonly daemons: string;
  readonly logs: string;
  readonly data: string;
  readonly nameNodeData: string;
  readonly dataNodeData: string;
  /** Names the Hadoop that wrote the data. */
  readonly dataVersionFile: string;
  /** What YARN keeps while it runs: the ResourceManager's state, containers and their files. */
  readonly yarn: string;
  readonly resourceManagerState: string;
  readonly temporary: string;
}

/** @param home the cluster's folder */
export function clusterFolder(home: string): ClusterFolder {
  const absolute = path.resolve(home);
  const inside = (...names: readonly string[]): string => path.join(absolute, ...names);
  return {
    home: absolute,
    markFile: inside('.sparkloom-cluster'),
    stateFile: inside('state.json'),
    lockFile: inside('lock.json'),
    configuration: inside('conf'),
    daemons: inside('daemons'),
    logs: inside('logs'),
    data: inside('data'),
    nameNodeData: inside('data', 'namenode'),
    dataNodeData: inside('data', 'datanode'),
    dataVersionFile: inside('data', 'hadoop-version'),
    yarn: inside('yarn'),
    resourceManagerState: inside('yarn', 'resourcemanager'),
    temporary: inside('tmp'),
  };
}

/** Folder of a NodeManager's containers and of the files that it fetched for them. */
export function nodeManagerData({ yarn }: ClusterFolder, daemon: string): string {
  return path.join(yarn, daemon);
}

/** Folder that a NodeManager puts the logs of its containers in. */
export function containerLogs({ logs }: ClusterFolder, daemon: string): string {
  return path.join(logs, 'containers', daemon);
}

/** What a daemon logs. */
export function daemonLog({ logs }: ClusterFolder, daemon: string): string {
  return path.join(logs, `${daemon}.log`);
}

/** What a daemon's JVM itself prints, such as why it does not start. */
export function daemonOutput({ logs }: ClusterFolder, daemon: string): string {
  return path.join(logs, `${daemon}.out`);
}
