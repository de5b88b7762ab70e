export type { Dataset, FetchedFile, PackageSource } from './dataset.js';
export { datasetIds, datasetNamed, datasets, type DatasetId, isOwnData } from './datasets.js';
export {
  fetchDataset,
  type FetchedDataset,
  type FetchOptions,
  type FetchProgress,
} from './fetch-dataset.js';
export type { FormPart, OfficialForm } from './forms/official-form.js';
export { treeTokens } from './forms/treebank-form.js';
export { locateDataset, type LocatedDataset, missingParts } from './locate-dataset.js';
