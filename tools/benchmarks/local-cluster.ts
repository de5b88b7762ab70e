import path from 'node:path';

import * as z from 'zod';

import { sparkloom } from './sparkloom-command.js';
import { withTemporaryFolder } from './temporary-folder.js';

/** An HDFS and a YARN of this machine, for one benchmark. */
export interface LocalCluster {
  /** For what is measured; gone afterwards. */
  readonly folder: string;
  /** For the commands that use it. */
  readonly environment: Readonly<Record<string, string>>;
}

/** An executor with the weights of VGG, and an application beside it. */
const nodeMemoryMib = 4608;

/** Four nodes, started for this and taken down whatever happens, with what they hold. */
export function withLocalCluster(use: (cluster: LocalCluster) => Promise<void>): Promise<void> {
  return withTemporaryFolder(async (folder) => {
    const home = path.join(folder, 'cluster');
    try {
      const { hadoopConfDir } = await sparkloom(z.object({ hadoopConfDir: z.string() }), [
        ...['cluster', 'up', '--nodes', '4', '--memory-mib', String(nodeMemoryMib), '--home', home],
      ]);
      await use({ folder, environment: { HADOOP_CONF_DIR: hadoopConfDir } });
    } finally {
      await sparkloom(z.unknown(), ['cluster', 'down', '--home', home, '--remove-data']);
    }
  });
}

/** @returns where on the cluster a data set is now */
export async function putData(dataset: string, { environment }: LocalCluster): Promise<string> {
  const put = z.object({ directory: z.string() });
  const { directory } = await sparkloom(put, ['data', 'put', dataset], environment);
  return directory;
}
