import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout this command belongs to. */
export const workspaceRoot = fileURLToPath(new URL('../../..', import.meta.url));

/** Where the workspace's models are. */
export const modelsDirectory = path.join(workspaceRoot, 'models-dsl');

/** Maven's poms and the sources of the Scala runtime. */
export const jvmDirectory = path.join(workspaceRoot, 'jvm');

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

/** The folder of a data set when no `--data-dir` is given. */
export function dataDirectory(dataset: string): string {
  return path.join(homeDirectory(), 'data', dataset);
}
