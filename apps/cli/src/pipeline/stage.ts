import type { Jvm, StagedArchive } from '@sparkloom/bridge';
import type { ResolvedStack } from '@sparkloom/jars';
import type { DeployMode, SparkConfiguration } from '@sparkloom/spark';
import prettyBytes from 'pretty-bytes';

import type { Progress } from '../terminal/progress.js';

/** Folder of Sparkloom on the cluster's file system: `spark.yarn.stagingDir`, else the user's own. */
export async function remoteHome(jvm: Jvm, spark?: SparkConfiguration): Promise<string> {
  const named = spark?.values.get('spark.yarn.stagingDir')?.value;
  const home = named ?? (await jvm.cluster().homeFolder());
  return `${home.replace(/\/+$/, '')}/.sparkloom`;
}

/** Folder of the archives, on the cluster's file system. */
export function archiveFolder(home: string): string {
  return `${home}/class-paths`;
}

/** The stack's class path on the cluster's file system; written there the first time. */
export async function stageClassPath(
  jvm: Jvm,
  stack: ResolvedStack,
  home: string,
  progress: Progress,
  signal: AbortSignal,
): Promise<StagedArchive> {
  return progress.phase('Stage', async (update) => {
    const staged = await jvm.cluster().stageClassPath(
      stack.classPath,
      stack.contentHash,
      archiveFolder(home),
      (bytes, total) => {
        update(`${prettyBytes(bytes)} of ${prettyBytes(total)}`);
      },
      signal,
    );
    update(`${prettyBytes(staged.bytes)}${staged.uploaded ? '' : ', was there'}`);
    return staged;
  });
}

/** Within a container, before YARN's own wildcard, which has no order. */
const orderedClassPath = '{{PWD}}/__spark_libs__/sparkloom-class-path.jar';

/** The properties with which YARN unpacks an archive on its nodes, and the order of its jars. */
export function archiveProperties(
  archive: string,
  deployMode: DeployMode,
): Readonly<Record<string, string>> {
  return {
    'spark.yarn.archive': archive,
    'spark.executor.extraClassPath': orderedClassPath,
    ...(deployMode === 'cluster' ? { 'spark.driver.extraClassPath': orderedClassPath } : {}),
  };
}
