import path from 'node:path';

import { jvmModuleOptions } from '@sparkloom/java';

import type { ClusterFolder } from './cluster-folder.js';
import type { DaemonName } from './daemon-name.js';
import { daemonMark } from './own-processes.js';

const mainClasses = {
  namenode: 'org.apache.hadoop.hdfs.server.namenode.NameNode',
  datanode: 'org.apache.hadoop.hdfs.server.datanode.DataNode',
  resourcemanager: 'org.apache.hadoop.yarn.server.resourcemanager.ResourceManager',
  nodemanager: 'org.apache.hadoop.yarn.server.nodemanager.NodeManager',
} as const;

/** What a daemon's JVM is started with. */
export interface DaemonJava {
  readonly java: { readonly home: string; readonly version: number };
  readonly classPath: readonly string[];
}

/** A program with its arguments and its whole environment. */
export interface Command {
  readonly executable: string;
  readonly arguments: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

/** Variables of the user that a daemon, and so its containers, are given. */
const passedOn = ['PATH', 'HOME', 'USER', 'LOGNAME', 'LANG', 'LC_ALL', 'TZ'] as const;

/** Largest heap of a daemon. */
export function daemonHeapMiB(daemon: DaemonName): number {
  return daemon === 'resourcemanager' ? 384 : 256;
}

/**
 * The command of a daemon.
 *
 * @param programArguments such as `-format` for the NameNode
 * @param env the user's environment, of which little is passed on
 */
export function daemonCommand(
  folder: ClusterFolder,
  daemon: DaemonName,
  { java, classPath }: DaemonJava,
  programArguments: readonly string[],
  env: NodeJS.ProcessEnv,
): Command {
  const kind = daemon.startsWith('nodemanager-')
    ? 'nodemanager'
    : (daemon as Exclude<DaemonName, `nodemanager-${number}`>);
  const own = path.join(folder.daemons, daemon);
  return {
    executable: path.join(java.home, 'bin', 'java'),
    arguments: [
      daemonMark(folder),
      `-Dsparkloom.daemon=${daemon}`,
      '-XX:+UseSerialGC',
      // They live in seconds and minutes: the second compiler would take more than it gives.
      '-XX:TieredStopAtLevel=1',
      `-Xmx${daemonHeapMiB(daemon)}m`,
      '-Djava.net.preferIPv4Stack=true',
      `-Djava.io.tmpdir=${folder.temporary}`,
      ...jvmModuleOptions(java.version),
      '-classpath',
      [own, folder.configuration, ...classPath].join(path.delimiter),
      mainClasses[kind],
      ...programArguments,
    ],
    env: {
      ...Object.fromEntries(
        passedOn.flatMap((name) => {
          const value = env[name];
          return value === undefined ? [] : [[name, value]];
        }),
      ),
      JAVA_HOME: java.home,
      HADOOP_CONF_DIR: folder.configuration,
    },
  };
}
