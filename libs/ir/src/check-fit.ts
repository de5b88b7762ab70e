import { InputError } from '@sparkloom/errors';
import { type AnyShape, formatShape, isTensorShape, type Shape } from '@sparkloom/layers';

import type { InferredModel } from './infer-shapes.js';

/** What a data set gives a network, and what it wants to hear of it. */
export interface DataShape {
  readonly title: string;
  /** Sizes of one record, without the batch. */
  readonly inputShape: Shape;
  /** How many labels there are, from 0. */
  readonly classes: number;
}

/**
 * Checks that a model takes what its data set gives, and that its output has a score for every class.
 *
 * @throws InputError `MODEL_DOES_NOT_FIT_DATA`
 */
export function checkFit(inferred: InferredModel, data: DataShape): void {
  const { model, nodes, outputShapes } = inferred;
  const refuse = (where: string, expected: string, found: AnyShape, remedy: string): never => {
    throw new InputError({
      code: 'MODEL_DOES_NOT_FIT_DATA',
      problem: `the network \`${model.name}\` does not fit ${data.title}`,
      where,
      expected,
      found: formatShape(found),
      remedy,
    });
  };
  const input = model.inputs[0]?.shape ?? [];
  if (formatShape(input) !== formatShape(data.inputShape)) {
    refuse(
      `the input of \`${model.name}\``,
      `${formatShape(data.inputShape)}, one record of ${data.title}`,
      input,
      'give the network that input, or the experiment another data set',
    );
  }
  const output = outputShapes[0] ?? [];
  const [scores] = isTensorShape(output) ? output : [];
  if (
    !isTensorShape(output) ||
    output.length !== 1 ||
    scores === undefined ||
    scores < data.classes
  ) {
    const last = nodes.find((node) => node.name === model.outputs[0]);
    refuse(
      `the last layer, \`${last?.name ?? ''}\` (${last?.kind ?? ''})`,
      `[${data.classes}], a score for each class`,
      output,
      `end with \`dense(${data.classes})\` and \`logSoftmax()\``,
    );
  }
}
