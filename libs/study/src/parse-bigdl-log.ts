import { InputError } from '@sparkloom/errors';

import type { Workers } from './workers.js';

/** A validation as BigDL tells it. */
export interface LoggedValidation {
  readonly epoch: number;
  readonly trainingTimeSec: number;
  readonly top1Accuracy: number;
}

/** What a log of BigDL says of one training. */
export interface LoggedTraining {
  readonly iterations: number;
  /** Records of the first iteration, over all workers. */
  readonly batchSize: number | undefined;
  readonly validations: readonly LoggedValidation[];
  readonly executors: number | undefined;
  readonly coresPerExecutor: number | undefined;
  /** `driver` without a cluster manager, `cluster` with one; unknown where Spark's own log is elsewhere. */
  readonly place: 'driver' | 'cluster' | undefined;
  /** Spark's name of the application. */
  readonly applicationName: string | undefined;
}

/** `[Epoch 1 2560/2560][Iteration 20][Wall Clock 7.57s]`: Optimizer.header of BigDL 0.2 to 2.4. */
const header = String.raw`\[Epoch (\d+) \d+\/\d+\]\[Iteration (\d+)\]\[Wall Clock ([\d.E+-]+)s\]`;

/** DistriOptimizer: `Trained 128 records in …`; 0.13 and later write 128.0. */
const distributedIteration = new RegExp(`${header} Trained ([\\d.E+]+) records in `);

/** LocalOptimizer: `loss is …, iteration time is …`. */
const localIteration = new RegExp(`${header} loss is \\S+, iteration time is `);

/** `Top1Accuracy is Accuracy(correct: …)`, TreeNNAccuracy of trees; older ones lack epoch and iteration. */
const validation =
  /(?:\[Epoch (\d+) [^\]]*\]\[Iteration (\d+)\])?\[Wall Clock ([\d.E+-]+)s\] (?:Top1Accuracy|TreeNNAccuracy) is Accuracy\(correct: \d+, count: \d+, accuracy: ([\d.E+-]+|NaN)\)/;

const executorLine = /Executor number is (\d+) and executor cores number is (\d+)/;
const clusterLine =
  /Registered executor .* with ID \d+|YarnClientSchedulerBackend|StandaloneSchedulerBackend|ApplicationMaster/;
const applicationLine = /Submitted application: (.+)$/;
/** A restart begins the wall clock anew, so that its times are of a part only. */
const restartLine = /DistriOptimizer\$?[:\d]* - Retrying \d+ times/;

interface Draft {
  iterations: number;
  batchSize: number | undefined;
  restarted: boolean;
  local: boolean;
  epoch: number;
  wallClock: string;
  readonly validations: LoggedValidation[];
}

/**
 * Reads the log of BigDL, of its three generations 0.7, 0.13 and 2.4 (`DistriOptimizer`,
 * `LocalOptimizer`, `Engine` in the package `optim` and `utils`): the way the paper took its times and
 * accuracies. A file that was appended to holds several trainings.
 *
 * The time of a validation is the wall clock of its line: iterations until then, and what BigDL adds at
 * the end of an epoch, which is shuffling and the validations before.
 *
 * @param file its name in messages
 * @throws InputError `STUDY_LOG_WITHOUT_VALIDATION`, `STUDY_LOG_RESTARTED`
 */
export function parseBigdlLog(text: string, file: string): readonly LoggedTraining[] {
  const drafts: Draft[] = [];
  let executors: number | undefined;
  let coresPerExecutor: number | undefined;
  let place: 'driver' | 'cluster' | undefined;
  let applicationName: string | undefined;
  for (const line of text.split(/\r?\n/)) {
    const current = drafts.at(-1);
    const trained = distributedIteration.exec(line) ?? localIteration.exec(line);
    if (trained !== null) {
      const iteration = Number(trained[2]);
      const wallClock = trained[3] ?? '';
      // Two appenders of one logger write a line twice.
      if (iteration === current?.iterations && wallClock === current.wallClock) continue;
      let draft = current;
      if (draft === undefined || (iteration <= draft.iterations && !draft.restarted)) {
        draft = newDraft();
        drafts.push(draft);
      }
      draft.iterations = iteration;
      draft.wallClock = wallClock;
      draft.epoch = Number(trained[1]);
      draft.batchSize ??= trained[4] === undefined ? undefined : Number(trained[4]);
      draft.local ||= trained[4] === undefined;
      continue;
    }
    const found = validation.exec(line);
    if (found !== null && current !== undefined) {
      const trainingTimeSec = Number(found[3]);
      if (trainingTimeSec === current.validations.at(-1)?.trainingTimeSec) continue;
      current.validations.push({
        epoch: found[1] === undefined ? current.epoch : Number(found[1]),
        trainingTimeSec,
        top1Accuracy: Number(found[4]),
      });
      continue;
    }
    if (restartLine.test(line) && current !== undefined) current.restarted = true;
    const engine = executorLine.exec(line);
    if (engine !== null) [executors, coresPerExecutor] = [Number(engine[1]), Number(engine[2])];
    if (line.includes('Starting executor ID driver on host')) place = 'driver';
    if (clusterLine.test(line)) place = 'cluster';
    applicationName = applicationLine.exec(line)?.[1]?.trim() ?? applicationName;
  }
  if (drafts.length === 0) throw withoutValidation(file, 'no line of an iteration of BigDL either');
  return drafts.map((draft) => {
    if (draft.restarted) throw restarted(file);
    const last = draft.validations.at(-1);
    if (last === undefined || Number.isNaN(last.top1Accuracy)) {
      throw withoutValidation(file, `${draft.iterations} iterations, and no accuracy`);
    }
    return {
      iterations: draft.iterations,
      batchSize: draft.batchSize,
      validations: draft.validations,
      executors,
      coresPerExecutor,
      place: draft.local ? 'driver' : place,
      applicationName,
    };
  });
}

function newDraft(): Draft {
  return {
    iterations: 0,
    batchSize: undefined,
    restarted: false,
    local: false,
    epoch: 0,
    wallClock: '',
    validations: [],
  };
}

/** Where a training ran, as far as its log says. */
export function loggedWorkers({ executors, place }: LoggedTraining): Workers | undefined {
  if (place === 'driver') return 'local';
  return executors;
}

function withoutValidation(file: string, found: string): InputError {
  return new InputError({
    code: 'STUDY_LOG_WITHOUT_VALIDATION',
    problem: 'The log has no validation, from which time and accuracy are taken.',
    where: file,
    expected:
      'a line `[Wall Clock …s] Top1Accuracy is Accuracy(correct: …, count: …, accuracy: …)`',
    found,
    remedy: 'leave the file out; BigDL writes these lines at level INFO after `setValidation`',
  });
}

function restarted(file: string): InputError {
  return new InputError({
    code: 'STUDY_LOG_RESTARTED',
    problem: 'The training was restarted on its way, and its clock begins anew then.',
    where: file,
    expected: 'a training from its first iteration to its last',
    found: 'a line `Retrying … times`',
    remedy: 'leave the file out and repeat the run',
  });
}
