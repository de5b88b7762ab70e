import { rm, stat } from 'node:fs/promises';

import type { Jvm } from '@sparkloom/bridge';
import { sizeOf } from '@sparkloom/layers';
import { median } from '@sparkloom/metrics';
import { type LoadedRun, loadNetwork, recordShapes } from '@sparkloom/predict';
import { reopenRun, type TrainedRun } from '@sparkloom/runs';

import type { Progress } from '../terminal/progress.js';
import { type EvaluationRequest, type Measures, withEvaluator } from './evaluate-run.js';

/** One form of a network, measured. */
export interface MeasuredNetwork {
  readonly file: string;
  readonly bytes: number;
  /** Of the forward pass, median of its rounds. */
  readonly recordsPerSec: number;
  readonly validation: Measures;
}

export interface Quantization {
  readonly runDirectory: string;
  /** Records of one timed pass. */
  readonly batchSize: number;
  readonly cores: number;
  readonly float: MeasuredNetwork;
  readonly int8: MeasuredNetwork;
  /** How many times smaller. */
  readonly sizeRatio: number;
  /** How many times faster. */
  readonly speedRatio: number;
  /** Fraction of the records; below 0 where more are right than before. */
  readonly top1AccuracyLost: number;
}

/**
 * What BigDL's authors say of it.
 *
 * Dai et al.: BigDL: A Distributed Deep Learning Framework for Big Data, 2019, section on
 * quantisation.
 */
export const paperClaim = { sizeRatio: 4, speedRatio: 2, top1AccuracyLost: 0.001 } as const;

const batchSize = 256;
const rounds = 7;

/**
 * Quantises the network of a run, and measures both: size, speed and accuracy.
 *
 * @throws InputError `NETWORK_INPUT_UNSUPPORTED` for a network whose speed `predict` cannot measure, and
 *   for what is wrong with the run, its data, Java or jars
 */
export async function quantizeRun(
  request: EvaluationRequest,
  cores: number,
  progress: Progress,
  signal: AbortSignal,
): Promise<Quantization> {
  const { run } = request;
  recordShapes(run);
  const int8: TrainedRun = { ...run, network: run.paths.quantizedNetwork };
  const evaluation = { ...request, run: withLayersOfNn(run) };
  return withEvaluator(evaluation, progress, signal, async ({ jvm, modelClass, measure }) => {
    await progress.phase('Quantise', () => quantize(jvm, run, modelClass, int8.network));
    const validations = await progress.phase('Evaluate', async (update) => {
      update('32-bit floats');
      const before = await measure(run.network);
      update('8-bit integers');
      return [before, await measure(int8.network)] as const;
    });
    const speeds = await progress.phase('Time', () => timeInTurns(jvm, [run, int8], cores));
    const measured = async (one: TrainedRun, index: 0 | 1): Promise<MeasuredNetwork> => ({
      file: one.network,
      bytes: (await stat(one.network)).size,
      recordsPerSec: speeds[index] ?? Number.NaN,
      validation: validations[index],
    });
    const [before, after] = [await measured(run, 0), await measured(int8, 1)];
    const quantization: Quantization = {
      runDirectory: run.paths.directory,
      batchSize,
      cores,
      float: before,
      int8: after,
      sizeRatio: before.bytes / after.bytes,
      speedRatio: after.recordsPerSec / before.recordsPerSec,
      top1AccuracyLost: before.validation.top1Accuracy - after.validation.top1Accuracy,
    };
    const writer = reopenRun(run.paths.directory);
    await writer.writeJson('quantization.json', quantization);
    await writer.close();
    return quantization;
  });
}

/** BigDL quantises layers of `nn`, and leaves all others as they are. */
function withLayersOfNn(run: TrainedRun): TrainedRun {
  return { ...run, config: { ...run.config, engine: 'mklblas' } };
}

/** @param modelClass of the run's model, with layers of `nn` */
async function quantize(
  jvm: Jvm,
  { config, network }: TrainedRun,
  modelClass: string,
  to: string,
): Promise<void> {
  if (config.engine === 'mklblas') return jvm.quantize(network, to);
  const floats = `${to}.floats`;
  try {
    await jvm.importNetwork(network, modelClass, floats);
    await jvm.quantize(floats, to);
  } finally {
    await rm(floats, { force: true });
  }
}

/** Records a second of each network. They take turns, so that what else the machine does hits both. */
async function timeInTurns(
  jvm: Jvm,
  runs: readonly TrainedRun[],
  cores: number,
): Promise<readonly number[]> {
  const loaded: LoadedRun[] = [];
  for (const run of runs) loaded.push(await loadNetwork(jvm, run, cores));
  const seconds = loaded.map((): number[] => []);
  try {
    for (const network of loaded) await network.predict(noise(network.inputShape));
    // The first two find the JVM cold.
    for (let round = -2; round < rounds; round += 1) {
      for (const [index, network] of loaded.entries()) {
        const [time = Number.NaN] = await network.timeNetwork(batchSize, 1);
        if (round >= 0) seconds[index]?.push(time);
      }
    }
  } finally {
    for (const network of loaded) await network.close();
  }
  return seconds.map((times) => batchSize / median(times));
}

/** Numbers between -1 and 1 that are the same each time. */
function noise(shape: readonly number[]): Float32Array {
  const length = batchSize * sizeOf(shape);
  return Float32Array.from({ length }, (_, index) => Math.sin(index * 12.9898));
}
