import os from 'node:os';
import path from 'node:path';

import { datasetNamed } from '@sparkloom/datasets';
import { InputError } from '@sparkloom/errors';
import { makeDirectory } from '@sparkloom/files';
import { nameJava } from '@sparkloom/java';
import { RunLock } from '@sparkloom/runs';
import {
  continueStudy,
  isStudy,
  type OpenStudy,
  readStudy,
  studyPaths,
  type StudyDescription,
  studyProgress,
  timeLeftSec,
  type Workers,
} from '@sparkloom/study';
import { type Command, Option } from 'commander';

import { displayPath } from '../model/import-typescript.js';
import { prepareData } from '../pipeline/prepare-data.js';
import { prepareJava, prepareStack, stackNamed } from '../pipeline/prepare-stack.js';
import { currentEnvironment } from '../study/environment.js';
import { fingerprintsOf } from '../study/fingerprints.js';
import {
  estimateAssumptions,
  type PlannedStudy,
  planStudy,
  roughEstimateSec,
} from '../study/plan-study.js';
import { runStudy } from '../study/run-study.js';
import { formatDuration } from '../terminal/format.js';
import { print } from '../terminal/output.js';
import { createProgress, type Progress } from '../terminal/progress.js';
import { javaHomeOption, stackOption } from './shared-options.js';
import { parseWhole, parseWorkersList } from './worker-options.js';

interface RunOptions {
  readonly models: readonly string[];
  readonly workers: readonly Workers[];
  readonly repetitions: number;
  readonly retries: number;
  readonly studySeed: number;
  readonly scaling: 'strong' | 'weak';
  readonly stack: string;
  readonly engine?: string;
  readonly executorCores: number;
  readonly executorMemory?: string;
  readonly driverMemory?: string;
  readonly master: string;
  readonly epochs?: number;
  readonly maxIterations?: number;
  readonly limit?: number;
  readonly validationLimit?: number;
  readonly warmUp: number;
  readonly batchSize?: number;
  readonly dataDir?: string;
  readonly javaHome?: string;
  readonly out?: string;
  readonly dryRun?: boolean;
}

/** Flags that every cell's training gets as they are. */
function passedOn(options: RunOptions): readonly string[] {
  const { executorMemory, driverMemory, dataDir, javaHome, validationLimit } = options;
  const given: Readonly<Record<string, string | undefined>> = {
    '--validation-limit': validationLimit === undefined ? undefined : String(validationLimit),
    '--executor-memory': executorMemory,
    '--driver-memory': driverMemory,
    '--data-dir': dataDir,
    '--java-home': javaHome,
  };
  return Object.entries(given).flatMap(([flag, value]) =>
    value === undefined ? [] : [flag, value],
  );
}

async function plannedFrom(options: RunOptions): Promise<PlannedStudy> {
  return planStudy({
    models: options.models,
    workers: options.workers,
    repetitions: options.repetitions,
    retries: options.retries,
    seed: options.studySeed,
    scaling: options.scaling,
    stack: stackNamed(options.stack),
    engine: options.engine,
    coresPerWorker: options.executorCores,
    master: options.master,
    epochs: options.epochs,
    maxIterations: options.maxIterations,
    limit: options.limit,
    warmUpIterations: options.warmUp,
    batchSize: options.batchSize,
    trainFlags: passedOn(options),
  });
}

/** Brings jars and data here once, and describes the study with everything its times depend on. */
async function describeStudy(
  directory: string,
  { plan, models, assumptions }: PlannedStudy,
  options: RunOptions,
  progress: Progress,
  signal: AbortSignal,
): Promise<StudyDescription> {
  const stack = stackNamed(options.stack);
  const java = await prepareJava(stack, options.javaHome, progress);
  await prepareStack(stack, java, progress, signal);
  const kinds = [...new Set(models.map(({ experiment }) => experiment.data.kind))];
  const data: string[] = [];
  for (const kind of kinds) {
    const isRemote = /^[a-z]+:\/\//.test(options.dataDir ?? '');
    // What a loader of the user's own reads cannot be known.
    const isUnknown = datasetNamed(kind).form.parts.length === 0;
    data.push(
      isRemote || isUnknown
        ? (options.dataDir ?? kind)
        : await prepareData(kind, options.dataDir, progress, signal),
    );
  }
  const environment = await currentEnvironment(nameJava(java), plan.master);
  return {
    schemaVersion: 1,
    name: path.basename(directory),
    createdAt: new Date().toISOString(),
    origin: 'run',
    command: ['sparkloom', ...process.argv.slice(2)],
    scaling: plan.scaling,
    timeIncludes: `that of the iterations after the first ${plan.warmUpIterations}, with which the JVMs warm up, without validations and checkpoints; starting a process and a cluster, with all executors registered, is no part of it`,
    environment,
    plan,
    fingerprints: await fingerprintsOf({
      modelFolders: models.map(({ loaded }) => path.dirname(loaded.files.model)),
      stack,
      java: nameJava(java),
      data,
      environment,
    }),
    assumptions: [...assumptions],
  };
}

/** What would be trained, and how long it takes. */
async function dryRun(
  directory: string,
  planned: PlannedStudy,
): Promise<Readonly<Record<string, unknown>> & { readonly text: string }> {
  const { plan, assumptions } = planned;
  const begun = (await isStudy(directory)) ? await readStudy(directory) : undefined;
  const entries = begun?.entries ?? [];
  const { pending, measured, abandoned } = studyProgress(plan, entries);
  const byMeasurement = timeLeftSec(pending, entries);
  const estimatedSec = byMeasurement ?? roughEstimateSec(planned, os.availableParallelism());
  const basis = byMeasurement === undefined ? estimateAssumptions : 'the cells measured until now';
  return {
    plan,
    measured,
    pending,
    abandoned,
    assumptions,
    estimatedSec: estimatedSec ?? null,
    estimateBasis: basis,
    text: [
      ...pending.map(
        ({ model, workers, repetition, seed }, index) =>
          `  ${String(index + 1).padStart(4)}  ${model} on ${workers}, repetition ${repetition}, seed ${seed}`,
      ),
      `${pending.length} cells to train, ${measured} measured, ${abandoned.length} given up`,
      `  scaling          ${plan.scaling}; batch ${JSON.stringify(plan.batchSizes)}`,
      `  time             ${estimatedSec === undefined ? 'not known' : formatDuration(estimatedSec)}; from ${basis}`,
      ...assumptions.map((assumption) => `  note             ${assumption}`),
    ].join('\n'),
  };
}

/** Only one process measures into a study. Its lock stands beside the folder, which must be empty first. */
async function lockStudy(directory: string): Promise<RunLock> {
  const parent = path.dirname(directory);
  try {
    await makeDirectory(parent);
    return RunLock.take(path.join(parent, `.${path.basename(directory)}.lock`));
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    throw error.with({
      code: 'STUDY_IN_USE',
      problem: 'Another process measures into this study.',
      expected: 'a study that nobody measures',
    });
  }
}

const collectModels = (text: string): readonly string[] => [
  ...new Set(
    text
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== ''),
  ),
];

/** `sparkloom study run`. */
export function addStudyRun(study: Command, program: Command, signal: AbortSignal): void {
  const whole = (flag: string, description: string, least: number): Option =>
    new Option(`${flag} <n>`, description).argParser(parseWhole(flag, least));
  study
    .command('run')
    .description(
      'train every model on every number of workers, repeatedly; goes on where it was left',
    )
    .requiredOption('--models <list>', 'models, such as lenet,vgg', collectModels)
    .addOption(
      new Option('--workers <list>', 'numbers of workers, and local')
        .argParser(parseWorkersList('--workers'))
        .default(['local', 4, 8, 12]),
    )
    .addOption(whole('--repetitions', 'of each cell', 1).default(10))
    .addOption(whole('--retries', 'how often a failed cell is tried again', 0).default(2))
    .addOption(whole('--study-seed', "of the order and of the cells' own seeds", 0).default(1))
    .addOption(
      new Option('--scaling <mode>', 'one batch for all numbers of workers, or one for each worker')
        .choices(['strong', 'weak'])
        .default('strong'),
    )
    .addOption(stackOption())
    .option('--engine <name>', 'kernels, as `sparkloom train` takes them')
    .option('--master <url>', 'local for cores of this machine, or yarn', 'local')
    .addOption(whole('--executor-cores', 'cores of a worker', 1).default(1))
    .option('--executor-memory <size>', 'memory of a worker')
    .option('--driver-memory <size>', 'heap of the driver')
    .addOption(whole('--epochs', "passes over the data (default: the experiment's)", 1))
    .addOption(whole('--max-iterations', 'end after so many iterations', 1))
    .addOption(whole('--limit', 'train on the first so many records only', 1))
    .addOption(whole('--validation-limit', 'validate with the first so many records only', 1))
    .addOption(
      whole('--warm-up', 'iterations that begin a cell and are no part of its time', 0).default(10),
    )
    .addOption(whole('--batch-size', 'of all workers together, or with --scaling weak of each', 1))
    .option('--data-dir <dir>', 'the data, already there')
    .option('--out <dir>', "the study's folder (default: studies/<models>)")
    .option('--dry-run', 'show the cells in their order and the time they take, and train nothing')
    .addOption(javaHomeOption())
    .action(async (options: RunOptions) => {
      const directory = path.resolve(
        options.out ?? path.join('studies', options.models.join('-').replaceAll(/[^\w.]+/g, '-')),
      );
      const planned = await plannedFrom(options);
      if (options.dryRun === true) {
        const { text, ...json } = await dryRun(directory, planned);
        print(program, { json: { directory, ...json }, text });
        return;
      }
      const progress = createProgress();
      const description = await describeStudy(directory, planned, options, progress, signal);
      const lock = await lockStudy(directory);
      let open: OpenStudy | undefined;
      try {
        open = await continueStudy(directory, description);
        const outcome = await runStudy(directory, open, planned.plan, progress, signal);
        const shown = displayPath(directory);
        print(program, {
          json: { directory, ...outcome, journal: studyPaths(directory).journal },
          text: [
            `${outcome.measured} cells measured, ${outcome.abandoned} given up`,
            `  next             sparkloom study report ${shown}`,
          ].join('\n'),
        });
        if (outcome.abandoned > 0) process.exitCode = 1;
      } finally {
        open?.journal.close();
        lock.release();
      }
    });
}
