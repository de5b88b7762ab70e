import { stat } from 'node:fs/promises';
import path from 'node:path';

import { startJvm } from '@sparkloom/bridge';
import { generateScala } from '@sparkloom/codegen';
import { InputError } from '@sparkloom/errors';
import type { Experiment } from '@sparkloom/ir';
import { createRun } from '@sparkloom/runs';
import type { EngineId, StackId } from '@sparkloom/stacks';

import type { LoadedModel } from '../model/load-model.js';
import type { Progress } from '../terminal/progress.js';
import { compileJob, compilerHeapMiB, discardClasses, type Job, prepareJob } from './job.js';
import { prepareJava, prepareStack } from './prepare-stack.js';

export interface ImportRequest {
  readonly model: LoadedModel;
  readonly parameters: Readonly<Record<string, unknown>>;
  /** What the network is to be measured with. */
  readonly experiment: Experiment;
  readonly stack: StackId;
  readonly javaHome: string | undefined;
  /** What BigDL's `saveModule` or `save` has written. */
  readonly file: string;
  readonly runDirectory: string | undefined;
}

/** BigDL's own programs save layers of `nn`; as such their weights can be measured and quantised. */
const engine: EngineId = 'mklblas';

/**
 * Makes a run of weights that were trained elsewhere, so that they can be used as those of a training
 * here.
 *
 * @returns the run's folder
 * @throws InputError `IMPORT_NOT_FOUND`, `IMPORT_REFUSED`, and what concerns Java, jars and folders;
 *   nothing is left behind
 */
export async function importNetwork(
  request: ImportRequest,
  progress: Progress,
  signal: AbortSignal,
): Promise<string> {
  const { model, experiment, stack: stackId } = request;
  const file = path.resolve(request.file);
  if ((await stat(file).catch(() => undefined))?.isFile() !== true) {
    throw new InputError({
      code: 'IMPORT_NOT_FOUND',
      problem: 'there is no file to import',
      where: file,
      expected: "a file of BigDL's `saveModule` or `save`",
      remedy: 'correct the path',
    });
  }
  const java = await prepareJava(stackId, request.javaHome, progress);
  const stack = await prepareStack(stackId, java, progress, signal);
  const sources = generateScala(model.files.name, model.model, experiment, stackId, engine);
  const startedAt = new Date();
  const run = await createRun({
    model: model.files.name,
    runDirectory: request.runDirectory,
    startedAt,
  });
  let job: Job | undefined;
  try {
    job = await prepareJob(model.files.name, sources, stack);
    await run.writeJson('model.json', model.model.model);
    await run.writeJson('config.json', {
      schemaVersion: 1,
      model: model.files.name,
      modelFile: model.files.model,
      parameters: request.parameters,
      stack: stackId,
      engine,
      experiment,
      batchSize: experiment.batchSize,
      epochs: experiment.epochs,
      seed: experiment.seed,
      deployMode: 'client',
      distributed: false,
      secure: false,
      importedFrom: file,
      startedAt: startedAt.toISOString(),
      spark: {},
    });
    for (const { name, text } of sources.files) await run.writeText(name, text);
    const jvm = await startJvm({
      java,
      quickStart: stack.quickStart,
      classPath: [...stack.classPath, job.classPathEntry],
      heapMiB: compilerHeapMiB,
    });
    await jvm.redirectOutput(run.paths.log);
    await compileJob(job, jvm, progress, signal);
    await progress.phase('Import', () =>
      jvm.importNetwork(file, sources.modelClass, run.paths.network),
    );
    run.appendEvent({ type: 'end', at: new Date().toISOString(), elapsedSec: 0, status: 'done' });
    await run.close();
    return run.paths.directory;
  } catch (error) {
    await run.discard();
    throw error;
  } finally {
    await discardClasses(job);
  }
}
