import path from 'node:path';

/**
 * Path of the `spark-defaults.conf` that this environment names, as Spark looks for it: in
 * `SPARK_CONF_DIR`, else in `SPARK_HOME/conf`. Whether it exists is for the caller to see.
 */
export function sparkDefaultsFile(environment: NodeJS.ProcessEnv): string | undefined {
  const { SPARK_CONF_DIR: folder, SPARK_HOME: home } = environment;
  if (folder !== undefined && folder !== '') return path.join(folder, 'spark-defaults.conf');
  if (home !== undefined && home !== '') return path.join(home, 'conf', 'spark-defaults.conf');
  return undefined;
}
