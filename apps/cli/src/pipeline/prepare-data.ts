import {
  type Dataset,
  datasetNamed,
  fetchDataset,
  isOwnData,
  locateDataset,
} from '@sparkloom/datasets';
import { InputError } from '@sparkloom/errors';
import prettyBytes from 'pretty-bytes';

import type { Progress } from '../terminal/progress.js';
import { dataDirectory } from '../workspace.js';

/**
 * The folder of a data set: checked where the user names one, fetched into the cache where not.
 *
 * @throws InputError for data that is missing, truncated or not what it should be
 */
export async function prepareData(
  dataset: string,
  userDirectory: string | undefined,
  progress: Progress,
  signal: AbortSignal,
): Promise<string> {
  if (userDirectory === undefined && isOwnData(dataset)) {
    const { form, ...told } = datasetNamed(dataset);
    // A loader of the user's own may need no folder.
    if (form.parts.length === 0) return process.cwd();
    throw unnamed(told);
  }
  return progress.phase('Data', async (update) => {
    if (userDirectory !== undefined) {
      const located = await locateDataset(dataset, { directory: userDirectory });
      update(`${dataset}, ${prettyBytes(located.bytes)} in ${located.directory}`);
      return located.directory;
    }
    const fetched = await fetchDataset(dataset, {
      directory: dataDirectory(dataset),
      signal,
      onProgress: ({ phase, receivedBytes, totalBytes }) => {
        update(
          phase === 'verifying'
            ? `${dataset}, verifying`
            : `${dataset}, ${prettyBytes(receivedBytes)} of ${prettyBytes(totalBytes)}`,
        );
      },
    });
    update(`${dataset}, ${prettyBytes(fetched.bytes)}${fetched.fetched ? '' : ', cached'}`);
    return fetched.directory;
  });
}

function unnamed({ title, officialForm }: Pick<Dataset, 'title' | 'officialForm'>): InputError {
  return new InputError({
    code: 'DATA_MISSING',
    problem: `nothing says where ${title} is`,
    where: '--data-dir',
    expected: officialForm,
    found: 'no folder',
    remedy: 'name the folder, or its address, with --data-dir',
  });
}
