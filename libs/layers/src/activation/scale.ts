import * as z from 'zod';

import { createLayer, type Layer, type NamedOptions } from '../layer.js';
import type { Shape } from '../shape.js';
import { elementwise } from './elementwise.js';

const schema = z.strictObject({
  factor: z.number('a finite number').describe('what every value is multiplied by'),
});

declare module '../layer-kinds.js' {
  // eslint-disable-next-line @typescript-eslint/no-unused-vars -- merged declarations share them
  interface LayerKinds<P, S extends Shape> {
    scale: { arguments: z.infer<typeof schema>; output: S };
  }
}

export const scaleSpec = elementwise(
  'scale',
  schema,
  {
    summary: 'Every value times a constant.',
    formula: 'output = factor * input',
    bigdlClass: 'nn.MulConstant',
  },
  { multiplies: true },
);

/**
 * Every value times a constant: `output = factor * input`.
 *
 * Input of any shape, output of the same.
 *
 * @throws InputError `LAYER_ARGUMENT` for a factor that is not finite
 * @see BigDL `nn.MulConstant`
 */
export function scale(factor: number, options: NamedOptions = {}): Layer<'scale', null> {
  return createLayer(scale, scaleSpec, options, { factor });
}
