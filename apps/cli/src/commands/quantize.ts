import { trainedRun } from '@sparkloom/runs';
import { placementOf } from '@sparkloom/spark';
import { type Command, Option } from 'commander';

import { displayPath } from '../model/import-typescript.js';
import { findRun } from '../model/find-run.js';
import { stackNamed } from '../pipeline/prepare-stack.js';
import { paperClaim, type Quantization, quantizeRun } from '../pipeline/quantize-run.js';
import { readSparkConfiguration, type SparkOptions } from '../pipeline/spark-configuration.js';
import { formatCount, formatPercent, formatTable } from '../terminal/format.js';
import { print } from '../terminal/output.js';
import { createProgress } from '../terminal/progress.js';
import {
  confOption,
  javaHomeOption,
  runArgument,
  usedDataOption,
  usedVectorsOption,
} from './shared-options.js';

interface QuantizeOptions {
  readonly dataDir?: string;
  readonly vectorsDir?: string;
  readonly javaHome?: string;
}

/** `sparkloom quantize <run>`. */
export function addQuantize(program: Command, signal: AbortSignal): void {
  program
    .command('quantize')
    .description('save the network of a run in 8-bit integers, and measure what that gives')
    .addArgument(runArgument())
    .addOption(usedDataOption())
    .addOption(usedVectorsOption())
    .addOption(new Option('--master <master>', 'cores of this machine: local[*] or local[n]'))
    .addOption(new Option('--driver-memory <memory>', 'heap of the JVM, such as 2g'))
    .addOption(confOption())
    .addOption(javaHomeOption())
    .action(async (name: string, options: QuantizeOptions & SparkOptions) => {
      const run = await trainedRun(await findRun(name));
      const spark = await readSparkConfiguration(options, stackNamed(run.config.stack));
      const { javaHome, dataDir, vectorsDir } = options;
      const read = { dataDirectory: dataDir, vectorsDirectory: vectorsDir };
      const request = { run, spark, javaHome, read };
      const { coresPerWorker } = placementOf(spark);
      const result = await quantizeRun(request, coresPerWorker, createProgress(), signal);
      print(program, { json: { ...result, paper: paperClaim }, text: quantizationText(result) });
    });
}

function quantizationText(result: Quantization): string {
  const { float, int8, sizeRatio, speedRatio, top1AccuracyLost } = result;
  const points = (fraction: number): string => `${(fraction * 100).toFixed(2)} points lost`;
  return [
    formatTable(
      [
        ['', '32-bit floats', '8-bit integers', '', "BigDL's authors"],
        [
          'size, bytes',
          formatCount(float.bytes),
          formatCount(int8.bytes),
          `${sizeRatio.toFixed(2)} x smaller`,
          `${paperClaim.sizeRatio} x`,
        ],
        [
          'records/s',
          formatCount(float.recordsPerSec),
          formatCount(int8.recordsPerSec),
          `${speedRatio.toFixed(2)} x faster`,
          `up to ${paperClaim.speedRatio} x`,
        ],
        [
          'top-1',
          formatPercent(float.validation.top1Accuracy),
          formatPercent(int8.validation.top1Accuracy),
          points(top1AccuracyLost),
          `under ${paperClaim.top1AccuracyLost * 100}`,
        ],
      ],
      [false, true, true, true, true],
    ),
    `batches of ${result.batchSize} on ${result.cores} cores; saved as ${displayPath(int8.file)}`,
  ].join('\n');
}
