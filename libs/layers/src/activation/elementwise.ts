import * as z from 'zod';

import type { ArgumentsOf, LayerKind } from '../layer-kinds.js';
import type { LayerSpec } from '../layer-spec.js';
import { type AnyShape, isTensorShape, sizeOf } from '../shape.js';

export const noArguments = z.strictObject({});
export type NoArguments = z.infer<typeof noArguments>;

/**
 * The specification of a layer that works on each value by itself and learns nothing. It takes
 * tensors of any shape.
 */
export function elementwise<K extends LayerKind>(
  kind: K,
  args: z.ZodType<ArgumentsOf<K>>,
  documentation: { summary: string; formula: string; bigdlClass: string },
  { multiplies = false }: { readonly multiplies?: boolean } = {},
): LayerSpec<K> {
  return {
    kind,
    documentation: { ...documentation, inputShape: '[…]', outputShape: 'as the input' },
    arguments: args,
    inputs: 1,
    accepts: ['varying'],
    outputShape: (_args, input: AnyShape) => input,
    parameters: () => 0,
    multiplyAdds: (_args, input: AnyShape) =>
      multiplies && isTensorShape(input) ? Math.max(0, sizeOf(input)) : 0,
  };
}
