import { InputError, suggest } from '@sparkloom/errors';
import type { Dataset } from './dataset.js';
import { cifar10 } from './sets/cifar10.js';
import { glove50, glove100, glove200, glove300 } from './sets/glove.js';
import { mnist } from './sets/mnist.js';
import { newsgroups } from './sets/newsgroups.js';
import { imageFolder, parquet, scalaData, textTable } from './sets/own-data.js';
import { sst } from './sets/sst.js';

/** Every data set that has a name; one is added with a file under `sets/` and an entry here. */
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

/** Kinds of data that users have of their own, under the names that experiments give them. */
const ownData = { imageFolder, parquet, scalaData, textTable } as const satisfies Record<
  string,
  Dataset
>;

const all = { ...datasets, ...ownData };

export type DatasetId = keyof typeof all;

export const datasetIds = Object.keys(datasets) as readonly (keyof typeof datasets)[];

/** Whether it is of a user's own, so that there is nothing to fetch. */
export function isOwnData(id: string): boolean {
  return Object.hasOwn(ownData, id);
}

/**
 * The data set of a name that a user wrote, or of an experiment's kind of data.
 *
 * @throws InputError `DATASET_UNKNOWN`
 */
export function datasetNamed(id: string): Dataset & { readonly id: DatasetId } {
  if (Object.hasOwn(all, id)) return all[id as DatasetId];
  throw new InputError({
    code: 'DATASET_UNKNOWN',
    problem: `there is no data set \`${id}\``,
    expected: suggest(id, datasetIds),
    found: id,
    remedy: '`sparkloom data list` shows them all',
  });
}
