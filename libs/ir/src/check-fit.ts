import { InputError } from '@sparkloom/errors';
import {
  type AnyShape,
  formatShape,
  isFixed,
  isTensorShape,
  type Shape,
  sizeOf,
  varying,
} from '@sparkloom/layers';

import type { InferredModel } from './infer-shapes.js';

/** What a data set gives a network, and what it wants to hear of it. */
export interface DataShape {
  readonly title: string;
  /**
   * Sizes of one record, without the batch; `varying` where the network may choose. Absent for records
   * that are numbers one after the other.
   */
  readonly inputShapes?: readonly AnyShape[];
  /** How many numbers those are, `varying` where only the data can say. */
  readonly numbers?: number;
  /** How many labels there are, from 0; absent where only the data itself can say. */
  readonly classes?: number;
  /** Whether there is a label at each node of a tree, and not one a record. */
  readonly perNode?: boolean;
}

/** Whether a network's input takes what the data gives. */
function takes(input: AnyShape, given: AnyShape): boolean {
  if (!isTensorShape(input) || !isTensorShape(given)) {
    return formatShape(input) === formatShape(given);
  }
  return (
    input.length === given.length &&
    given.every((size, axis) => size === varying || size === input[axis])
  );
}

/** Whether a network takes so many numbers in one tensor. */
function holds(inputs: readonly AnyShape[], numbers: number): boolean {
  const [input = []] = inputs;
  if (inputs.length !== 1 || !isTensorShape(input) || !isFixed(input)) return false;
  return numbers === varying || sizeOf(input) === numbers;
}

/**
 * Checks that a model takes what its data set gives, and that its output has a score for every class.
 *
 * @throws InputError `MODEL_DOES_NOT_FIT_DATA`
 */
export function checkFit(inferred: InferredModel, data: DataShape): void {
  const { model, nodes, outputShapes } = inferred;
  const refuse = (where: string, expected: string, found: string, remedy: string): never => {
    throw new InputError({
      code: 'MODEL_DOES_NOT_FIT_DATA',
      problem: `the network \`${model.name}\` does not fit ${data.title}`,
      where,
      expected,
      found,
      remedy,
    });
  };
  const inputs = model.inputs.map(({ shape }) => shape);
  const { title, inputShapes, numbers = varying } = data;
  const fits =
    inputShapes === undefined
      ? holds(inputs, numbers)
      : inputs.length === inputShapes.length &&
        inputShapes.every((given, index) => takes(inputs[index] ?? [], given));
  if (!fits) {
    const one = `one record of ${title}`;
    refuse(
      `the input of \`${model.name}\``,
      inputShapes === undefined
        ? `one tensor of ${numbers === varying ? 'a fixed size' : `${numbers} numbers`}, ${one}`
        : `${inputShapes.map(formatShape).join(' and ')}, ${one}`,
      inputs.map(formatShape).join(' and '),
      'give the network that input, or the experiment another data set',
    );
  }
  const output = outputShapes[0] ?? [];
  const { classes = 1, perNode = false } = data;
  const scores = scoresOf(output, perNode ? 2 : 1);
  if (scores === undefined || scores < classes) {
    const last = nodes.find((node) => node.name === model.outputs[0]);
    const count = data.classes ?? 'classes';
    const each = 'a score for each class';
    refuse(
      `the last layer, \`${last?.name ?? ''}\` (${last?.kind ?? ''})`,
      perNode ? `[nodes, ${count}], ${each} at each node` : `[${count}], ${each}`,
      formatShape(output),
      `end with \`dense(${count})\` and \`logSoftmax()\``,
    );
  }
}

/** How many scores a network gives for a record: the last size of its first output. */
export function scoreCountOf({ outputShapes }: InferredModel): number | undefined {
  const [output] = outputShapes;
  return output !== undefined && isTensorShape(output) ? output.at(-1) : undefined;
}

/** How many scores an output of so many axes has. */
function scoresOf(output: AnyShape, axes: number): number | undefined {
  if (!isTensorShape(output)) return undefined;
  const sizes: Shape = output;
  return sizes.length === axes ? sizes[axes - 1] : undefined;
}
