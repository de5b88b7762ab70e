import { InputError } from '@sparkloom/errors';
import type { InferredModel } from '@sparkloom/ir';
import {
  type AnyShape,
  type Application,
  createTensor,
  declarationOf,
  formatShape,
  isApplication,
  sameShape,
  type ShapeError,
  type ShowAny,
  type Source,
  type Stage,
  type TableShape,
  type Tensor,
  type Unify,
} from '@sparkloom/layers';

import { applicationsOf, buildModel, type Graph } from './build-model.js';
import { checkTensor } from './check-parts.js';

/** The tensors that a network is called with. */
type Arguments<I extends AnyShape, G extends readonly AnyShape[]> = AnyShape extends I
  ? never
  : I extends TableShape<infer E>
    ? { readonly [N in keyof E]: Tensor<E[N]> }
    : I extends AnyShape
      ? readonly [
          Tensor<G[0] extends AnyShape ? G[0] : I> &
            ([Unify<I, G[0] extends AnyShape ? G[0] : I>] extends [never]
              ? ShapeError<`the network takes ${ShowAny<I>} but gets ${ShowAny<G[0]>}`>
              : unknown),
        ]
      : never;

/**
 * A network that has been checked: what `sequential` and `network` return and a `model.ts` exports.
 * Its types carry the shapes; at run time it is the model's IR with every shape inferred.
 *
 * Called with tensors, it stands in another network, as one stage with all its layers; called twice,
 * both have the same weights. It can stand in `sequential` as it is.
 */
export interface Network<
  I extends AnyShape = AnyShape,
  O extends AnyShape = AnyShape,
> extends Stage<I, O> {
  readonly networkName: string;
  /** Shape of the input; a table of shapes where there are several. */
  readonly inputShape: I;
  /** Shape of the output; a table of shapes where there are several. */
  readonly outputShape: O;
  /** The checked IR, for the compiler. */
  readonly ir: InferredModel;
  /** How it was authored, for the networks it stands in. */
  readonly graph: Graph;
  <const G extends readonly AnyShape[]>(
    ...inputs: Arguments<I, G> & { readonly [N in keyof G]: Tensor<G[N]> }
  ): Tensor<O>;
}

/** The value of one tensor, a table of several. */
function joinShapes(shapes: readonly AnyShape[]): AnyShape {
  const [first] = shapes;
  return first !== undefined && shapes.length === 1 ? first : { table: shapes };
}

/** The outputs of a network over other inputs; its layers keep their identity, and so their weights. */
export function instantiate(
  graph: Graph,
  name: string,
  inputs: readonly Source[],
): readonly Source[] {
  const copies = new Map<Source, Source>(
    graph.inputs.map((input, index) => [input, inputs[index] ?? input]),
  );
  for (const application of applicationsOf(graph.outputs)) {
    const copy: Application = {
      layer: application.layer,
      inputs: application.inputs.map((source) => copies.get(source) ?? source),
      scope: [name, ...application.scope],
    };
    copies.set(application, copy);
  }
  return graph.outputs.map((output) => copies.get(output) ?? output);
}

function fits(expected: AnyShape, found: AnyShape): boolean {
  return sameShape(expected, found) || 'unknown' in found;
}

/** Makes a checked network that can be called. */
export function createNetwork<I extends AnyShape, O extends AnyShape>(
  name: string,
  graph: Graph,
  where: string,
): Network<I, O> {
  const ir = buildModel(name, graph, where);
  const inputShape = joinShapes(graph.inputs.map((input) => input.shape));
  const outputShape = joinShapes(ir.outputShapes);
  const call = (...tensors: readonly Tensor[]): Tensor => {
    const place = `\`${name}\` at ${declarationOf(call).position() ?? 'an unknown place'}`;
    const refuse = (expected: string, found: string): never => {
      throw new InputError({
        code: 'SHAPE_MISMATCH',
        problem: `the network \`${name}\` does not fit its input`,
        where: place,
        expected,
        found,
        remedy: 'call it with tensors of the shapes of its inputs',
      });
    };
    if (tensors.length !== graph.inputs.length) {
      refuse(`${graph.inputs.length} tensors`, String(tensors.length));
    }
    graph.inputs.forEach((input, index) => {
      const tensor = tensors[index];
      checkTensor(`input #${index + 1}`, tensor, place);
      if (tensor !== undefined && !fits(input.shape, tensor.shape)) {
        refuse(formatShape(input.shape), formatShape(tensor.shape));
      }
    });
    const [output, ...others] = instantiate(
      graph,
      name,
      tensors.map((tensor) => tensor.source),
    );
    if (output === undefined || others.length > 0) {
      throw new InputError({
        code: 'MODEL_GRAPH',
        problem: `the network \`${name}\` has several outputs, and cannot stand in another`,
        where: place,
        expected: 'a network with one output',
        found: String(others.length + 1),
        remedy: 'make a network of each output, over the same layers',
      });
    }
    return createTensor(outputShape, output);
  };
  // A function with the network's fields is what the interface describes.
  return Object.freeze(
    Object.assign(call, { networkName: name, inputShape, outputShape, ir, graph }),
  ) as unknown as Network<I, O>;
}

/** The shape of a tensor, or the table of several. */
type ShapeOf<T> =
  T extends Tensor<infer S>
    ? S
    : T extends readonly Tensor[]
      ? TableShape<{ readonly [N in keyof T]: T[N] extends Tensor<infer S> ? S : never }>
      : never;

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}

/**
 * A network of any form, from its inputs to its outputs.
 *
 * ```ts
 * const input = image(3, 32, 32);
 * const x = relu()(conv2d(16, { kernel: 3, padding: 1 })(input));
 * const sum = add(conv2d(16, { kernel: 3, padding: 1 })(x), x);
 * const net = network('Residual', input, dense(10)(flatten()(sum)));
 * net.outputShape; // [10], in the types as well
 * ```
 *
 * @param name the network's name, which becomes the Scala object's
 * @param inputs one tensor, or a list of several
 * @param outputs one tensor, or a list of several
 * @throws InputError `MODEL_GRAPH` for inputs that are not read or not listed, `MODEL_PART` for what
 *   is no tensor, `MODEL_INVALID` for a name that Scala cannot have
 */
export function network<
  const I extends Tensor | readonly Tensor[],
  const O extends Tensor | readonly Tensor[],
>(name: string, inputs: I, outputs: O): Network<ShapeOf<I>, ShapeOf<O>> {
  const where = `\`${name}\` at ${declarationOf(network).position() ?? 'an unknown place'}`;
  for (const input of listOf(inputs)) checkTensor('an input', input, where);
  for (const output of listOf(outputs)) checkTensor('an output', output, where);
  const sources = (listOf(inputs) as readonly Tensor[]).map((tensor) => tensor.source);
  const graphInputs = sources.flatMap((source) => (isApplication(source) ? [] : [source]));
  if (graphInputs.length < sources.length) {
    throw new InputError({
      code: 'MODEL_GRAPH',
      problem: 'an input of the network is what a layer gave',
      where,
      expected: 'inputs such as `image(3, 32, 32)`',
      remedy: 'list the input that the layer reads',
    });
  }
  const graphOutputs = (listOf(outputs) as readonly Tensor[]).map((tensor) => tensor.source);
  return createNetwork(name, { inputs: graphInputs, outputs: graphOutputs }, where);
}
