import { displayPath } from '../model/import-typescript.js';
import type { FinishedTraining } from '../pipeline/train-model.js';
import { formatCount, formatDuration, formatPercent } from './format.js';

/** What a training has left, as one JSON value. */
export function trainingJson({ directory, applicationId, result }: FinishedTraining): unknown {
  return {
    runDirectory: directory,
    ...(applicationId === undefined ? {} : { applicationId }),
    ...result,
  };
}

/** What a training has left, for people. */
export function trainingText({ directory, result, applicationId }: FinishedTraining): string {
  if (result === undefined) {
    return [
      `${applicationId ?? ''} goes on in the cluster`,
      `  follow it        sparkloom attach ${applicationId ?? ''}`,
      `  results          ${displayPath(directory)}`,
    ].join('\n');
  }
  const { validation, dataTimeSec } = result;
  return [
    `${result.model} on ${result.dataset}, ${result.stack}, ${result.master}`,
    ...(validation === undefined
      ? []
      : [
          `  top-1 accuracy   ${formatPercent(validation.top1Accuracy)} of ${formatCount(validation.records)}, loss ${validation.loss.toFixed(4)}`,
        ]),
    `  training time    ${formatDuration(result.trainingTimeSec)} for ${formatCount(result.iterations)} iterations, ${formatCount(result.recordsPerSec)} records/s`,
    ...(dataTimeSec === undefined
      ? []
      : [
          `  waited for data  ${formatDuration(dataTimeSec)}, ${formatPercent(dataTimeSec / result.trainingTimeSec)} of that time`,
        ]),
    `  results          ${displayPath(directory)}`,
  ].join('\n');
}
