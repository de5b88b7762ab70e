import { type Data, type Optimizer, vectorSizeOf } from '@sparkloom/ir';
import {
  type AnyShape,
  isTensorShape,
  isUnknownShape,
  type LayerKind,
  varying,
} from '@sparkloom/layers';

import { keptByMklBlas } from '../engines/mklblas/kept-by-mklblas.js';
import { keptByMklDnn, winogradNumbers } from '../engines/mkldnn/kept-by-mkldnn.js';
import type { Plan, PlannedLayer, PlannedPart } from '../engines/plan.js';
import { dataInMemory } from './data-in-memory.js';
import type { CountValues, KeptRule, KeptValues } from './kept-values.js';
import { stateValuesPerWeight } from './optimizer-state.js';

/** A training, as far as it says what one of its workers needs. */
export interface MemoryRequest {
  /** Which engine computes which layer. */
  readonly plan: Plan;
  readonly optimizer: Optimizer;
  readonly data: Data;
  /** Records of one iteration, over all workers. */
  readonly batchSize: number;
  /** Iterations whose gradients are averaged for one step. Default: 1. */
  readonly gradientAccumulation?: number;
  readonly workers: number;
  readonly coresPerWorker: number;
  /** Whether BigDL's `DistriOptimizer` trains, which keeps more copies of the weights. */
  readonly distributed: boolean;
  /** Records that are trained on. Default: all of the data set. */
  readonly limit?: number | undefined;
  /** Records that are validated with. Default: all of the data set. */
  readonly validationLimit?: number | undefined;
}

/** What one thing takes of a worker's heap. */
export interface MemoryPart {
  /** For messages. */
  readonly name: string;
  readonly mebibytes: number;
}

/** What a training needs. */
export interface MemoryEstimate {
  /** Heap of the process that trains: the worker's, which with a local master is the driver's. */
  readonly heapMiB: number;
  /** Memory of the same process outside of the heap, where MKL-DNN keeps what it computes. */
  readonly nativeMiB: number;
  /** Heap of a driver that leaves the training to workers. */
  readonly driverHeapMiB: number;
  /** What the heap is needed for, the most first, without what the collector takes besides. */
  readonly parts: readonly MemoryPart[];
}

const bytesPerNumber = 4;
const bytesPerMiB = 2 ** 20;

/** Spark, BigDL and the Scala compiler, without a network. */
const baseMiB = 70;

/**
 * The heap is larger than what lives in it: Java's parallel collector keeps up to a sixth of it empty, to
 * copy what is young to, and is busy with nothing but collecting when the rest is nearly full.
 */
const heapPerLive = 1.3;

/** Spark does not start with less. */
const leastHeapMiB = 450;

/** Batches that are decoded ahead, the one that is trained on, and the one that is made. */
const batchesAtOnce = 4;

/** Copies of the weights that a checkpoint or the file of the trained network needs for a moment. */
const passingCopies = 5;

/** Copies on the heap for each core, of weights whose layers are MKL-DNN's: it brings them from there. */
const copiesForNative = 2;

/** Copies of `DistriOptimizer`: the worker's slices and what is sent to and fro. */
const distributedCopies = 5;

/** Copies on a driver whose workers train: the model, its gradients, and both as they arrive. */
const driverCopies = 8;

/** Weights and gradients as MKL-DNN wants them: forward, backward, gradients, and for inference. */
const nativeWeights = 4;

/** What reorderings between memory formats take besides the values. */
const nativePerValue = 1.15;

/**
 * Estimates the memory that one worker of a training needs, from the network alone: nothing runs.
 *
 * ```text
 * heap    = 1.3 * (70 MiB + data + batches + weights + values)
 * weights = 4 bytes * parameters * (1 + gradients of 1 + cores + the optimizer's + 5 passing copies
 *           + 1 where gradients are accumulated)
 * values  = 4 bytes * sum over layers of (records forward + records of training + weights of
 *           convolutions for each record)
 * ```
 *
 * Each core has a replica of the network with its part of the worker's batch, so that values are those of
 * the whole batch however many cores there are. What a layer keeps is the engine's: `kept-by-mklblas.ts`
 * and `kept-by-mkldnn.ts`. The constants are measured; docs/training.md has estimates beside
 * measurements.
 */
export function estimateMemory(request: MemoryRequest): MemoryEstimate {
  const { plan, optimizer, batchSize, workers, coresPerWorker, distributed } = request;
  const { gradientAccumulation = 1 } = request;
  const { model } = plan;
  const data = dataInMemory(request.data, vectorSizeOf(model) ?? 0);
  const count = counting(data.longestText);
  const share = (records: number): number => Math.ceil(records / workers);
  const trained = share(Math.min(request.limit ?? Infinity, data.trainingRecords));
  const validated = share(Math.min(request.validationLimit ?? Infinity, data.validationRecords));
  const batch = {
    training: share(batchSize),
    validation: Math.min(data.validationBatch, validated),
  };
  const inputValues = model.model.inputs.reduce((sum, { shape }) => sum + count(shape), 0);

  const onHeap = plan.parts.filter(({ engine }) => engine === 'mklblas');
  const native = plan.parts.filter(({ engine }) => engine === 'mkldnn');
  const heapValues = valuesOf(onHeap, mklBlasValues, count, batch);
  const nativeValues = valuesOf(native, keptByMklDnn, count, batch);
  const nativeLayers = native.flatMap(({ layers }) => layers);
  const nativeParameters = sum(nativeLayers, ({ node }) => node.parameters);
  const recordsOfCore = Math.ceil(Math.max(batch.training, batch.validation) / coresPerWorker);
  const scratch = Math.max(
    0,
    ...nativeLayers.map((layer) => winogradNumbers(layer, recordsOfCore)),
  );
  const copies =
    2 +
    coresPerWorker +
    stateValuesPerWeight(optimizer) +
    (gradientAccumulation > 1 ? 1 : 0) +
    passingCopies +
    (distributed ? distributedCopies : 0);

  const parts: readonly MemoryPart[] = [
    { name: 'Java, Spark and BigDL', mebibytes: baseMiB },
    {
      name: 'the data',
      mebibytes: ((trained + validated) * data.bytesPerRecord + data.fixedBytes) / bytesPerMiB,
    },
    {
      name: 'batches that are made ahead',
      mebibytes: asMiB(inputValues * batchesAtOnce * (batch.training + batch.validation)),
    },
    {
      name: 'weights, their gradients and what the optimizer keeps',
      mebibytes: asMiB(
        model.parameters * copies + nativeParameters * copiesForNative * coresPerWorker,
      ),
    },
    { name: 'values of the layers and their gradients', mebibytes: asMiB(heapValues.values) },
    {
      name: "gradients of the convolutions' weights, which MKL BLAS makes for each record",
      mebibytes: asMiB(heapValues.weightGradients),
    },
  ];
  return {
    heapMiB: heapFor(sum(parts, ({ mebibytes }) => mebibytes)),
    nativeMiB: Math.ceil(
      asMiB(nativeValues.values * nativePerValue) +
        asMiB((nativeParameters * nativeWeights + scratch) * coresPerWorker),
    ),
    driverHeapMiB: heapFor(baseMiB + asMiB(model.parameters * driverCopies)),
    parts: parts.toSorted((a, b) => b.mebibytes - a.mebibytes),
  };
}

function heapFor(liveMiB: number): number {
  return Math.max(leastHeapMiB, Math.ceil(heapPerLive * liveMiB));
}

function mklBlasValues({ node }: PlannedLayer, count: CountValues): KeptValues {
  // The table has for each kind the rule of that kind.
  const rule = keptByMklBlas[node.kind] as KeptRule<LayerKind>;
  return rule(node, count);
}

/** Numbers that all layers of some parts keep for a worker's batches. */
function valuesOf(
  parts: readonly PlannedPart[],
  keptBy: (layer: PlannedLayer, count: CountValues) => KeptValues,
  count: CountValues,
  batch: { readonly training: number; readonly validation: number },
): { readonly values: number; readonly weightGradients: number } {
  const kept = parts.flatMap(({ layers }) => layers).map((layer) => keptBy(layer, count));
  const largest = Math.max(batch.training, batch.validation);
  return {
    values: sum(kept, ({ forward, training }) => forward * largest + training * batch.training),
    weightGradients: sum(kept, ({ weightGradients = 0 }) => weightGradients * batch.training),
  };
}

/** Counts the numbers of a shape; what varies is as long as a long text, and a tree has its nodes. */
function counting(longestText: number): CountValues {
  const nodes = 2 * longestText;
  const count = (shape: AnyShape | undefined): number => {
    if (shape === undefined || isUnknownShape(shape)) return 0;
    if (isTensorShape(shape)) {
      return shape.reduce((product, size) => product * (size === varying ? nodes : size), 1);
    }
    if ('tree' in shape) return 3 * (shape.tree === varying ? nodes : shape.tree);
    return shape.table.reduce((total, each) => total + count(each), 0);
  };
  return count;
}

function asMiB(numbers: number): number {
  return (numbers * bytesPerNumber) / bytesPerMiB;
}

function sum<T>(list: readonly T[], of: (one: T) => number): number {
  return list.reduce((total, one) => total + of(one), 0);
}
