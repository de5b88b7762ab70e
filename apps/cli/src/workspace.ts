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

/**
 * The folder of a data set when no `--data-dir` is given. Of the Treebank, which no package carries, it
 * is what `SPARKLOOM_SST_DIR` names, else `shared/data/sst` beside the checkout.
 */
export function dataDirectory(dataset: string, env: NodeJS.ProcessEnv = process.env): string {
  if (dataset === 'sst') {
    const { SPARKLOOM_SST_DIR: own = '' } = env;
    return own === '' ? path.join(workspaceRoot, '..', 'shared', 'data', 'sst') : path.resolve(own);
  }
  return path.join(homeDirectory(env), 'data', dataset);
}
