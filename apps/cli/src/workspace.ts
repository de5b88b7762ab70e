import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { homeDirectory } from '@sparkloom/jars';

export { homeDirectory, jvmDirectory } from '@sparkloom/jars';

/** The checkout this command belongs to. */
export const workspaceRoot = fileURLToPath(new URL('../../..', import.meta.url));

/** Where the workspace's models are. */
export const modelsDirectory = path.join(workspaceRoot, 'models-dsl');

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
