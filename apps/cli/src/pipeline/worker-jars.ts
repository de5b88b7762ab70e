import path from 'node:path';

/** BigDL with its native libraries, and our runtime: what a Spark of others lacks. */
const ownJars = [
  /[\\/]com[\\/]intel[\\/]analytics[\\/]bigdl[\\/]/,
  /^bigdl-/,
  /^sparkloom-runtime-/,
];

/**
 * The jars that the workers of a Spark installation are sent, which has Spark's own. On YARN they get
 * the whole class path, from the archive that is staged there.
 */
export function workerJars(classPath: readonly string[]): readonly string[] {
  return classPath.filter((jar) =>
    ownJars.some((pattern) => pattern.test(jar) || pattern.test(path.basename(jar))),
  );
}
