import { InputError, suggest } from '@sparkloom/errors';
import type { Dataset } from './dataset.js';
import { cifar10 } from './sets/cifar10.js';
import { glove50, glove100, glove200, glove300 } from './sets/glove.js';
import { mnist } from './sets/mnist.js';
import { newsgroups } from './sets/newsgroups.js';
import { sst } from './sets/sst.js';

/** Every data set; one is added with a file under `sets/` and an entry here. */
export const datasets = {
  mnist,
  cifar10,
  '20newsgroups': newsgroups,
  sst,
  'glove-6b-50d': glove50,
  'glove-6b-100d': glove100,
  'glove-6b-200d': glove200,
  'glove-6b-300d': glove300,
} as const satisfies Record<string, Dataset>;

export type DatasetId = keyof typeof datasets;

export const datasetIds = Object.keys(datasets) as readonly DatasetId[];

/**
 * The data set of a name that a user wrote.
 *
 * @throws InputError `DATASET_UNKNOWN`
 */
export function datasetNamed(id: string): Dataset & { readonly id: DatasetId } {
  if (Object.hasOwn(datasets, id)) return datasets[id as DatasetId];
  throw new InputError({
    code: 'DATASET_UNKNOWN',
    problem: `there is no data set \`${id}\``,
    expected: suggest(id, datasetIds),
    found: id,
    remedy: '`sparkloom data list` shows them all',
  });
}
