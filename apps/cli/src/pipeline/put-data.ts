import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';

import type { Jvm } from '@sparkloom/bridge';
import { locateDataset } from '@sparkloom/datasets';
import { InputError } from '@sparkloom/errors';
import prettyBytes from 'pretty-bytes';

import type { Progress } from '../terminal/progress.js';

export interface PutData {
  readonly id: string;
  /** Address of the folder on the cluster's file system. */
  readonly directory: string;
  readonly bytes: number;
  /** How many files had to be copied. */
  readonly copied: number;
}

/**
 * Copies a data set to the cluster's file system, into a folder that is named after its content;
 * what is there already stays.
 *
 * @param local folder with the files, which are checked
 * @param home folder of Sparkloom on the cluster's file system
 */
export async function putData(
  jvm: Jvm,
  dataset: string,
  local: string,
  home: string,
  progress: Progress,
): Promise<PutData> {
  return progress.phase('Put', async (update) => {
    const { files } = await locateDataset(dataset, { directory: local });
    const paths = Object.values(files);
    for (const file of paths) await refuseFolder(file);
    const folder = `${home}/data/${dataset}/${await hashOf(paths)}`;
    update(`${dataset} to ${folder}`);
    const put = await jvm.cluster().put(paths, folder);
    const state = put.copied === 0 ? ', was there' : '';
    update(`${dataset}, ${prettyBytes(put.bytes)} in ${put.directory}${state}`);
    return { id: dataset, ...put };
  });
}

/** Thousands of small files are what HDFS is worst at; a table holds the same. */
async function refuseFolder(file: string): Promise<void> {
  if (!(await stat(file)).isDirectory()) return;
  throw new InputError({
    code: 'DATA_IS_A_FOLDER',
    problem: 'a folder of many small files is not copied to the cluster',
    where: file,
    expected: 'files, such as the tables of texts that `data fetch` writes',
    found: 'a folder',
    remedy:
      'copy it with `hdfs dfs -put`, and name it with --data-dir hdfs://…; or make a table of its texts',
  });
}

/** Of names and contents. */
async function hashOf(paths: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const file of paths) {
    hash.update(`${path.basename(file)}\n`);
    await pipeline(createReadStream(file), hash, { end: false });
  }
  return hash.digest('hex').slice(0, 16);
}
