import * as z from 'zod';

/** How weights begin, as the IR carries it. */
export const initializerSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('default') }),
    z.strictObject({ kind: z.literal('heNormal') }),
    z.strictObject({ kind: z.literal('xavier') }),
    z.strictObject({ kind: z.literal('constant'), value: z.number('a finite number') }),
    z.strictObject({
      kind: z.literal('normal'),
      mean: z.number('a finite number'),
      standardDeviation: z.number('a finite number').positive('above 0'),
    }),
    z.strictObject({
      kind: z.literal('uniform'),
      lower: z.number('a finite number'),
      upper: z.number('a finite number'),
    }),
  ])
  .default({ kind: 'default' })
  .describe('how the weights begin');

/**
 * How weights begin:
 * - `default`: BigDL's own for the layer, uniform within `1 / sqrt(inputs)`
 * - `heNormal`: normal with variance `2 / outputs`, as ResNet's (He et al., 2015; BigDL `nn.MsraFiller`)
 * - `xavier`: uniform within `sqrt(6 / (inputs + outputs))` (Glorot, Bengio, 2010; BigDL `nn.Xavier`)
 * - `constant`, `normal`, `uniform`: with the values given
 */
export type Initializer = z.infer<typeof initializerSchema>;

/** What an author writes: a name where there are no values to give. */
export type InitializerOption =
  | 'default'
  | 'heNormal'
  | 'xavier'
  | Extract<Initializer, { kind: 'constant' | 'normal' | 'uniform' }>;

/** The IR's form of what an author writes. */
export function initializerOf(option: InitializerOption | undefined): unknown {
  return option === undefined || typeof option === 'string'
    ? { kind: option ?? 'default' }
    : option;
}

export const l2Schema = z
  .number('a number')
  .min(0, 'at least 0')
  .default(0)
  .describe('factor of the L2 penalty on weights and biases');

/** What every layer with weights takes. */
export interface WeightOptions {
  /** How the weights begin; biases begin at 0 where it is given. Default: BigDL's own. */
  readonly initializer?: InitializerOption;
  /** Factor of the L2 penalty on weights and biases: `gradient += l2 * weight`. Default 0. */
  readonly l2?: number;
}

/** The IR's form of {@link WeightOptions}. */
export function weightArguments({ initializer, l2 }: WeightOptions): object {
  return { initializer: initializerOf(initializer), l2: l2 ?? 0 };
}
