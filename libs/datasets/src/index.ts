export type { Dataset, DatasetFile } from './dataset.js';
export { datasetIds, datasetNamed, datasets, type DatasetId } from './datasets.js';
export {
  fetchDataset,
  type FetchedDataset,
  type FetchOptions,
  type FetchProgress,
} from './fetch-dataset.js';
export { locateDataset, type LocatedDataset } from './locate-dataset.js';
