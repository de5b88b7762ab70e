import { type ClusterFolder, containerLogs, daemonLog, nodeManagerData } from './cluster-folder.js';
import type { ClusterPorts } from './cluster-ports.js';
import type { ClusterSize } from './cluster-size.js';
import type { DaemonName, NodeManagerName } from './daemon-name.js';
import type { HadoopProperties } from './hadoop-xml.js';

/** What the configuration is made of. */
export interface ConfigurationInput {
  readonly folder: ClusterFolder;
  readonly ports: ClusterPorts;
  readonly size: ClusterSize;
  /** Owner of the daemons, and so HDFS's superuser. */
  readonly user: string;
}

const loopback = '127.0.0.1';
/** As a name, since YARN tells nodes by host name and port. */
const host = 'localhost';

/** `hdfs://localhost:9000` */
export function defaultFileSystem({ nameNode }: ClusterPorts): string {
  return `hdfs://${host}:${nameNode.rpc}`;
}

function core({ folder, ports, user }: ConfigurationInput): HadoopProperties {
  return {
    'fs.defaultFS': defaultFileSystem(ports),
    'hadoop.tmp.dir': folder.temporary,
    // Pages of the web interfaces show what this user may see.
    'hadoop.http.staticuser.user': user,
    // Whoever started the daemons may act for others, as the user of a gateway does.
    [`hadoop.proxyuser.${user}.hosts`]: loopback,
    [`hadoop.proxyuser.${user}.groups`]: '*',
  };
}

function hdfs({ folder, ports }: ConfigurationInput): HadoopProperties {
  const { nameNode, dataNode } = ports;
  return {
    'dfs.replication': 1,
    'dfs.namenode.name.dir': `file://${folder.nameNodeData}`,
    'dfs.namenode.rpc-address': `${host}:${nameNode.rpc}`,
    'dfs.namenode.rpc-bind-host': loopback,
    'dfs.namenode.http-address': `${host}:${nameNode.web}`,
    'dfs.namenode.http-bind-host': loopback,
    // One DataNode: when it has told of its blocks there is nobody else to wait for.
    'dfs.namenode.safemode.extension': 0,
    'dfs.namenode.datanode.registration.ip-hostname-check': false,
    'dfs.namenode.heartbeat.recheck-interval': 5000,
    'dfs.namenode.stale.datanode.interval': 10_000,
    'dfs.heartbeat.interval': 1,
    'dfs.datanode.data.dir': `file://${folder.dataNodeData}`,
    'dfs.datanode.hostname': host,
    'dfs.datanode.address': `${loopback}:${dataNode.transfer}`,
    'dfs.datanode.http.address': `${loopback}:${dataNode.web}`,
    'dfs.datanode.ipc.address': `${loopback}:${dataNode.ipc}`,
    // Closing a file waits this long for its block, at first: putting 200 jars took 66 s with 400 ms.
    'dfs.client.block.write.locateFollowingBlock.initial.delay.ms': 20,
  };
}

function yarn({ folder, ports, size }: ConfigurationInput): HadoopProperties {
  const { resourceManager: rm } = ports;
  return {
    'yarn.resourcemanager.hostname': host,
    'yarn.resourcemanager.bind-host': loopback,
    'yarn.resourcemanager.address': `${host}:${rm.client}`,
    'yarn.resourcemanager.scheduler.address': `${host}:${rm.scheduler}`,
    'yarn.resourcemanager.resource-tracker.address': `${host}:${rm.tracker}`,
    'yarn.resourcemanager.admin.address': `${host}:${rm.admin}`,
    'yarn.resourcemanager.webapp.address': `${host}:${rm.web}`,
    'yarn.resourcemanager.scheduler.class':
      'org.apache.hadoop.yarn.server.resourcemanager.scheduler.capacity.CapacityScheduler',
    'yarn.resourcemanager.nodemanagers.heartbeat-interval-ms': 200,
    // A daemon that is stopped is to be missed soon, and found again soon.
    'yarn.nm.liveness-monitor.expiry-interval-ms': 10_000,
    // An ApplicationMaster that starts on a busy machine is slow, and not gone.
    'yarn.am.liveness-monitor.expiry-interval-ms': 60_000,
    'yarn.resourcemanager.connect.retry-interval.ms': 1000,
    // A ResourceManager that is started again goes on with its applications.
    'yarn.resourcemanager.recovery.enabled': true,
    'yarn.resourcemanager.work-preserving-recovery.enabled': true,
    'yarn.resourcemanager.work-preserving-recovery.scheduling-wait-ms': 2000,
    'yarn.resourcemanager.store.class':
      'org.apache.hadoop.yarn.server.resourcemanager.recovery.FileSystemRMStateStore',
    'yarn.resourcemanager.fs.state-store.uri': `file://${folder.resourceManagerState}`,
    'yarn.scheduler.minimum-allocation-mb': 128,
    'yarn.scheduler.maximum-allocation-mb': size.memoryMiB,
    'yarn.scheduler.minimum-allocation-vcores': 1,
    'yarn.scheduler.maximum-allocation-vcores': size.vcores,
    'yarn.nodemanager.bind-host': loopback,
    'yarn.nodemanager.resource.memory-mb': size.memoryMiB,
    'yarn.nodemanager.resource.cpu-vcores': size.vcores,
    'yarn.nodemanager.container-executor.class':
      'org.apache.hadoop.yarn.server.nodemanager.DefaultContainerExecutor',
    'yarn.nodemanager.pmem-check-enabled': size.memoryChecks,
    'yarn.nodemanager.vmem-check-enabled': false,
    'yarn.nodemanager.container-monitor.interval-ms': size.memoryChecks ? 500 : 3000,
    // Developers' disks are full more often than those of clusters.
    'yarn.nodemanager.disk-health-checker.max-disk-utilization-per-disk-percentage': 99.5,
    'yarn.nodemanager.env-whitelist': 'JAVA_HOME,HADOOP_CONF_DIR,PATH,LANG,TZ',
    'yarn.application.classpath': '$HADOOP_CONF_DIR',
    'yarn.log-aggregation-enable': false,
  };
}

const capacityScheduler: HadoopProperties = {
  'yarn.scheduler.capacity.resource-calculator':
    'org.apache.hadoop.yarn.util.resource.DominantResourceCalculator',
  // Two small applications at once: half of it all would otherwise wait for ApplicationMasters.
  'yarn.scheduler.capacity.maximum-am-resource-percent': 0.9,
  'yarn.scheduler.capacity.maximum-applications': 1000,
  'yarn.scheduler.capacity.node-locality-delay': -1,
  'yarn.scheduler.capacity.root.queues': 'default',
  'yarn.scheduler.capacity.root.default.capacity': 100,
  'yarn.scheduler.capacity.root.default.maximum-capacity': 100,
  'yarn.scheduler.capacity.root.default.user-limit-factor': 1,
  'yarn.scheduler.capacity.root.default.state': 'RUNNING',
};

/** Files of the folder that clients and daemons read, by name. */
export function sharedConfiguration(
  input: ConfigurationInput,
): Readonly<Record<string, HadoopProperties>> {
  return {
    'core-site.xml': core(input),
    'hdfs-site.xml': hdfs(input),
    'yarn-site.xml': yarn(input),
    'capacity-scheduler.xml': capacityScheduler,
  };
}

/** All of a NodeManager's own `yarn-site.xml`, which hides the shared one. */
export function nodeManagerConfiguration(
  input: ConfigurationInput,
  daemon: NodeManagerName,
): HadoopProperties {
  const ports = input.ports.nodeManagers[Number(daemon.slice('nodemanager-'.length)) - 1];
  if (ports === undefined) throw new RangeError(`there are no ports for ${daemon}`);
  return {
    ...yarn(input),
    'yarn.nodemanager.address': `${host}:${ports.rpc}`,
    'yarn.nodemanager.localizer.address': `${host}:${ports.localizer}`,
    'yarn.nodemanager.webapp.address': `${host}:${ports.web}`,
    'yarn.nodemanager.local-dirs': nodeManagerData(input.folder, daemon),
    'yarn.nodemanager.log-dirs': containerLogs(input.folder, daemon),
  };
}

/** A daemon's `log4j.properties`: one file that cannot grow without end. */
export function logConfiguration(folder: ClusterFolder, daemon: DaemonName): string {
  return [
    'log4j.rootLogger=INFO,file',
    'log4j.appender.file=org.apache.log4j.RollingFileAppender',
    `log4j.appender.file.File=${daemonLog(folder, daemon)}`,
    'log4j.appender.file.MaxFileSize=32MB',
    'log4j.appender.file.MaxBackupIndex=2',
    'log4j.appender.file.layout=org.apache.log4j.PatternLayout',
    'log4j.appender.file.layout.ConversionPattern=%d{ISO8601} %p %c: %m%n',
    '',
  ].join('\n');
}
