import * as z from 'zod';

import { positive } from '../argument-schemas.js';
import { createLayer, type Layer, type NamedOptions } from '../layer.js';
import { type LayerSpec, noParameters, refuseShape } from '../layer-spec.js';
import { formatShape, type Shape, sizeOf } from '../shape.js';
import type { ShapeError, Show, SizeOf } from '../types/shape-types.js';

const schema = z.strictObject({
  shape: z.array(positive).min(1, 'at least one size').describe('the new sizes, without the batch'),
});

declare module '../layer-kinds.js' {
  interface LayerKinds<P, S extends Shape> {
    reshape: {
      arguments: z.infer<typeof schema>;
      output: P extends [infer T extends Shape]
        ? number extends SizeOf<S> | SizeOf<T>
          ? T
          : [SizeOf<S>, SizeOf<T>] extends [SizeOf<T>, SizeOf<S>]
            ? T
            : ShapeError<`reshape: [${Show<S>}] has ${SizeOf<S>} values but [${Show<T>}] wants ${SizeOf<T>}`>
        : never;
    };
  }
}

export const reshapeSpec: LayerSpec<'reshape'> = {
  kind: 'reshape',
  documentation: {
    summary: 'The same values in another shape.',
    inputShape: '[…]',
    outputShape: 'the shape that is asked for, of the same number of values',
    bigdlClass: 'nn.Reshape',
  },
  arguments: schema,
  inputs: 1,
  outputShape: (args, input: Shape) => {
    if (sizeOf(args.shape) !== sizeOf(input)) {
      refuseShape({
        expected: `an input of ${sizeOf(args.shape)} values, to become ${formatShape(args.shape)}`,
        found: input,
        remedy: `ask for a shape of ${sizeOf(input)} values`,
      });
    }
    return args.shape;
  },
  ...noParameters,
};

/**
 * The same values in another shape, the last dimension running fastest.
 *
 * Input of any shape, output `shape`.
 *
 * @param shape sizes without the batch, of the same product as the input's
 * @throws InputError `LAYER_ARGUMENT` for sizes that are not whole and positive
 * @see BigDL `nn.Reshape`
 */
export function reshape<const T extends Shape>(
  shape: T,
  options: NamedOptions = {},
): Layer<'reshape', [T]> {
  return createLayer(reshape, reshapeSpec, options, { shape: [...shape] });
}
