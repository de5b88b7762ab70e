import { trainedRun } from '@sparkloom/runs';
import { type Command, Option } from 'commander';

import { findRun } from '../model/find-run.js';
import { withEvaluator } from '../pipeline/evaluate-run.js';
import { stackNamed } from '../pipeline/prepare-stack.js';
import { readSparkConfiguration, type SparkOptions } from '../pipeline/spark-configuration.js';
import { formatCount, formatPercent } from '../terminal/format.js';
import { print } from '../terminal/output.js';
import { createProgress } from '../terminal/progress.js';
import {
  confOption,
  javaHomeOption,
  runArgument,
  usedDataOption,
  usedVectorsOption,
} from './shared-options.js';

interface EvaluateOptions {
  readonly dataDir?: string;
  readonly vectorsDir?: string;
  readonly quantized?: boolean;
  readonly javaHome?: string;
}

/** `sparkloom evaluate <run>`. */
export function addEvaluate(program: Command, signal: AbortSignal): void {
  program
    .command('evaluate')
    .description('measure the trained network of a run on its validation set')
    .addArgument(runArgument())
    .addOption(usedDataOption())
    .addOption(usedVectorsOption())
    .option('--quantized', 'the network in 8-bit integers that `quantize` has left')
    .addOption(new Option('--master <master>', 'cores of this machine: local[*] or local[n]'))
    .addOption(
      new Option('--jars <jars>', "more jars, with commas between (default: the training's)"),
    )
    .addOption(new Option('--driver-memory <memory>', 'heap of the JVM, such as 2g'))
    .addOption(confOption())
    .addOption(javaHomeOption())
    .action(async (name: string, options: EvaluateOptions & SparkOptions) => {
      const { quantized = false, javaHome } = options;
      const read = { dataDirectory: options.dataDir, vectorsDirectory: options.vectorsDir };
      const run = await trainedRun(await findRun(name), { quantized });
      const stack = stackNamed(run.config.stack);
      const spark = await readSparkConfiguration(options, stack);
      const progress = createProgress();
      const request = { run, spark, javaHome, read };
      const evaluated = await withEvaluator(request, progress, signal, async (evaluator) => ({
        runDirectory: run.paths.directory,
        network: run.network,
        quantized,
        dataDirectory: evaluator.data,
        vectorsDirectory: evaluator.vectors,
        ...(await progress.phase('Evaluate', () => evaluator.measure(run.network))),
      }));
      print(program, {
        json: evaluated,
        text: `top-1 accuracy ${formatPercent(evaluated.top1Accuracy)} of ${formatCount(evaluated.records)}, loss ${evaluated.loss.toFixed(4)}`,
      });
    });
}
