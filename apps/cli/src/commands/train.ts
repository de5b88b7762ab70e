import path from 'node:path';

import { InputError } from '@sparkloom/errors';
import type { ResumableRun } from '@sparkloom/runs';
import { ownSettings, placementOf, type SparkConfiguration, sparkFlags } from '@sparkloom/spark';
import type { EngineChoice } from '@sparkloom/stacks';
import { type Command, Option } from 'commander';

import {
  checkExperimentFits,
  loadTrainedModel,
  readExperiment,
  requireExperiment,
} from '../model/load-model.js';
import { parseParameters } from '../model/parameters.js';
import { completeShapes } from '../pipeline/complete-shapes.js';
import { stackNamed } from '../pipeline/prepare-stack.js';
import {
  findResumedRun,
  refuseChangedSources,
  refuseContradictions,
} from '../pipeline/resumed-run.js';
import { readSparkConfiguration, type SparkOptions } from '../pipeline/spark-configuration.js';
import { trainModel } from '../pipeline/train-model.js';
import type { TrainingRequest } from '../pipeline/training-request.js';
import { print } from '../terminal/output.js';
import { createProgress } from '../terminal/progress.js';
import { trainingJson, trainingText } from '../terminal/training-result.js';
import { printTrainingConfig } from './print-training-config.js';
import {
  confOption,
  engineOption,
  experimentOption,
  javaHomeOption,
  modelArgument,
  parameterOption,
  proxyUserOption,
  stackOption,
} from './shared-options.js';
import { numberOption, type TrainOptions } from './train-options.js';

/** A driver in this process ends with it. */
function refuseDetachedClient(spark: SparkConfiguration): void {
  if (placementOf(spark).deployMode === 'cluster') return;
  throw new InputError({
    code: 'FLAG_INVALID',
    problem: '`--detach` needs a driver that goes on without this process',
    where: '--detach',
    expected: '--master yarn --deploy-mode cluster',
    found: '--deploy-mode client',
    remedy: 'add --deploy-mode cluster, or leave --detach out',
  });
}

/** Flags that may only repeat what a run began with. */
function refuseOtherRun(
  run: ResumableRun,
  options: TrainOptions,
  stack: string,
  engine: EngineChoice | undefined,
  parameters: Readonly<Record<string, unknown>>,
): void {
  const { config, paths } = run;
  const said = {
    '--stack': stack,
    // `auto` goes on with what it was.
    '--engine': engine === 'auto' ? undefined : engine,
    '--param': parameters,
    '--run-dir': options.runDir === undefined ? undefined : path.resolve(options.runDir),
    '--batch-size': options.batchSize,
    '--gradient-accumulation': options.gradientAccumulation,
    '--epochs': options.epochs,
    '--max-iterations': options.maxIterations,
    '--limit': options.limit,
    '--validation-limit': options.validationLimit,
    '--seed': options.seed,
    '--checkpoint-dir': options.checkpointDir,
    '--proxy-user': options.proxyUser,
  };
  refuseContradictions(run, said, {
    '--stack': config.stack,
    '--engine': config.engine,
    '--param': config.parameters,
    '--run-dir': paths.directory,
    '--batch-size': config.batchSize,
    '--gradient-accumulation': config.gradientAccumulation,
    '--epochs': config.epochs,
    '--max-iterations': config.maxIterations,
    '--limit': config.limit,
    '--validation-limit': config.validationLimit,
    '--seed': config.seed,
    '--checkpoint-dir': config.checkpointDirectory,
    '--proxy-user': config.proxyUser,
  });
}

/** `sparkloom train <model>`. */
export function addTrain(program: Command, signal: AbortSignal): void {
  const train = program
    .command('train')
    .description('train a model; its experiment.ts says how, flags override it')
    .addArgument(modelArgument())
    .addOption(numberOption('--epochs', 'passes over the training records', 1))
    .addOption(numberOption('--max-iterations', 'end after so many iterations', 1))
    .addOption(numberOption('--batch-size', 'records of one iteration, over all workers', 1))
    .addOption(
      numberOption(
        '--gradient-accumulation',
        'iterations whose gradients are averaged for one step of the optimizer',
        1,
      ),
    )
    .addOption(numberOption('--limit', 'train on the first so many records only', 1))
    .addOption(
      numberOption('--validation-limit', 'validate with the first so many records only', 1),
    )
    .addOption(numberOption('--seed', 'seed of the weights and of the order of the data', 0))
    .addOption(parameterOption())
    .addOption(experimentOption())
    .addOption(stackOption())
    .addOption(engineOption())
    .option(
      '--distributed',
      "train with BigDL's DistriOptimizer on one machine, too, as on a cluster",
    )
    .option(
      '--data-dir <dir>',
      'the data set, already there: a folder or hdfs://… (default: fetched, and put to the cluster)',
    )
    .option(
      '--vectors-dir <dir>',
      'the word vectors, already there: a folder or hdfs://… (default: those with the data, else fetched)',
    )
    .option('--secure', "Spark's processes authenticate and encrypt what they say to each other")
    .addOption(proxyUserOption())
    .option('--detach', 'with --deploy-mode cluster: return once YARN has the application')
    .option(
      '--checkpoint-dir <dir>',
      "where checkpoints go, a folder, hdfs://… or none (default: the run's folder)",
    )
    .addOption(
      numberOption(
        '--checkpoint-iterations',
        'a checkpoint after each so many iterations, and not only each epoch',
        1,
      ),
    )
    .option(
      '--resume [run-dir]',
      'go on with a run from its last checkpoint (default: the newest unfinished one)',
    )
    .option('--print-config', 'print each value and where it came from, and train nothing')
    .option('--run-dir <dir>', "the run's own folder (default: runs/<model>/<time>)")
    .addOption(javaHomeOption());
  for (const { flag, placeholder, description, aliases = [] } of sparkFlags) {
    train.addOption(new Option(`--${flag} <${placeholder}>`, description));
    for (const alias of aliases) {
      train.addOption(new Option(`--${alias} <${placeholder}>`, `the same as --${flag}`));
    }
  }
  train
    .addOption(confOption())
    .option('--properties-file <file>', 'Spark configuration (default: spark-defaults.conf)')
    .action(async (name: string, options: TrainOptions & SparkOptions, command: Command) => {
      const resumed =
        options.resume === undefined ? undefined : await findResumedRun(name, options.resume);
      const begun = resumed?.config;
      const stackIsSaid = command.getOptionValueSource('stack') === 'cli';
      const stack = stackNamed(stackIsSaid ? options.stack : (begun?.stack ?? options.stack));
      const saidParameters = parseParameters(options.param);
      const given = options.param.length === 0 ? (begun?.parameters ?? {}) : saidParameters;
      const engineIsSaid = command.getOptionValueSource('engine') === 'cli';
      const saidEngine = engineIsSaid ? options.engine : undefined;
      const engine = begun?.engine ?? options.engine;
      const experiment = requireExperiment(name, await readExperiment(name, options.experiment));
      const loaded = await loadTrainedModel(name, given, experiment);
      const { parameters } = loaded;
      if (resumed !== undefined) refuseOtherRun(resumed, options, stack, saidEngine, parameters);
      const model = await completeShapes(loaded, stack, options.javaHome);
      checkExperimentFits(model, experiment);
      if (resumed !== undefined) refuseChangedSources(resumed, model, experiment);
      const spark = await readSparkConfiguration(
        options,
        stack,
        begun === undefined ? undefined : ownSettings(begun.spark),
      );
      if (resumed !== undefined) {
        const { deployMode } = placementOf(spark);
        refuseContradictions(
          resumed,
          { '--deploy-mode': deployMode },
          { '--deploy-mode': resumed.config.deployMode },
        );
      }
      if (options.detach === true) refuseDetachedClient(spark);
      const request: TrainingRequest = {
        model,
        parameters,
        experiment,
        stack,
        engine,
        spark,
        resumed,
        javaHome: options.javaHome,
        dataDirectory: options.dataDir ?? begun?.dataDirectory,
        vectorsDirectory: options.vectorsDir ?? begun?.vectorsDirectory,
        runDirectory: options.runDir,
        batchSize: begun?.batchSize ?? options.batchSize,
        gradientAccumulation: begun?.gradientAccumulation ?? options.gradientAccumulation,
        epochs: begun?.epochs ?? options.epochs,
        maxIterations: begun?.maxIterations ?? options.maxIterations,
        limit: begun?.limit ?? options.limit,
        validationLimit: begun?.validationLimit ?? options.validationLimit,
        seed: begun?.seed ?? options.seed,
        checkpointDirectory: options.checkpointDir,
        checkpointIterations: options.checkpointIterations ?? begun?.checkpointIterations,
        distributed: options.distributed ?? begun?.distributed ?? false,
        secure: options.secure ?? begun?.secure ?? false,
        proxyUser: options.proxyUser ?? begun?.proxyUser,
        detach: options.detach ?? false,
      };
      if (options.printConfig === true) {
        await printTrainingConfig(program, request, {
          options,
          parameters: saidParameters,
          isSaid: { stack: stackIsSaid, engine: engineIsSaid },
        });
        return;
      }
      const finished = await trainModel(request, createProgress(), signal);
      print(program, {
        json: trainingJson(finished),
        text: trainingText(finished),
      });
    });
}
