import type { z } from 'zod';

import { declarationOf, type Declaration } from './declaration.js';
import type { ArgumentsOf, LayerKind, LayerKinds } from './layer-kinds.js';
import { checkArguments } from './layer-spec.js';
import type { Shape } from './shape.js';
import type { ShapeError } from './types/shape-types.js';

/**
 * One layer as an author wrote it: an immutable record. `P` is for the checker only: the sizes that
 * its shape rule in types needs.
 */
export interface Layer<K extends LayerKind = LayerKind, P = unknown> {
  readonly kind: K;
  /** The author's name, or `undefined` for one that the model gives. */
  readonly name: string | undefined;
  readonly arguments: Readonly<ArgumentsOf<K>>;
  /** Where it was written, for messages. */
  readonly declaration: Declaration;
  /** Never there at run time. */
  readonly sizes?: P;
}

/** What every factory takes besides its own arguments. */
export interface NamedOptions {
  /** Name in the summary, in the Scala and in messages. Default: the kind and a number. */
  readonly name?: string;
}

/**
 * Makes the record of a layer, with its arguments checked.
 *
 * @param factory the function the author called, so that messages name the author's line
 * @throws InputError `LAYER_ARGUMENT` for arguments that the layer does not have or take
 */
export function createLayer<K extends LayerKind, P>(
  factory: (...args: never) => unknown,
  spec: { readonly kind: K; readonly arguments: z.ZodType<ArgumentsOf<K>> },
  options: NamedOptions & object,
  rest: object = {},
): Layer<K, P> {
  const declaration = declarationOf(factory);
  const { name, ...own } = options;
  const args = checkArguments(spec, { ...own, ...rest }, declaration);
  return Object.freeze({ kind: spec.kind, name, arguments: Object.freeze(args), declaration });
}

/** The output shape of a layer for an input shape, in types. */
export type Apply<L extends Layer, S extends Shape> =
  L extends Layer<infer K, infer P>
    ? LayerKinds<P, S>[K] extends { output: infer O }
      ? O
      : never
    : never;

/** Output shape after a list of layers, or the first error. */
export type ApplyAll<S extends Shape, L extends readonly unknown[]> = L extends readonly [
  infer First extends Layer,
  ...infer Rest,
]
  ? Apply<First, S> extends infer O
    ? O extends Shape
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
  S extends Shape,
  L extends readonly unknown[],
  All extends readonly unknown[] = L,
  Seen extends readonly unknown[] = [],
> = L extends readonly [infer First extends Layer, ...infer Rest]
  ? Apply<First, S> extends infer O
    ? O extends ShapeError<infer Message>
      ? [...Seen, ShapeError<`layer ${[...Seen, First]['length'] & number}, ${Message}`>, ...Rest]
      : Checked<O extends Shape ? O : Shape, Rest, All, [...Seen, First]>
    : never
  : All;
