import { InputError, suggest } from '@sparkloom/errors';
import type { Dataset } from './dataset.js';
import { mnist } from './sets/mnist.js';

/** Every data set; one is added with a file under `sets/` and an entry here. */
export const datasets = { mnist } as const satisfies Record<string, Dataset>;

export type DatasetId = keyof typeof datasets;

export const datasetIds = Object.keys(datasets) as readonly DatasetId[];

/**
 * The data set of a name that a user wrote.
 *
 * @throws InputError `DATASET_UNKNOWN`
 */
export function datasetNamed(id: string): Dataset {
  if (Object.hasOwn(datasets, id)) return datasets[id as DatasetId];
  throw new InputError({
    code: 'DATASET_UNKNOWN',
    problem: `there is no data set \`${id}\``,
    expected: suggest(id, datasetIds),
    found: id,
    remedy: '`sparkloom data list` shows them all',
  });
}
