import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { homeDirectory } from '@sparkloom/jars';

export { homeDirectory, jvmDirectory } from '@sparkloom/jars';

/** The checkout this command belongs to. */
export const workspaceRoot = fileURLToPath(new URL('../../..', import.meta.url));

/** Where the workspace's models are. */
export const modelsDirectory = path.join(workspaceRoot, 'models-dsl');

/** The folder of a data set when no `--data-dir` is given. */
export function dataDirectory(dataset: string): string {
  return path.join(homeDirectory(), 'data', dataset);
}
