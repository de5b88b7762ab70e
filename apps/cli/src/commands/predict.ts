import { loadRun } from '@sparkloom/predict';
import type { Command } from 'commander';

import { findRun } from '../model/find-run.js';
import { type FilePrediction, predictFiles } from '../pipeline/predict-files.js';
import { formatPercent, formatTable } from '../terminal/format.js';
import { print } from '../terminal/output.js';
import { createProgress } from '../terminal/progress.js';
import { javaHomeOption, runArgument } from './shared-options.js';

interface PredictOptions {
  readonly quantized?: boolean;
  readonly javaHome?: string;
}

/** `sparkloom predict <run> <file…>`. */
export function addPredict(program: Command): void {
  program
    .command('predict')
    .description('ask the trained network of a run about images, or about arrays in files')
    .addArgument(runArgument())
    .argument('<files...>', 'images of the right size; IDX or .npy files, also gzipped')
    .option('--quantized', 'the network in 8-bit integers that `quantize` has left')
    .addOption(javaHomeOption())
    .action(async (name: string, files: readonly string[], options: PredictOptions) => {
      const directory = await findRun(name);
      const predictions = await createProgress().phase('Predict', async (update) => {
        const run = await loadRun(directory, options);
        try {
          const found = await predictFiles(run, files);
          update(`${found.length} records`);
          return found;
        } finally {
          await run.close();
        }
      });
      print(program, {
        json: { runDirectory: directory, predictions },
        text: predictionsTable(predictions),
      });
    });
}

function predictionsTable(predictions: readonly FilePrediction[]): string {
  return formatTable(
    [
      ['File', 'Record', 'Class', 'Probability'],
      ...predictions.map(({ file, record, class: best, className, probability }) => [
        file,
        String(record),
        className === undefined ? String(best) : `${best} ${className}`,
        probability === undefined ? '' : formatPercent(probability),
      ]),
    ],
    [false, true, true, true],
  );
}
