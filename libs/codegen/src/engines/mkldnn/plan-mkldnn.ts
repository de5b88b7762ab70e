import type { AnyInferredNode, InferredModel, ModelInput } from '@sparkloom/ir';

import { cutWhereOneValueCrosses } from '../../cut-where-one-value-crosses.js';
import { asItIs, type Plan, type PlannedPart } from '../plan.js';
import { fuse } from './fuse.js';
import { hasKernel, isElementwise } from './kernels.js';

/** Layers with so much arithmetic that bringing values to MKL-DNN and back pays. */
const worthIt = new Set(['conv2d']);

/** Whether everything that reads a value goes on to a dense layer, value by value. */
function onlyDenseReads(
  name: string,
  readersOf: (name: string) => readonly AnyInferredNode[],
): boolean {
  const readers = readersOf(name);
  return (
    readers.length > 0 &&
    readers.every(
      (reader) =>
        hasKernel(reader) &&
        (reader.kind === 'dense' ||
          (isElementwise(reader) && onlyDenseReads(reader.name, readersOf))),
    )
  );
}

/**
 * Plans a model for MKL-DNN. It is cut where a single value crosses from one layer to the next; what
 * is between two cuts is MKL-DNN's when it has every layer there, and neighbours of one engine become
 * one part. A part that is too small to pay for bringing values to MKL-DNN and back stays with
 * `mklblas`, as does one with a layer that MKL-DNN lacks.
 */
export function planMklDnn(model: InferredModel): Plan {
  const { inputs, outputs } = model.model;
  const readersOf = (name: string): readonly AnyInferredNode[] =>
    model.nodes.filter((node) => node.inputs.includes(name));
  const isShared = (node: AnyInferredNode): boolean =>
    model.nodes.some((other) => other.sharesWith === node.name);
  const isNative = (node: AnyInferredNode): boolean =>
    hasKernel(node) &&
    !isShared(node) &&
    (node.kind !== 'flatten' || onlyDenseReads(node.name, readersOf));

  const pieces = smallestPieces(model).map((nodes) => ({
    isNative: nodes.every(isNative),
    nodes,
  }));
  const runs = joined(
    joined(pieces).map((run) => ({ ...run, isNative: run.isNative && pays(run) })),
  );
  let from: readonly ModelInput[] = inputs;
  const parts = runs.map(({ isNative: native, nodes }, index): PlannedPart => {
    const last = nodes.at(-1);
    const gives = index === runs.length - 1 || last === undefined ? outputs : [last.name];
    const part: PlannedPart = {
      engine: native ? 'mkldnn' : 'mklblas',
      inputs: from,
      layers: nodes.map(asItIs),
      outputs: gives,
    };
    // Between parts there is one tensor, whose shape is fixed.
    if (last !== undefined)
      from = [{ name: last.name, shape: [...(last.outputShape as number[])] }];
    return native ? fuse(part) : part;
  });
  return { model, engine: 'mkldnn', parts };
}

/** A model with several inputs or outputs is one piece. */
function smallestPieces({
  model: { inputs, outputs },
  nodes,
}: InferredModel): readonly (readonly AnyInferredNode[])[] {
  const [input] = inputs;
  return input === undefined || inputs.length > 1 || outputs.length > 1
    ? [nodes]
    : cutWhereOneValueCrosses(input.name, nodes);
}

interface Run {
  readonly isNative: boolean;
  readonly nodes: readonly AnyInferredNode[];
}

function pays({ nodes }: Run): boolean {
  return nodes.some(({ kind }) => worthIt.has(kind));
}

/** Neighbours of one engine become one. */
function joined(runs: readonly Run[]): readonly Run[] {
  return runs.reduce<readonly Run[]>((before, run) => {
    const last = before.at(-1);
    return last?.isNative === run.isNative
      ? [...before.slice(0, -1), { ...run, nodes: [...last.nodes, ...run.nodes] }]
      : [...before, run];
  }, []);
}
