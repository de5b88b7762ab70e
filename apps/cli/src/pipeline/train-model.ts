import { checkHeap, checkJavaOptions, startJvm } from '@sparkloom/bridge';
import { generateScala } from '@sparkloom/codegen';
import { exitStatusOf, ExitStatus } from '@sparkloom/errors';
import type { Experiment } from '@sparkloom/ir';
import {
  createRun,
  eventSchema,
  type RunResult,
  type RunWriter,
  trainingResultSchema,
} from '@sparkloom/runs';
import {
  chooseBatchSize,
  driverJavaOptions,
  driverHeapMiB,
  placementOf,
  refuseTooLarge,
  type SparkConfiguration,
  systemPropertiesOf,
} from '@sparkloom/spark';
import type { StackId } from '@sparkloom/stacks';

import type { LoadedModel } from '../model/load-model.js';
import { formatCount } from '../terminal/format.js';
import type { Progress } from '../terminal/progress.js';
import { TrainingLine } from '../terminal/training-line.js';
import { planCluster } from './cluster-plan.js';
import { compileJob, discardClasses, type Job, prepareJob } from './job.js';
import { prepareData } from './prepare-data.js';
import { prepareJava, prepareStack } from './prepare-stack.js';
import { putData } from './put-data.js';
import { RunRecord } from './run-record.js';
import { archiveProperties, remoteHome, stageClassPath } from './stage.js';

/** What a training is asked for, all of it checked. */
export interface TrainingRequest {
  readonly model: LoadedModel;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly experiment: Experiment;
  readonly stack: StackId;
  readonly spark: SparkConfiguration;
  readonly javaHome: string | undefined;
  readonly dataDirectory: string | undefined;
  readonly runDirectory: string | undefined;
  readonly batchSize: number | undefined;
  readonly epochs: number | undefined;
  readonly maxIterations: number | undefined;
  readonly limit: number | undefined;
  readonly seed: number | undefined;
  /** Authentication and encryption of what Spark's processes say to each other. */
  readonly secure: boolean;
}

export interface FinishedTraining {
  readonly directory: string;
  readonly result: RunResult;
}

/** The kernels that this slice generates code for: MKL's BLAS, BigDL's default. */
const engine = 'mklblas';

/** How far a run goes and from which seed: the experiment's, where no flag says otherwise. */
interface Extent {
  readonly batchSize: number;
  readonly epochs: number;
  readonly maxIterations: number | undefined;
  readonly limit: number | undefined;
  readonly seed: number;
}

/** An address with a scheme, such as `hdfs://`: not a folder of this machine. */
function isRemote(directory: string | undefined): directory is string {
  return directory !== undefined && /^[a-z][a-z0-9+.-]+:\//i.test(directory);
}

/** The flags of the generated job's main. */
function jobArguments(extent: Extent, data: string, runDirectory: string): readonly string[] {
  const flags: Readonly<Record<string, string | number | undefined>> = {
    '--data': data,
    '--run-dir': runDirectory,
    '--batch-size': extent.batchSize,
    '--epochs': extent.epochs,
    '--max-iterations': extent.maxIterations,
    '--limit': extent.limit,
    '--seed': extent.seed,
  };
  return Object.entries(flags).flatMap(([flag, value]) =>
    value === undefined ? [] : [flag, String(value)],
  );
}

/** Everything a run's folder holds before the training starts. */
async function writeInputs(
  run: RunWriter,
  request: TrainingRequest,
  job: Job,
  settings: Readonly<Record<string, unknown>>,
): Promise<void> {
  await run.writeJson('model.json', request.model.model.model);
  await run.writeJson('config.json', {
    schemaVersion: 1,
    model: request.model.files.name,
    modelFile: request.model.files.model,
    parameters: request.parameters,
    stack: request.stack,
    engine,
    experiment: request.experiment,
    ...settings,
    spark: Object.fromEntries(request.spark.values),
  });
  for (const { name, text } of job.sources.files) await run.writeText(name, text);
}

/**
 * Trains a model in this process: Java, jars, data, Scala, job jar, Spark. Input that is wrong is
 * refused before the run's folder is made.
 */
export async function trainModel(
  request: TrainingRequest,
  progress: Progress,
  signal: AbortSignal,
): Promise<FinishedTraining> {
  const { model, experiment, stack: stackId } = request;
  const placement = placementOf(request.spark);
  const { batchSize, adaptedFrom } = chooseBatchSize({
    ...(request.batchSize === undefined ? {} : { requested: request.batchSize }),
    byExperiment: experiment.batchSize,
    ...placement,
  });
  if (adaptedFrom !== undefined) {
    progress.note(
      `  batch size ${batchSize} instead of ${adaptedFrom}, so that ${placement.workers * placement.coresPerWorker} cores divide it`,
    );
  }
  const extent: Extent = {
    batchSize,
    epochs: request.epochs ?? experiment.epochs,
    maxIterations: request.maxIterations,
    limit: request.limit,
    seed: request.seed ?? experiment.seed,
  };
  const cluster = await planCluster(request.spark, stackId, request.secure);
  const { spark } = cluster;
  const heapMiB = driverHeapMiB(spark);
  await checkHeap(heapMiB);
  const java = await prepareJava(stackId, request.javaHome, progress);
  await checkJavaOptions(java, driverJavaOptions(spark));
  const stack = await prepareStack(stackId, java, progress, signal);
  const remoteData = isRemote(request.dataDirectory) ? request.dataDirectory : undefined;
  const localData =
    remoteData === undefined
      ? await prepareData(experiment.data.kind, request.dataDirectory, progress, signal)
      : undefined;
  const sources = generateScala(model.files.name, model.model, experiment, stackId);
  const startedAt = new Date();
  const run = await createRun({
    root: 'runs',
    model: model.files.name,
    ...(request.runDirectory === undefined ? {} : { runDirectory: request.runDirectory }),
    startedAt,
  });
  let job: Job | undefined;
  let sparkStarted = false;
  const record = new RunRecord(run, startedAt);
  try {
    job = await prepareJob(model.files.name, sources, stack);
    await writeInputs(run, request, job, {
      ...extent,
      ...placement,
      heapMiB,
      java,
      data: remoteData ?? localData,
    });
    Object.assign(process.env, cluster.environment);
    const jvm = await startJvm({
      java,
      classPath: [
        ...stack.classPath,
        job.classPathEntry,
        ...(cluster.hadoop === undefined ? [] : [cluster.hadoop.directory]),
      ],
      heapMiB,
      options: driverJavaOptions(spark),
      systemProperties: { ...systemPropertiesOf(spark), 'spark.master': placement.master },
    });
    await jvm.redirectOutput(run.paths.log);
    await compileJob(job, jvm, progress, signal);
    let data = remoteData ?? localData ?? '';
    if (placement.kind === 'yarn') {
      refuseTooLarge(spark, stackId, await jvm.cluster().capacity());
      const home = await remoteHome(jvm, spark);
      const { archive } = await stageClassPath(jvm, stack, home, progress);
      if (localData !== undefined) {
        ({ directory: data } = await putData(jvm, experiment.data.kind, localData, home, progress));
      }
      await jvm.setSystemProperties({ ...archiveProperties(archive), 'spark.jars': job.jar });
    }
    sparkStarted = true;
    const line = new TrainingLine(process.stderr.isTTY ? process.stderr.columns : Infinity);
    const measured = await progress.phase('Train', async (update, note) => {
      const outcome = await jvm.train({
        mainClass: sources.mainClass,
        arguments: jobArguments(extent, data, run.paths.directory),
        signal,
        onEvent: (raw) => {
          const event = eventSchema.parse(raw);
          record.append(event);
          const text = line.line(event);
          if (text !== undefined) update(text);
          const kept = line.note(event);
          if (kept !== undefined) note(kept);
        },
      });
      const parsed = trainingResultSchema.parse(outcome);
      update(
        `${formatCount(parsed.iterations)} iterations, ${formatCount(parsed.recordsPerSec)} records/s`,
      );
      return parsed;
    });
    const result: RunResult = {
      schemaVersion: 1,
      model: model.files.name,
      dataset: experiment.data.kind,
      stack: stackId,
      engine,
      master: placement.master,
      deployMode: placement.deployMode,
      ...measured,
      startedAt: startedAt.toISOString(),
      wallTimeSec: (Date.now() - startedAt.getTime()) / 1000,
    };
    await run.writeJson('result.json', result);
    await record.end('done');
    return { directory: run.paths.directory, result };
  } catch (error) {
    const status = exitStatusOf(error);
    const nothingRan =
      status === ExitStatus.interrupted ? !sparkStarted : status === ExitStatus.wrongInput;
    if (nothingRan && !record.trained) {
      await run.discard();
    } else {
      await record.end(status === ExitStatus.interrupted ? 'interrupted' : 'failed');
    }
    throw error;
  } finally {
    await discardClasses(job);
  }
}
