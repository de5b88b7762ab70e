import { readFile } from 'node:fs/promises';
import os from 'node:os';

import { InputError } from '@sparkloom/errors';
import { planWorkers, type WorkerPlan } from '@sparkloom/scaling';
import { parseMeasurementsCsv, type Workers } from '@sparkloom/study';
import { type Command, Option } from 'commander';
import writeFileAtomic from 'write-file-atomic';

import { loadTrainedModel, readExperiment, requireExperiment } from '../model/load-model.js';
import { parseParameters } from '../model/parameters.js';
import { type Probes, probeWorkers } from '../study/probe-workers.js';
import { print } from '../terminal/output.js';
import { planJson, planText } from '../terminal/plan-text.js';
import { createProgress } from '../terminal/progress.js';
import { parameterOption, stackOption } from './shared-options.js';
import { parseDuration, parsePositive, parseWhole, parseWorkersList } from './worker-options.js';

interface PlanOptions {
  readonly csv?: string;
  readonly workers?: readonly Workers[];
  readonly gain?: number;
  readonly deadline?: number;
  readonly budget?: number;
  readonly svg?: string;
  readonly master: string;
  readonly executorCores: number;
  readonly probe?: readonly Workers[];
  readonly probeIterations: number;
  readonly probeRepetitions: number;
  readonly epochs?: number;
  readonly stack: string;
  readonly param: readonly string[];
}

interface Times {
  readonly times: readonly { readonly workers: Workers; readonly trainingTimeSec: number }[];
  readonly probes: Probes | undefined;
}

async function timesFromCsv(file: string, model: string): Promise<Times> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new InputError({
      code: 'STUDY_SOURCE_UNREADABLE',
      problem: 'The file with the times cannot be read.',
      where: file,
      found: error instanceof Error ? error.message : String(error),
      remedy: 'correct the path',
      cause: error,
    });
  });
  const { measurements } = parseMeasurementsCsv(text, file);
  const times = measurements.filter((measurement) => measurement.model === model);
  if (times.length > 0) return { times, probes: undefined };
  throw new InputError({
    code: 'PLAN_NOT_MEASURED',
    problem: `The file has no time of ${model}.`,
    where: file,
    found: [...new Set(measurements.map((measurement) => measurement.model))].join(', '),
    remedy: 'name one of the models that it has',
  });
}

/** Numbers of workers to probe when none are named: this machine's cores, or a few of a cluster. */
function defaultProbes(master: string, coresPerWorker: number): readonly Workers[] {
  if (master !== 'local') return ['local', 1, 2, 3];
  const most = Math.max(2, Math.floor(os.availableParallelism() / coresPerWorker));
  return [...new Set([1, 2, Math.ceil(most / 2), most])];
}

async function timesFromProbes(
  model: string,
  options: PlanOptions,
  signal: AbortSignal,
): Promise<Times> {
  const parameters = parseParameters(options.param);
  const experiment = requireExperiment(model, await readExperiment(model));
  await loadTrainedModel(model, parameters, experiment);
  const { master, executorCores: coresPerWorker } = options;
  const probes = await probeWorkers(
    {
      model,
      workers: options.probe ?? defaultProbes(master, coresPerWorker),
      repetitions: options.probeRepetitions,
      iterations: options.probeIterations,
      epochs: options.epochs ?? experiment.epochs,
      master,
      coresPerWorker,
      trainFlags: [
        ...['--stack', options.stack],
        ...options.param.flatMap((parameter) => ['--param', parameter]),
      ],
    },
    createProgress(),
    signal,
  );
  return { times: probes.times, probes };
}

async function writePlot(file: string, model: string, plan: WorkerPlan, times: Times['times']) {
  const { drawPlan } = await import('@sparkloom/report');
  await writeFileAtomic(file, `${drawPlan(model, plan, times)}\n`);
}

/** `sparkloom plan <model>`: how many workers, and why. */
export function addPlan(program: Command, signal: AbortSignal): void {
  program
    .command('plan')
    .description('how many workers a model should get: from measured times, or short probing runs')
    .argument('<model>', 'a model; with --csv one that the file has times of')
    .option('--csv <file>', 'measured times, as `study import` takes them; nothing is run then')
    .addOption(
      new Option(
        '--workers <list>',
        'answer for these, such as 1,2,4 (default: up to twice the most measured)',
      ).argParser(parseWorkersList('--workers')),
    )
    .addOption(
      new Option(
        '--gain <share>',
        'a further worker is worth it above this gain (default: 0.05)',
      ).argParser(parsePositive('--gain', 1)),
    )
    .addOption(
      new Option('--deadline <time>', 'the cheapest within it, such as 90s, 30m, 2h').argParser(
        parseDuration('--deadline'),
      ),
    )
    .addOption(
      new Option('--budget <worker-hours>', 'the fastest that costs no more').argParser(
        parsePositive('--budget'),
      ),
    )
    .option('--svg <file>', 'draw the law, its interval and the measured times')
    .option('--master <url>', 'where to probe: local for cores of this machine, or yarn', 'local')
    .addOption(
      new Option('--executor-cores <n>', 'cores of a worker that is probed')
        .argParser(parseWhole('--executor-cores', 1))
        .default(1),
    )
    .addOption(
      new Option('--probe <list>', 'probe these numbers of workers').argParser(
        parseWorkersList('--probe'),
      ),
    )
    .addOption(
      new Option('--probe-iterations <n>', 'iterations of a probing run')
        .argParser(parseWhole('--probe-iterations', 4))
        .default(40),
    )
    .addOption(
      new Option('--probe-repetitions <n>', 'probing runs of each number of workers')
        .argParser(parseWhole('--probe-repetitions', 1))
        .default(2),
    )
    .addOption(
      new Option(
        '--epochs <n>',
        "of the training asked about (default: the experiment's)",
      ).argParser(parseWhole('--epochs', 1)),
    )
    .addOption(stackOption())
    .addOption(parameterOption())
    .action(async (model: string, options: PlanOptions) => {
      const { times, probes } =
        options.csv === undefined
          ? await timesFromProbes(model, options, signal)
          : await timesFromCsv(options.csv, model);
      const plan = planWorkers({
        observations: times.flatMap(({ workers, trainingTimeSec }) =>
          workers === 'local' ? [] : [{ workers, trainingTimeSec }],
        ),
        localSec: times.flatMap(({ workers, trainingTimeSec }) =>
          workers === 'local' ? [trainingTimeSec] : [],
        ),
        workers: options.workers?.filter((workers) => workers !== 'local'),
        leastGain: options.gain,
        deadlineSec: options.deadline,
        budgetWorkerHours: options.budget,
      });
      if (options.svg !== undefined) await writePlot(options.svg, model, plan, times);
      const asked = {
        model,
        leastGain: options.gain ?? 0.05,
        deadlineSec: options.deadline,
        budgetWorkerHours: options.budget,
      };
      print(program, {
        json: planJson(plan, asked, probes),
        text: planText(plan, asked, probes),
      });
    });
}
