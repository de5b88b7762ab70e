import { availableMemory } from '@sparkloom/bridge';
import { estimateMemory, type MemoryEstimate, planModel } from '@sparkloom/codegen';
import type { Experiment, InferredModel } from '@sparkloom/ir';
import {
  defaultDriverMemoryMiB,
  inStepsMiB,
  memoryDefaults,
  parseMemoryMiB,
  placementOf,
  type SparkConfiguration,
} from '@sparkloom/spark';
import type { EngineId, StackId } from '@sparkloom/stacks';

import { formatMemory } from '../terminal/format.js';
import { engineHere } from './engine-for.js';
import type { Extent } from './training-request.js';

/** What is known of a training before anything of it runs. */
export interface MemoryPlanRequest {
  readonly model: InferredModel;
  readonly experiment: Experiment;
  readonly stack: StackId;
  readonly engine: EngineId;
  readonly spark: SparkConfiguration;
  readonly extent: Pick<
    Extent,
    'batchSize' | 'gradientAccumulation' | 'limit' | 'validationLimit' | 'distributed'
  >;
  /** Default: what is free on this machine. */
  readonly availableMiB?: number;
  /** The driver's heap when nothing is known of the training. Default: as always. */
  readonly usualHeapMiB?: number;
}

export interface MemoryPlan {
  /** With the memory of driver and executors, where nobody says otherwise. */
  readonly spark: SparkConfiguration;
  readonly estimate: MemoryEstimate;
  /** What a user should hear of a training that will hardly fit. */
  readonly warning: string | undefined;
}

/** Estimates a training's memory, gives it that by default, and looks whether what it has is enough. */
export async function planMemory(request: MemoryPlanRequest): Promise<MemoryPlan> {
  const availableMiB = request.availableMiB ?? (await availableMemory()).mebibytes;
  const usualHeapMiB = request.usualHeapMiB ?? defaultDriverMemoryMiB();
  const estimate = estimateFor(request, request.engine);
  const spark = memoryDefaults(request.spark, estimate, { availableMiB, usualHeapMiB });
  return { spark, estimate, warning: warningOf({ ...request, spark }, estimate, availableMiB) };
}

function estimateFor(
  { model, experiment, spark, extent }: MemoryPlanRequest,
  engine: EngineId,
): MemoryEstimate {
  const { kind, workers, coresPerWorker } = placementOf(spark);
  return estimateMemory({
    plan: planModel(model, engine),
    optimizer: experiment.optimizer,
    data: experiment.data,
    workers,
    coresPerWorker,
    batchSize: extent.batchSize,
    gradientAccumulation: extent.gradientAccumulation,
    limit: extent.limit,
    validationLimit: extent.validationLimit,
    distributed: extent.distributed || kind !== 'local',
  });
}

function warningOf(
  request: MemoryPlanRequest,
  { heapMiB, nativeMiB, parts }: MemoryEstimate,
  availableMiB: number,
): string | undefined {
  const isLocal = placementOf(request.spark).kind === 'local';
  const key = isLocal ? 'spark.driver.memory' : 'spark.executor.memory';
  const flag = isLocal ? '--driver-memory' : '--executor-memory';
  const givenMiB = parseMemoryMiB(request.spark.values.get(key)?.value ?? '0', key);
  const outside = nativeMiB === 0 ? '' : ` and ${formatMemory(nativeMiB)} outside of it`;
  const needs = `${isLocal ? 'this training' : 'a worker of this training'} needs about ${formatMemory(heapMiB)} of Java heap${outside}`;
  const [largest] = parts;
  const most =
    largest === undefined
      ? ''
      : `; the most, ${formatMemory(largest.mebibytes)}, is for ${largest.name}`;
  const wantedMiB = inStepsMiB(heapMiB);
  const fits = !isLocal || wantedMiB + nativeMiB <= availableMiB;
  const remedies = [
    ...(fits && heapMiB > givenMiB ? [`${flag} ${wantedMiB}m`] : []),
    'a smaller --batch-size',
    ...smallerEngine(request, heapMiB + nativeMiB),
  ].join(', or ');
  if (heapMiB > givenMiB) {
    return `${needs}, and has a heap of ${formatMemory(givenMiB)}${most}: use ${remedies}`;
  }
  return isLocal && heapMiB + nativeMiB > availableMiB
    ? `${needs}, and this machine has ${formatMemory(availableMiB)} left${most}: use ${remedies}`
    : undefined;
}

/** Another engine, where it would do with less. */
function smallerEngine(request: MemoryPlanRequest, neededMiB: number): readonly string[] {
  const { model, stack, engine } = request;
  const { engine: other } = engineHere({ choice: 'auto', model, stack });
  if (other === engine) return [];
  const { heapMiB, nativeMiB } = estimateFor(request, other);
  return heapMiB + nativeMiB < neededMiB
    ? [
        `--engine ${other}, which needs ${formatMemory(heapMiB)} and ${formatMemory(nativeMiB)} outside of it`,
      ]
    : [];
}
