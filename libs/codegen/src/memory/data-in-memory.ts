import type { Data } from '@sparkloom/ir';

/** A data set as workers have it in memory. */
export interface DataInMemory {
  readonly trainingRecords: number;
  readonly validationRecords: number;
  readonly bytesPerRecord: number;
  /** Whatever the number of records: vocabularies, and the words while texts are taken apart. */
  readonly fixedBytes: number;
  /** Words of a long text, where the network leaves the width to the data. */
  readonly longestText: number;
  /** Records that are validated at once. */
  readonly validationBatch: number;
}

const bytesPerNumber = 4;
const validationBatch = 128;

/**
 * What the loaders of the runtime keep of a data set: images as bytes, texts as numbers of their words
 * beside one table of vectors, trees as their nodes.
 *
 * @param vectorSize numbers of a word's vector, for data sets of texts
 */
export function dataInMemory(data: Data, vectorSize: number): DataInMemory {
  switch (data.kind) {
    case 'mnist':
      return images(60_000, 10_000, 28 * 28);
    case 'cifar10':
      return images(50_000, 10_000, 3 * 32 * 32);
    case '20newsgroups':
      return {
        trainingRecords: 11_314,
        validationRecords: 7_532,
        bytesPerRecord: 400 * bytesPerNumber,
        // The vectors of the words that are there, and the words while the texts are taken apart.
        fixedBytes: 70_000 * vectorSize * bytesPerNumber + 170_000 * 200,
        longestText: 500,
        validationBatch,
      };
    case 'sst':
      return {
        trainingRecords: 8_544,
        validationRecords: 2_210,
        bytesPerRecord: 3_000,
        fixedBytes: 20_000 * vectorSize * bytesPerNumber + 20_000 * 200,
        longestText: 56,
        validationBatch: 64,
      };
    case 'imageFolder':
    case 'textTable':
    case 'parquet':
    case 'scalaData':
      return ofUnknownSize;
  }
}

/** How much of a user's own there is, nobody knows before it is read: it is left out of the estimate. */
const ofUnknownSize: DataInMemory = {
  trainingRecords: 0,
  validationRecords: 0,
  bytesPerRecord: 0,
  fixedBytes: 0,
  longestText: 500,
  validationBatch,
};

function images(
  trainingRecords: number,
  validationRecords: number,
  bytesPerRecord: number,
): DataInMemory {
  return {
    trainingRecords,
    validationRecords,
    bytesPerRecord: bytesPerRecord + bytesPerNumber,
    fixedBytes: 0,
    longestText: 0,
    validationBatch,
  };
}
