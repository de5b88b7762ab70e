import * as z from 'zod';

import { createLayer, type Layer, type NamedOptions } from '../layer.js';
import { type LayerSpec, noParameters } from '../layer-spec.js';
import { type Shape, sizeOf } from '../shape.js';
import type { SizeOf } from '../types/shape-types.js';

const schema = z.strictObject({});

declare module '../layer-kinds.js' {
  // eslint-disable-next-line @typescript-eslint/no-unused-vars -- merged declarations share them
  interface LayerKinds<P, S extends Shape> {
    flatten: { arguments: z.infer<typeof schema>; output: [features: SizeOf<S>] };
  }
}

export const flattenSpec: LayerSpec<'flatten'> = {
  kind: 'flatten',
  documentation: {
    summary: 'All values of a record in one row.',
    inputShape: '[…]',
    outputShape: '[product of the sizes]',
    bigdlClass: 'nn.Reshape',
  },
  arguments: schema,
  inputs: 1,
  outputShape: (_args, input: Shape) => [sizeOf(input)],
  ...noParameters,
};

/**
 * All values of a record in one row, the last dimension running fastest.
 *
 * Input of any shape, output `[product of the sizes]`.
 *
 * @see BigDL `nn.Reshape`
 */
export function flatten(options: NamedOptions = {}): Layer<'flatten', null> {
  return createLayer(flatten, flattenSpec, options);
}
