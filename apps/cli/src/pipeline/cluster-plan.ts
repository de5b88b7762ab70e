import { InputError } from '@sparkloom/errors';
import {
  checkReachable,
  type HadoopConfiguration,
  isLoopback,
  nameNodes,
  readConfiguration,
  resourceManagers,
} from '@sparkloom/hadoop';
import { clusterSettings, placementOf, type SparkConfiguration } from '@sparkloom/spark';
import type { StackId } from '@sparkloom/stacks';

/** How a run reaches its cluster; a local run has the configuration alone. */
export interface ClusterPlan {
  /** With what a cluster needs where nobody says otherwise. */
  readonly spark: SparkConfiguration;
  /** Where the cluster is described; only with YARN. */
  readonly hadoop?: HadoopConfiguration;
  /** For the JVM of this process, which must have it before it starts. */
  readonly environment: Readonly<Record<string, string>>;
}

const loopbackAddress = '127.0.0.1';

/** How the cluster is talked to. */
export interface ClusterAccess {
  /** Authentication and encryption of what Spark's processes say to each other. */
  readonly secure: boolean;
  /** Whom Hadoop is to take this user for. */
  readonly proxyUser: string | undefined;
}

/** As spark-submit does: a keytab says who the user is, too. */
function refuseTwoUsers({ values }: SparkConfiguration, proxyUser: string | undefined): void {
  const principal = values.get('spark.yarn.principal') ?? values.get('spark.kerberos.principal');
  if (proxyUser === undefined || principal === undefined) return;
  throw new InputError({
    code: 'TWO_USERS',
    problem: 'Only one of --proxy-user and --principal can say who the user is.',
    where: '--proxy-user',
    expected: `${principal.value} alone, or a proxy user of whoever is logged in`,
    found: proxyUser,
    remedy: 'leave one of them out; `kinit` logs in the user who acts for another',
  });
}

/**
 * Looks at the cluster as far as that needs no JVM: its configuration is there and right, its
 * ResourceManager and NameNode answer.
 *
 * @param environment what processes on the nodes are to find in theirs
 * @param nativeMiB what each worker keeps outside of its heap
 * @throws InputError `TWO_USERS`, `HADOOP_CONF_DIR_UNSET`, `HADOOP_CONF_DIR_INVALID`,
 *   `CLUSTER_UNREACHABLE`
 */
export async function planCluster(
  spark: SparkConfiguration,
  stack: StackId,
  { secure, proxyUser }: ClusterAccess,
  environment: Readonly<Record<string, string>> = {},
  nativeMiB = 0,
): Promise<ClusterPlan> {
  const { kind } = placementOf(spark);
  refuseTwoUsers(spark, proxyUser);
  // Hadoop's own variable: every client in the JVM acts for that user.
  const ofUser = proxyUser === undefined ? {} : { HADOOP_PROXY_USER: proxyUser };
  if (kind === 'local') return { spark, environment: ofUser };
  const settings = { configuration: spark, stack, secure, environment, nativeMiB };
  if (kind !== 'yarn') {
    return { spark: clusterSettings({ ...settings, loopback: false }), environment: ofUser };
  }
  const hadoop = await readConfiguration(process.env);
  const managers = resourceManagers(hadoop);
  const [first] = managers;
  if (first === undefined) {
    throw new InputError({
      code: 'HADOOP_CONF_DIR_INVALID',
      problem: 'The configuration does not say where the ResourceManager is.',
      where: hadoop.directory,
      expected: 'yarn.resourcemanager.hostname or yarn.resourcemanager.address in yarn-site.xml',
      found: 'neither',
      remedy: "set HADOOP_CONF_DIR to the folder with your cluster's yarn-site.xml",
    });
  }
  await Promise.all([
    checkReachable('ResourceManager', managers, `${hadoop.directory}/yarn-site.xml`),
    ...(nameNodes(hadoop).length === 0
      ? []
      : [checkReachable('NameNode', nameNodes(hadoop), `${hadoop.directory}/core-site.xml`)]),
  ]);
  const loopback = await isLoopback(first.host);
  return {
    spark: clusterSettings({ ...settings, loopback }),
    hadoop,
    environment: { ...ofUser, ...(loopback ? { SPARK_LOCAL_IP: loopbackAddress } : {}) },
  };
}
