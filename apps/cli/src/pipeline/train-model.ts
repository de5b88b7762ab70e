import { checkHeap, checkJavaOptions, type Jvm, startJvm } from '@sparkloom/bridge';
import { generateScala } from '@sparkloom/codegen';
import { exitStatusOf, ExitStatus } from '@sparkloom/errors';
import { currentProcessor, nativeEnvironment } from '@sparkloom/java';
import {
  createRun,
  resumeRun,
  type RunResult,
  type RunWriter,
  type TrainingResult,
  trainingResultSchema,
} from '@sparkloom/runs';
import {
  driverHeapMiB,
  driverJavaOptions,
  placementOf,
  refuseTooLarge,
  storedSettings,
  type SparkConfiguration,
  systemPropertiesOf,
} from '@sparkloom/spark';

import type { Progress } from '../terminal/progress.js';
import {
  checkpointFolder,
  noCheckpoints,
  refuseLocalCheckpoints,
  startOfResumption,
} from './checkpoints.js';
import { type ClusterPlan, planCluster } from './cluster-plan.js';
import { engineFor } from './engine-for.js';
import { extentOf } from './extent.js';
import { followEvents, summaryOf } from './follow-events.js';
import { compileJob, compilerHeapMiB, discardClasses, type Job, prepareJob } from './job.js';
import { planMemory } from './plan-memory.js';
import { prepareJava, prepareStack } from './prepare-stack.js';
import { withFirstCause } from './first-cause.js';
import { propertyList } from './property-list.js';
import { refuseNodeJava } from './refuse-node-java.js';
import { RunRecord } from './run-record.js';
import { archiveProperties, remoteHome, stageClassPath } from './stage.js';
import { refuseRunning, remoteRunOf } from './resumed-application.js';
import { followTraining, submitTraining } from './train-in-cluster.js';
import {
  type DataPlaces,
  moveTrainingData,
  placeTrainingData,
  trainingDataOf,
} from './training-data.js';
import { jobArguments, type TrainingRequest } from './training-request.js';
import { workerJars } from './worker-jars.js';

export type { TrainingRequest } from './training-request.js';

/** What a training has left, here or in the cluster. */
export interface FinishedTraining {
  readonly directory: string;
  /** Absent for a training that goes on in the cluster. */
  readonly result?: RunResult;
  /** YARN's name of it, for a training whose driver is in the cluster. */
  readonly applicationId?: string;
}

/** Everything a run's folder holds before the training starts. */
async function writeInputs(
  run: RunWriter,
  request: TrainingRequest,
  job: Job,
  { spark }: ClusterPlan,
  settings: Readonly<Record<string, unknown>>,
): Promise<void> {
  await run.writeJson('model.json', request.model.model.model);
  await run.writeJson('config.json', {
    schemaVersion: 1,
    model: request.model.files.name,
    modelFile: request.model.files.model,
    parameters: request.parameters,
    stack: request.stack,
    experiment: request.experiment,
    ...settings,
    secure: request.secure,
    proxyUser: request.proxyUser,
    dataDirectory: request.dataDirectory,
    vectorsDirectory: request.vectorsDirectory,
    checkpointDirectory: request.checkpointDirectory,
    spark: storedSettings(spark),
  });
  for (const { name, text } of job.sources.files) await run.writeText(name, text);
}

/** `--jars` and `--files` as YARN's client of Spark wants them, when the driver is not here. */
function distributedFiles(spark: SparkConfiguration): Readonly<Record<string, string>> {
  const properties = {
    'spark.yarn.dist.jars': 'spark.jars',
    'spark.yarn.dist.files': 'spark.files',
  };
  return Object.fromEntries(
    Object.entries(properties)
      .map(([property, key]) => [property, propertyList(spark, key).join(',')] as const)
      .filter(([, value]) => value !== ''),
  );
}

/**
 * Brings class path and data to a YARN cluster, after a look at what the cluster has.
 *
 * @returns where all data is for the executors, and Sparkloom's folder there
 */
async function moveToCluster(
  jvm: Jvm,
  request: TrainingRequest,
  { spark }: ClusterPlan,
  stack: Parameters<typeof stageClassPath>[1],
  places: DataPlaces,
  progress: Progress,
  signal: AbortSignal,
): Promise<{ readonly places: DataPlaces; readonly home: string }> {
  const capacity = await jvm.cluster().capacity();
  refuseTooLarge(spark, request.stack, capacity);
  await refuseNodeJava(spark, request.stack, capacity);
  const home = await remoteHome(jvm, spark);
  const { archive } = await stageClassPath(jvm, stack, home, progress, signal);
  await jvm.setSystemProperties(archiveProperties(archive, placementOf(spark).deployMode));
  return { places: await moveTrainingData(jvm, places, home, progress), home };
}

/**
 * Trains a model, in this process or in a cluster: Java, jars, data, Scala, job jar, Spark. Input
 * that is wrong is refused before the run's folder is made, or takes it back.
 */
export async function trainModel(
  request: TrainingRequest,
  progress: Progress,
  signal: AbortSignal,
): Promise<FinishedTraining> {
  const { model, experiment, stack: stackId } = request;
  const placement = placementOf(request.spark);
  refuseLocalCheckpoints(request.checkpointDirectory, placement.deployMode);
  const needed = trainingDataOf(experiment, model.model);
  const { extent, adaptedFrom } = extentOf(request, placement);
  if (adaptedFrom !== undefined) {
    const cores = placement.workers * placement.coresPerWorker;
    progress.note(
      `  batch size ${extent.batchSize} instead of ${adaptedFrom}, so that ${cores} cores divide it`,
    );
  }
  const engine = engineFor(
    { choice: request.engine, model: model.model, stack: stackId },
    progress,
  );
  const memory = await planMemory({ ...request, model: model.model, engine, extent });
  const native = nativeEnvironment(currentProcessor(), process.env);
  const cluster = await planCluster(
    memory.spark,
    stackId,
    request,
    native,
    memory.estimate.nativeMiB,
  );
  const { spark } = cluster;
  const driverIsHere = placement.deployMode === 'client';
  const heapMiB = driverIsHere ? driverHeapMiB(spark) : compilerHeapMiB;
  await checkHeap(heapMiB);
  if (memory.warning !== undefined) progress.note(`  warning: ${memory.warning}`);
  const java = await prepareJava(stackId, request.javaHome, progress);
  const javaOptions = driverIsHere ? driverJavaOptions(spark) : [];
  await checkJavaOptions(java, javaOptions);
  const stack = await prepareStack(stackId, java, progress, signal);
  const places = await placeTrainingData(needed, request, progress, signal);
  const jars = propertyList(spark, 'spark.jars');
  const sources = generateScala(model.files.name, model.model, experiment, stackId, engine);
  const { resumed } = request;
  const beganNow = new Date();
  const startedAt = resumed === undefined ? beganNow : new Date(resumed.config.startedAt);
  const run =
    resumed === undefined
      ? await createRun({
          root: 'runs',
          model: model.files.name,
          ...(request.runDirectory === undefined ? {} : { runDirectory: request.runDirectory }),
          startedAt,
        })
      : await resumeRun(resumed.paths.directory);
  const about = {
    model: model.files.name,
    dataset: experiment.data.kind,
    stack: stackId,
    engine,
    startedAt: startedAt.toISOString(),
  };
  let job: Job | undefined;
  let sparkStarted = false;
  const elapsedBeforeSec = resumed?.elapsedSec ?? 0;
  const record = new RunRecord(run, beganNow, elapsedBeforeSec);
  if (memory.warning !== undefined) {
    const { warning: message } = memory;
    record.append({ type: 'warning', at: new Date().toISOString(), elapsedSec: 0, message });
  }
  try {
    job = await prepareJob(model.files.name, sources, stack);
    const earlier = await remoteRunOf(resumed);
    const checkpoints =
      resumed === undefined
        ? checkpointFolder(
            request.checkpointDirectory,
            placement.deployMode,
            model.files.name,
            run.paths,
          )
        : (earlier?.checkpoints ?? resumed.config.checkpoints);
    if (resumed === undefined) {
      await writeInputs(run, request, job, cluster, {
        engine,
        nativeEnvironment: native,
        ...extent,
        ...placement,
        heapMiB,
        java,
        data: places.data.address,
        vectors: places.vectors?.address,
        checkpoints,
        startedAt: about.startedAt,
      });
    }
    Object.assign(process.env, cluster.environment);
    const jvm = await startJvm({
      java,
      quickStart: stack.quickStart,
      classPath: [
        ...stack.classPath,
        ...jars,
        job.classPathEntry,
        ...(cluster.hadoop === undefined ? [] : [cluster.hadoop.directory]),
      ],
      heapMiB,
      options: javaOptions,
      systemProperties: { ...systemPropertiesOf(spark), 'spark.master': placement.master },
    });
    await jvm.redirectOutput(run.paths.log);
    await compileJob(job, jvm, progress, signal);
    const moved =
      placement.kind === 'yarn'
        ? await moveToCluster(jvm, request, cluster, stack, places, progress, signal)
        : undefined;
    const { data, vectors } = moved?.places ?? places;
    const read = { data: data.address, vectors: vectors?.address };
    await refuseRunning(jvm, earlier);
    const resume = resumed === undefined ? undefined : await startOfResumption(jvm, checkpoints);
    let measured: TrainingResult;
    if (driverIsHere || moved === undefined) {
      if (placement.kind !== 'local') {
        const lacking = placement.kind === 'yarn' ? [] : workerJars(stack.classPath);
        await jvm.setSystemProperties({ 'spark.jars': [job.jar, ...jars, ...lacking].join(',') });
      }
      const jobFlags = jobArguments(extent, {
        ...read,
        run: run.paths.directory,
        checkpoints: checkpoints ?? noCheckpoints,
        resume,
      });
      sparkStarted = true;
      measured = await progress.phase('Train', async (update, note) => {
        const outcome = await jvm.train({
          mainClass: sources.mainClass,
          arguments: jobFlags,
          signal,
          onEvent: followEvents(record, update, note),
        });
        const parsed = trainingResultSchema.parse(outcome);
        update(summaryOf(parsed));
        return parsed;
      });
    } else {
      signal.throwIfAborted();
      await jvm.setSystemProperties(distributedFiles(spark));
      const { mainClass } = sources;
      const training = {
        jvm,
        jobJar: job.jar,
        mainClass,
        extent,
        read,
        home: moved.home,
        run,
        about,
        checkpoints,
        resume,
      };
      sparkStarted = true;
      const remote = await submitTraining(training, progress);
      if (request.detach) {
        return { directory: run.paths.directory, applicationId: remote.applicationId };
      }
      measured = await followTraining(jvm, remote, run, record, 'kill', progress, signal);
    }
    const result: RunResult = {
      schemaVersion: 1,
      ...about,
      master: placement.master,
      deployMode: placement.deployMode,
      ...measured,
      startedAt: about.startedAt,
      wallTimeSec: elapsedBeforeSec + (Date.now() - beganNow.getTime()) / 1000,
    };
    await run.writeJson('result.json', result);
    await record.end('done');
    return { directory: run.paths.directory, result };
  } catch (thrown) {
    const error = withFirstCause(thrown, spark, stackId);
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
