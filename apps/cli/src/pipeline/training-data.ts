import { existsSync } from 'node:fs';
import path from 'node:path';

import type { Jvm } from '@sparkloom/bridge';
import { type DatasetId, datasetNamed } from '@sparkloom/datasets';
import { InputError } from '@sparkloom/errors';
import { type Experiment, gloveDimensions, type InferredModel, vectorSizeOf } from '@sparkloom/ir';

import type { Progress } from '../terminal/progress.js';
import { prepareData } from './prepare-data.js';
import { putData } from './put-data.js';
import { isRemoteAddress } from './remote-address.js';
import { checkRemoteData } from './remote-data.js';

/** The data sets that a training reads. */
export interface TrainingData {
  readonly dataset: DatasetId;
  /** The word vectors, for a data set of texts. */
  readonly vectors: DatasetId | undefined;
}

/** Data whose words become vectors. */
const setsOfWords: ReadonlySet<DatasetId> = new Set(['20newsgroups', 'sst', 'textTable']);

/**
 * What an experiment needs on disk, with the word vectors that are as long as the network wants them.
 *
 * @throws InputError `VECTORS_UNKNOWN` for a length that GloVe-6B does not have
 */
export function trainingDataOf(experiment: Experiment, model: InferredModel): TrainingData {
  const dataset = datasetNamed(experiment.data.kind).id;
  if (!setsOfWords.has(dataset)) return { dataset, vectors: undefined };
  const size = vectorSizeOf(model);
  if (size === undefined || !gloveDimensions.includes(size)) {
    throw new InputError({
      code: 'VECTORS_UNKNOWN',
      problem: `the network \`${model.model.name}\` wants word vectors that GloVe-6B does not have`,
      where: 'the input `[words, features]` of the network, or its embedding',
      expected: `${gloveDimensions.join(', ')} values a word`,
      found: String(size ?? 'an input that is no sequence of vectors'),
      remedy: 'use --param features=100, or give the network another input',
    });
  }
  return { dataset, vectors: datasetNamed(`glove-6b-${size}d`).id };
}

/** Where a data set of a training is: a folder of this machine, or an address. */
export interface DataPlace {
  readonly dataset: DatasetId;
  readonly address: string;
  readonly isRemote: boolean;
}

/** The places of all that a training reads. */
export interface DataPlaces {
  readonly data: DataPlace;
  readonly vectors: DataPlace | undefined;
}

/** Where users say that their own copies are. */
export interface OwnCopies {
  readonly dataDirectory: string | undefined;
  readonly vectorsDirectory: string | undefined;
}

/**
 * Finds what a training reads, checked where it is on this machine, fetched where users have no copy of
 * their own. Word vectors may lie in the folder of the data.
 *
 * @throws InputError for data that is missing, truncated or not what it should be
 */
export async function placeTrainingData(
  { dataset, vectors }: TrainingData,
  { dataDirectory, vectorsDirectory }: OwnCopies,
  progress: Progress,
  signal: AbortSignal,
): Promise<DataPlaces> {
  const place = async (id: DatasetId, own: string | undefined): Promise<DataPlace> =>
    isRemoteAddress(own)
      ? { dataset: id, address: own, isRemote: true }
      : { dataset: id, address: await prepareData(id, own, progress, signal), isRemote: false };
  const data = await place(dataset, dataDirectory);
  if (vectors === undefined) return { data, vectors: undefined };
  const lieWithData =
    dataDirectory !== undefined &&
    datasetNamed(vectors).form.parts.every(({ name }) =>
      existsSync(path.join(dataDirectory, name)),
    );
  const own = vectorsDirectory ?? (lieWithData ? dataDirectory : undefined);
  return { data, vectors: await place(vectors, own) };
}

/**
 * Brings what a training reads to the cluster's file system, or looks whether it is there.
 *
 * @param home folder of Sparkloom on the cluster's file system
 */
export async function moveTrainingData(
  jvm: Jvm,
  { data, vectors }: DataPlaces,
  home: string,
  progress: Progress,
): Promise<DataPlaces> {
  const move = async (place: DataPlace): Promise<DataPlace> => {
    // What a loader of the user's own reads is its own affair.
    if (datasetNamed(place.dataset).form.parts.length === 0) return place;
    if (place.isRemote) {
      await checkRemoteData(jvm.cluster(), place.dataset, place.address);
      return place;
    }
    const put = await putData(jvm, place.dataset, place.address, home, progress);
    return { ...place, address: put.directory, isRemote: true };
  };
  return {
    data: await move(data),
    vectors: vectors === undefined ? undefined : await move(vectors),
  };
}
