import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Maven's poms and the sources of the Scala runtime, in the checkout that this file belongs to. */
export const jvmDirectory = fileURLToPath(new URL('../../../jvm', import.meta.url));

/**
 * Where everything is kept that can be made or fetched again: class paths, jobs, data sets.
 * `SPARKLOOM_HOME`, else `sparkloom` in the user's cache folder.
 */
export function homeDirectory(env: NodeJS.ProcessEnv = process.env): string {
  const { SPARKLOOM_HOME: own = '', XDG_CACHE_HOME: cache = '' } = env;
  if (own !== '') return path.resolve(own);
  // A relative one does not count, by the XDG specification.
  return path.join(path.isAbsolute(cache) ? cache : path.join(os.homedir(), '.cache'), 'sparkloom');
}
