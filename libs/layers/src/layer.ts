import { formatValue, InputError, SparkloomError } from '@sparkloom/errors';

import { applySpec } from './apply-spec.js';
import { declarationOf, type Declaration } from './declaration.js';
import type { ArgumentsOf, LayerKind, LayerKinds } from './layer-kinds.js';
import { checkArguments, type LayerSpec } from './layer-spec.js';
import type { AnyShape, Shape } from './shape.js';
import { createTensor, isTensor, type Tensor } from './tensor.js';
import type { Guard, ShapeError, ShapeOrAny, ShowAny, Unify } from './types/shape-types.js';

/** One layer as an author wrote it, without the call. `P` is for the checker only. */
export interface LayerRecord<K extends LayerKind = LayerKind, P = unknown> {
  readonly kind: K;
  /** The author's name, or `undefined` for one that the network gives. */
  readonly layerName: string | undefined;
  readonly arguments: Readonly<ArgumentsOf<K>>;
  /** Where it was written, for messages. */
  readonly declaration: Declaration;
  /** Never there at run time: the sizes that the shape rule in types needs. */
  readonly sizes?: P;
}

/** The shape rule of a kind of layer, in types. */
type OutputOf<K extends LayerKind, P, S extends Shape> = LayerKinds<P, S>[K]['output'];

/**
 * A layer with one input. It stands in `sequential` as it is; called with a tensor it gives the tensor
 * that comes out: `const x = conv2d(16, { kernel: 3 })(input)`. Called twice, it is one layer with one
 * set of weights in two places.
 */
export interface Layer<K extends LayerKind = LayerKind, P = unknown> extends LayerRecord<K, P> {
  <S extends Shape>(
    input: Tensor<S> & Guard<OutputOf<K, P, S>>,
  ): Tensor<ShapeOrAny<OutputOf<K, P, S>>>;
}

/** What every factory takes besides its own arguments. */
export interface NamedOptions {
  /** Name in the summary, in the Scala and in messages. Default: the kind and a number. */
  readonly name?: string;
}

function refuseInput(kind: string, position: string | undefined, found: unknown): never {
  throw new InputError({
    code: 'MODEL_PART',
    problem: `\`${kind}\` is called with what is no tensor`,
    where: `${kind} at ${position ?? 'an unknown place'}`,
    expected: 'a tensor: an input, or what another layer gave',
    found: formatValue(found),
    remedy: `write it like \`${kind}(…)(input)\``,
  });
}

/** Applies a layer, naming the author's line in what it refuses. */
export function applyLayer<K extends LayerKind>(
  spec: LayerSpec<K>,
  record: LayerRecord<K>,
  inputs: readonly unknown[],
): Tensor {
  const { kind, layerName, declaration } = record;
  const tensors = inputs.map((input) =>
    isTensor(input) ? input : refuseInput(kind, declaration.position(), input),
  );
  try {
    const shapes = tensors.map((tensor) => tensor.shape);
    const { outputShape } = applySpec(spec, record.arguments as ArgumentsOf<K>, shapes);
    const sources = tensors.map((tensor) => tensor.source);
    return createTensor(outputShape, { layer: record, inputs: sources, scope: [] });
  } catch (error) {
    if (!(error instanceof SparkloomError)) throw error;
    const place = layerName === undefined ? `layer ${kind}` : `layer \`${layerName}\` (${kind})`;
    throw error.with({ where: `${place} at ${declaration.position() ?? 'an unknown place'}` });
  }
}

/**
 * Makes a layer, with its arguments checked.
 *
 * @param factory the function the author called, so that messages name the author's line
 * @throws InputError `LAYER_ARGUMENT` for arguments that the layer does not have or take
 */
export function createLayer<K extends LayerKind, P>(
  factory: (...args: never) => unknown,
  spec: LayerSpec<K>,
  options: NamedOptions & object,
  rest: object = {},
): Layer<K, P> {
  // What is callable with anything is callable with one tensor that fits.
  return callable(spec, createRecord(factory, spec, options, rest)) as Layer<K, P>;
}

/** The record of a layer that an author never holds, such as that of `add(a, b)`. */
export function createRecord<K extends LayerKind>(
  factory: (...args: never) => unknown,
  spec: LayerSpec<K>,
  options: NamedOptions & object,
  rest: object = {},
): LayerRecord<K> {
  const declaration = declarationOf(factory);
  const { name, ...own } = options;
  const args = checkArguments(spec, { ...own, ...rest }, declaration);
  return Object.freeze({
    kind: spec.kind,
    layerName: name,
    arguments: Object.freeze(args),
    declaration,
  });
}

/** A layer as a function of its inputs. */
export function callable<K extends LayerKind>(
  spec: LayerSpec<K>,
  record: LayerRecord<K>,
): LayerRecord<K> & ((...inputs: readonly unknown[]) => Tensor) {
  // Defined, not assigned: every function inherits an `arguments` that cannot be set.
  const layer = Object.defineProperties(
    (...inputs: readonly unknown[]): Tensor => applyLayer(spec, layer, inputs),
    Object.getOwnPropertyDescriptors(record),
  ) as LayerRecord<K> & ((...inputs: readonly unknown[]) => Tensor);
  return Object.freeze(layer);
}

/** What stands in `sequential` besides layers: a network, as one stage. */
export interface Stage<I extends AnyShape = AnyShape, O extends AnyShape = AnyShape> {
  readonly inputShape: I;
  readonly outputShape: O;
}

/** The output shape of a layer or nested network for an input shape, in types. */
export type Apply<L, S extends AnyShape> =
  L extends LayerRecord<infer K, infer P>
    ? S extends Shape
      ? OutputOf<K, P, S>
      : ShapeError<`${K}: needs a tensor but gets ${ShowAny<S>}`>
    : L extends Stage<infer I, infer O>
      ? [Unify<I, S>] extends [never]
        ? ShapeError<`a network that takes ${ShowAny<I>} gets ${ShowAny<S>}`>
        : O
      : never;

/** Output shape after a list of layers, or the first error. */
export type ApplyAll<S extends AnyShape, L extends readonly unknown[]> = L extends readonly [
  infer First,
  ...infer Rest,
]
  ? Apply<First, S> extends infer O
    ? O extends AnyShape
      ? ApplyAll<O, Rest>
      : O
    : never
  : number extends L['length']
    ? Shape
    : S;

/**
 * `L` itself when every layer fits; else `L` with the first failing layer replaced by its error, so
 * that tsc marks that one argument.
 */
export type Checked<
  S extends AnyShape,
  L extends readonly unknown[],
  All extends readonly unknown[] = L,
  Seen extends readonly unknown[] = [],
> = L extends readonly [infer First, ...infer Rest]
  ? Apply<First, S> extends infer O
    ? O extends ShapeError<infer Message>
      ? [...Seen, ShapeError<`layer ${[...Seen, First]['length'] & number}, ${Message}`>, ...Rest]
      : Checked<O extends AnyShape ? O : Shape, Rest, All, [...Seen, First]>
    : never
  : All;
