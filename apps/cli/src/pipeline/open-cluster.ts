import path from 'node:path';

import { type Jvm, startJvm } from '@sparkloom/bridge';
import { makeDirectory } from '@sparkloom/files';
import type { ResolvedStack } from '@sparkloom/jars';
import { resolveSparkConfiguration, knownSparkKeys } from '@sparkloom/spark';
import type { StackId } from '@sparkloom/stacks';

import type { Progress } from '../terminal/progress.js';
import { homeDirectory } from '../workspace.js';
import { planCluster } from './cluster-plan.js';
import { compilerHeapMiB } from './job.js';
import { prepareJava, prepareStack } from './prepare-stack.js';
import { remoteHome } from './stage.js';

/** A cluster that can be talked to, without a training. */
export interface OpenCluster {
  readonly jvm: Jvm;
  readonly stack: ResolvedStack;
  /** Folder of Sparkloom on the cluster's file system. */
  readonly home: string;
}

/** Which cluster, by which clients, for whom. */
export interface ClusterRequest {
  readonly stackId: StackId;
  readonly javaHome: string | undefined;
  readonly proxyUser: string | undefined;
}

/**
 * Starts this process's JVM with a stack's clients of Hadoop.
 *
 * @throws InputError `HADOOP_CONF_DIR_UNSET`, `HADOOP_CONF_DIR_INVALID`, `CLUSTER_UNREACHABLE`
 */
export async function openCluster(
  { stackId, javaHome, proxyUser }: ClusterRequest,
  progress: Progress,
  signal: AbortSignal,
): Promise<OpenCluster> {
  const flags = { master: 'yarn' };
  const spark = resolveSparkConfiguration({ flags, knownKeys: knownSparkKeys(stackId) });
  const { hadoop, environment } = await planCluster(spark, stackId, {
    secure: false,
    proxyUser,
  });
  const java = await prepareJava(stackId, javaHome, progress);
  const stack = await prepareStack(stackId, java, progress, signal);
  Object.assign(process.env, environment);
  const jvm = await startJvm({
    java,
    quickStart: stack.quickStart,
    classPath: [...stack.classPath, ...(hadoop === undefined ? [] : [hadoop.directory])],
    heapMiB: compilerHeapMiB,
  });
  const logs = path.join(homeDirectory(), 'logs');
  await makeDirectory(logs);
  await jvm.redirectOutput(path.join(logs, 'cluster-client.log'));
  return { jvm, stack, home: await remoteHome(jvm) };
}
