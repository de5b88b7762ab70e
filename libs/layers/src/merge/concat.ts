import { type NoArguments, noArguments } from '../activation/elementwise.js';
import { applyLayer, createRecord } from '../layer.js';
import { type LayerSpec, noParameters, refuseShape } from '../layer-spec.js';
import { formatShape, type Shape } from '../shape.js';
import type { Tensor } from '../tensor.js';
import type { Add, Literal } from '../types/arithmetic.js';
import type { ShapeError, ShowAny, Unify } from '../types/shape-types.js';

declare module '../layer-kinds.js' {
  // eslint-disable-next-line @typescript-eslint/no-unused-vars -- merged declarations share them
  interface LayerKinds<P, S extends Shape> {
    // It takes several inputs, so that `sequential` cannot have it.
    concat: {
      arguments: NoArguments;
      output: ShapeError<'concat: takes several inputs; write the network with `network`'>;
    };
  }
}

/** The axis that grows: the features of a sequence, the channels of an image, else the first. */
export function concatAxis(shape: Shape): number {
  return shape.length === 2 ? 1 : 0;
}

export const concatSpec: LayerSpec<'concat'> = {
  kind: 'concat',
  documentation: {
    summary: 'Tensors one behind the other: channels of images, features of sequences and vectors.',
    inputShape: 'two or more that differ in channels or features only',
    outputShape: 'as the inputs, with the sum of their channels or features',
    bigdlClass: 'nn.JoinTable',
  },
  arguments: noArguments,
  inputs: 'two or more',
  accepts: ['varying'],
  outputShape: (_args, first: Shape, ...others: readonly Shape[]) => {
    const axis = concatAxis(first);
    const rest = (shape: Shape): Shape => shape.toSpliced(axis, 1);
    const other = others.find(
      (shape) =>
        shape.length !== first.length || formatShape(rest(shape)) !== formatShape(rest(first)),
    );
    if (other !== undefined) {
      return refuseShape({
        expected: `the sizes of the first, ${formatShape(first)}, in all but axis ${axis}`,
        found: other,
        remedy: 'bring both to the same height and width, or to the same number of steps',
      });
    }
    const joined = [first, ...others].reduce((sum, shape) => sum + (shape[axis] ?? 0), 0);
    return first.with(axis, joined);
  },
  ...noParameters,
};

type Sum<A extends number, B extends number> = Add<Literal<A>, Literal<B>>;
/** The rule of `concat` for two tensors, in types. */
type Joined<A extends Shape, B extends Shape> = number extends A['length'] | B['length']
  ? Shape
  : [A, B] extends [
        readonly [infer CA extends number, infer HA extends number, infer WA extends number],
        readonly [infer CB extends number, infer HB extends number, infer WB extends number],
      ]
    ? [Unify<[HA, WA], [HB, WB]>] extends [never]
      ? Differ<A, B>
      : [channels: Sum<CA, CB>, ...Unify<[HA, WA], [HB, WB]>]
    : [A, B] extends [
          readonly [infer TA extends number, infer FA extends number],
          readonly [infer TB extends number, infer FB extends number],
        ]
      ? [Unify<[TA], [TB]>] extends [never]
        ? Differ<A, B>
        : [...Unify<[TA], [TB]>, features: Sum<FA, FB>]
      : [A, B] extends [readonly [infer FA extends number], readonly [infer FB extends number]]
        ? [features: Sum<FA, FB>]
        : A['length'] extends B['length']
          ? Shape
          : Differ<A, B>;
/** What comes out of `concat`. */
type Concatenated<A extends Shape, B extends Shape> =
  Joined<A, B> extends infer J extends Shape ? J : Shape;
type Differ<A, B> = ShapeError<`concat: ${ShowAny<A>} and ${ShowAny<B>} do not fit together`>;

/**
 * Two tensors one behind the other: the channels of images, the features of sequences and vectors.
 *
 * Inputs `[channels, height, width]`, `[time, features]` or `[features]` that differ in channels or
 * features only; the output has their sum.
 *
 * @throws InputError `SHAPE_MISMATCH` for tensors that differ in other sizes
 * @see BigDL `nn.JoinTable`
 */
export function concat<A extends Shape, B extends Shape>(
  a: Tensor<A>,
  b: Tensor<B> & (Joined<A, B> extends ShapeError<string> ? Joined<A, B> : unknown),
): Tensor<Concatenated<A, B>> {
  const record = createRecord(concat, concatSpec, {});
  // The rule has joined them as the type says.
  return applyLayer(concatSpec, record, [a, b]) as unknown as Tensor<Concatenated<A, B>>;
}
