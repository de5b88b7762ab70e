import { type NoArguments, noArguments } from '../activation/elementwise.js';
import { applyLayer, createRecord } from '../layer.js';
import { type LayerSpec, refuseShape } from '../layer-spec.js';
import {
  type AnyShape,
  formatShape,
  isTensorShape,
  sameShape,
  type Shape,
  sizeOf,
} from '../shape.js';
import type { Tensor } from '../tensor.js';
import type { ShapeError, ShowAny, Unify } from '../types/shape-types.js';

declare module '../layer-kinds.js' {
  // eslint-disable-next-line @typescript-eslint/no-unused-vars -- merged declarations share them
  interface LayerKinds<P, S extends Shape> {
    // It takes several inputs, so that `sequential` cannot have it.
    add: {
      arguments: NoArguments;
      output: ShapeError<'add: takes several inputs; write the network with `network`'>;
    };
  }
}

export const addSpec: LayerSpec<'add'> = {
  kind: 'add',
  documentation: {
    summary: 'Sum of tensors of one shape.',
    formula: 'output = input[0] + input[1] + …',
    inputShape: 'two or more of one shape […]',
    outputShape: 'as the inputs',
    bigdlClass: 'nn.CAddTable',
  },
  arguments: noArguments,
  inputs: 'two or more',
  accepts: ['varying'],
  outputShape: (_args, first: AnyShape, ...others: readonly AnyShape[]) => {
    const other = others.find((shape) => !sameShape(shape, first));
    if (other === undefined) return first;
    return refuseShape({
      expected: `${formatShape(first)}, the shape of the first`,
      found: other,
      remedy: 'bring both to the same shape, for instance with a `conv2d` of a 1x1 kernel',
    });
  },
  parameters: () => 0,
  multiplyAdds: (_args, first: AnyShape, ...others: readonly AnyShape[]) =>
    isTensorShape(first) ? Math.max(0, sizeOf(first)) * others.length : 0,
};

/** Put on the second of two tensors that have to be of one shape. */
type SameAs<A extends AnyShape, B extends AnyShape> = [Unify<A, B>] extends [never]
  ? ShapeError<`add: the shapes differ, ${ShowAny<A>} and ${ShowAny<B>}`>
  : unknown;

/**
 * Sum of tensors of one shape: `output = a + b + …`, as at the end of a residual block.
 *
 * @throws InputError `SHAPE_MISMATCH` for tensors of different shapes
 * @see BigDL `nn.CAddTable`
 */
export function add<A extends AnyShape, B extends AnyShape>(
  a: Tensor<A>,
  b: Tensor<B> & SameAs<A, B>,
  ...more: readonly Tensor<A>[]
): Tensor<Unify<A, B>> {
  const record = createRecord(add, addSpec, {});
  // The rule has found both of one shape.
  return applyLayer(addSpec, record, [a, b, ...more]) as unknown as Tensor<Unify<A, B>>;
}
