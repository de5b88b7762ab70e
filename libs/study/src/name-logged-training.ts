import path from 'node:path';

import { InputError } from '@sparkloom/errors';

import { type LoggedTraining, loggedWorkers } from './parse-bigdl-log.js';
import { parseWorkers, type Workers } from './workers.js';

/** Which cell of a study a log belongs to. */
export interface LogName {
  readonly model: string;
  readonly workers: Workers;
  /** Where the file's name says so. */
  readonly repetition: number | undefined;
  /** What had to be assumed, in a sentence. */
  readonly assumption: string | undefined;
}

/** What the command says of all its logs. */
export interface SaidOfLogs {
  readonly model: string | undefined;
  readonly workers: Workers | undefined;
}

/** Names that BigDL's own examples give their applications. */
const applications: readonly (readonly [RegExp, string])[] = [
  [/lenet/i, 'lenet'],
  [/vgg/i, 'vgg'],
  [/resnet/i, 'resnet'],
  [/tree-?lstm/i, 'tree-lstm'],
  [/text ?classification/i, 'text-cnn'],
];

/** `text-cnn-12-3.log`, `lenet_local_1.txt`, `vgg-8.log`: model, workers, repetition. */
const fileName = /^(.+?)[-_.](local|\d{1,4})(?:w|[-_]?workers?)?(?:[-_.]r?(\d{1,4}))?$/i;

/**
 * Finds out of which model and how many workers a log is: what the command says, else the file's name,
 * else the log itself.
 *
 * @throws InputError `STUDY_LOG_UNNAMED`
 */
export function nameLoggedTraining(
  file: string,
  training: LoggedTraining,
  said: SaidOfLogs,
): LogName {
  const base = path.basename(file).replace(/\.(log|txt|out)$/i, '');
  const parts = fileName.exec(base);
  const byName = parts?.[2] === undefined ? undefined : parseWorkers(parts[2].toLowerCase());
  const repetition = parts?.[3] === undefined ? undefined : Number(parts[3]);
  const known = applications.find(([pattern]) => pattern.test(training.applicationName ?? ''));
  const model = said.model ?? parts?.[1] ?? known?.[1] ?? base;
  const named = said.workers ?? byName;
  if (named !== undefined) return { model, workers: named, repetition, assumption: undefined };
  const byLog = loggedWorkers(training);
  if (byLog === undefined) {
    throw new InputError({
      code: 'STUDY_LOG_UNNAMED',
      problem: 'Neither the log nor its name says on how many workers it ran.',
      where: file,
      expected: 'a name such as lenet-local-1.log or lenet-4-1.log',
      found: path.basename(file),
      remedy: 'rename it, or say --model and --workers',
    });
  }
  if (byLog !== 1 || training.place !== undefined) {
    return { model, workers: byLog, repetition, assumption: undefined };
  }
  return {
    model,
    workers: 'local',
    repetition,
    assumption: `${path.basename(file)} speaks of one executor and of no cluster, and was taken as local.`,
  };
}
