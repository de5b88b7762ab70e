import os from 'node:os';

import type { Jvm } from '@sparkloom/bridge';
import { InputError } from '@sparkloom/errors';
import { parseExperiment, parseModel } from '@sparkloom/ir';
import { formatShape, isFixed, isTensorShape, type Shape, sizeOf } from '@sparkloom/layers';
import type { TrainedRun } from '@sparkloom/runs';

import { LoadedRun } from './loaded-run.js';
import { scoreKindOf } from './prediction.js';
import { SharedFile } from './shared-file.js';

/**
 * Loads the trained network of a run into a JVM that runs.
 *
 * @param cores copies of the network that compute side by side
 * @throws InputError `NETWORK_UNREADABLE`, `NETWORK_INPUT_UNSUPPORTED`
 */
export async function loadNetwork(
  jvm: Jvm,
  run: TrainedRun,
  cores: number = os.availableParallelism(),
): Promise<LoadedRun> {
  const { inputShape, outputShape } = recordShapes(run);
  const { data, loss } = parseExperiment(run.config.experiment, run.paths.config);
  const learnt = run.events.findLast((event) => event.type === 'data');
  const [input, output] = [new SharedFile(), new SharedFile()];
  try {
    const network = await jvm.openNetwork({
      file: run.network,
      dataset: data.kind,
      normalisation: learnt?.normalisation,
      resize: data.kind === 'imageFolder' && data.resize,
      inputShape,
      outputSize: sizeOf(outputShape),
      cores,
      input: input.path,
      output: output.path,
    });
    input.unlink();
    output.unlink();
    const description = {
      model: run.config.model,
      dataset: data.kind,
      classNames: learnt?.classes ?? [],
      inputShape,
      outputShape,
      scores: scoreKindOf(loss),
    };
    return new LoadedRun(description, network, { input, output });
  } catch (error) {
    input.close();
    output.close();
    throw error;
  }
}

/**
 * Sizes of one record of a run and of what comes out for it: one tensor in, one out, of sizes that do
 * not vary.
 *
 * @throws InputError `NETWORK_INPUT_UNSUPPORTED`
 */
export function recordShapes(run: TrainedRun): {
  readonly inputShape: Shape;
  readonly outputShape: Shape;
} {
  const where = run.paths.model;
  const { model, outputShapes } = parseModel(run.model, where);
  const shapes = [...model.inputs.map(({ shape }) => shape), ...outputShapes];
  const [inputShape, outputShape] = shapes;
  const isPlain = (shape: typeof inputShape): shape is Shape =>
    shape !== undefined && isTensorShape(shape) && isFixed(shape);
  if (shapes.length === 2 && isPlain(inputShape) && isPlain(outputShape)) {
    return { inputShape, outputShape };
  }
  throw new InputError({
    code: 'NETWORK_INPUT_UNSUPPORTED',
    problem: `records of ${model.name} are not one tensor of a fixed size each`,
    where,
    expected: 'one input and one output, of sizes that do not vary',
    found: shapes.map(formatShape).join(', '),
    remedy: '`sparkloom evaluate` measures it on its validation set',
  });
}
