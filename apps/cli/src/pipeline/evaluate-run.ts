import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';

import { checkHeap, type Jvm, startJvm } from '@sparkloom/bridge';
import { InputError } from '@sparkloom/errors';
import { type TrainedRun, type TrainingResult, trainingResultSchema } from '@sparkloom/runs';
import {
  driverHeapMiB,
  placementOf,
  type SparkConfiguration,
  systemPropertiesOf,
} from '@sparkloom/spark';

import type { Progress } from '../terminal/progress.js';
import { homeDirectory } from '../workspace.js';
import { compileJob, discardClasses, type Job, prepareJob } from './job.js';
import { prepareJava, prepareStack } from './prepare-stack.js';
import { partsOf, propertyList } from './property-list.js';
import { isRemoteAddress } from './remote-address.js';
import { storedJob } from './stored-job.js';
import { type OwnCopies, placeTrainingData, trainingDataOf } from './training-data.js';
import { flagsWithValues } from './training-request.js';

/** The measures of a validation, by their names in `result.json`. */
export type Measures = NonNullable<TrainingResult['validation']>;

export interface EvaluationRequest {
  readonly run: TrainedRun;
  readonly spark: SparkConfiguration;
  readonly javaHome: string | undefined;
  /** Instead of what the run was trained on. */
  readonly read: OwnCopies;
}

/** A JVM with the job of a run, ready to measure networks on its validation set. */
export interface Evaluator {
  readonly jvm: Jvm;
  /** Where the data set is. */
  readonly data: string;
  /** Where the word vectors are, for a data set of texts. */
  readonly vectors: string | undefined;
  /** Object of the job whose `apply` makes the network. */
  readonly modelClass: string;
  /** @param network file of a network of the run's kind */
  readonly measure: (network: string) => Promise<Measures>;
}

/**
 * Runs `work` with the job that a run was trained by: the same loader, the same measures.
 *
 * @throws InputError for what is wrong with the run, its data, Java or jars
 */
export async function withEvaluator<Result>(
  { run, spark, javaHome, read }: EvaluationRequest,
  progress: Progress,
  signal: AbortSignal,
  work: (evaluator: Evaluator) => Promise<Result>,
): Promise<Result> {
  const placement = placementOf(spark);
  if (placement.kind !== 'local') refuseCluster(placement.master);
  const { config } = run;
  const { stack: stackId, model, experiment, sources } = storedJob(run);
  const needed = trainingDataOf(experiment, model);
  const heapMiB = driverHeapMiB(spark);
  await checkHeap(heapMiB);
  const java = await prepareJava(stackId, javaHome, progress);
  const stack = await prepareStack(stackId, java, progress, signal);
  const own: OwnCopies = {
    dataDirectory: read.dataDirectory ?? onThisMachine(config.dataDirectory),
    vectorsDirectory: read.vectorsDirectory ?? onThisMachine(config.vectorsDirectory),
  };
  const places = await placeTrainingData(needed, own, progress, signal);
  const [data, vectors] = [places.data.address, places.vectors?.address];
  let job: Job | undefined;
  const log = await newLog(run);
  try {
    job = await prepareJob(config.model, sources, stack);
    const jvm = await startJvm({
      java,
      quickStart: stack.quickStart,
      classPath: [...stack.classPath, ...jarsOf(spark, run), job.classPathEntry],
      heapMiB,
      systemProperties: { ...systemPropertiesOf(spark), 'spark.master': placement.master },
    });
    await jvm.redirectOutput(log);
    await compileJob(job, jvm, progress, signal);
    const measure = async (network: string): Promise<Measures> =>
      measuresSchema.parse(
        await jvm.train({
          mainClass: sources.mainClass,
          arguments: flagsWithValues({
            '--data': data,
            '--vectors': vectors,
            // As many records as the training had: the same validation, and no larger data set.
            '--batch-size': config.batchSize,
            '--limit': config.limit,
            '--validation-limit': config.validationLimit,
            '--evaluate': network,
          }),
          signal,
          onEvent: () => undefined,
        }),
      );
    const { modelClass } = sources;
    const result = await work({ jvm, data, vectors, modelClass, measure });
    // Of interest only where something failed.
    await rm(log, { force: true });
    return result;
  } finally {
    await discardClasses(job);
  }
}

/** Jars of the user's own: those of the training, where no flag says otherwise. */
function jarsOf(spark: SparkConfiguration, { config }: TrainedRun): readonly string[] {
  const said = propertyList(spark, 'spark.jars');
  return said.length > 0 ? said : partsOf(config.spark['spark.jars']?.value);
}

/** What lies in a cluster may be out of reach by now: it is fetched instead. */
function onThisMachine(directory: string | undefined): string | undefined {
  return isRemoteAddress(directory) ? undefined : directory;
}

const measuresSchema = trainingResultSchema.shape.validation.unwrap();

async function newLog({ paths }: TrainedRun): Promise<string> {
  const folder = path.join(homeDirectory(), 'logs');
  await mkdir(folder, { recursive: true });
  return path.join(folder, `evaluate-${path.basename(paths.directory)}-${process.pid}.log`);
}

function refuseCluster(master: string): never {
  throw new InputError({
    code: 'FLAG_INVALID',
    problem: 'a run is evaluated on this machine',
    where: '--master',
    expected: 'local[*], or local[n] for n cores',
    found: master,
    remedy: 'leave --master out',
  });
}
