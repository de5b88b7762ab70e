import * as z from 'zod';

export const positiveNumber = z.number().positive('a number above 0');
export const fraction = z.number().min(0, 'at least 0').lt(1, 'below 1');
const whole = z.int().min(1, 'a whole number of at least 1');

/** A value of the BigDL catalogue, under BigDL's own names. */
export const catalogValueSchema = z.strictObject({
  kind: z.literal('catalog'),
  family: z.string().min(1),
  name: z.string().min(1),
  arguments: z.record(z.string(), z.json()),
});

/** A stretch of a run: `{ epochs: 1.5 }` or `{ iterations: 500 }`. */
export const stretchSchema = z.union(
  [z.strictObject({ epochs: positiveNumber }), z.strictObject({ iterations: whole })],
  '`{ epochs: 2 }` or `{ iterations: 500 }`',
);

/** How the learning rate moves from one iteration to the next. */
const scheduleSchema = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({ kind: z.literal('constant') }),
    z.strictObject({
      kind: z.literal('poly'),
      /** learningRate * (1 - iteration / iterations of the run) ^ power */
      power: positiveNumber,
    }),
    z.strictObject({
      kind: z.literal('step'),
      /** learningRate * factor ^ floor(iteration / every) */
      every: stretchSchema,
      factor: positiveNumber,
    }),
    z.strictObject({
      kind: z.literal('multiStep'),
      /** The rate is multiplied by the factor at each of these places. */
      at: z.array(stretchSchema).min(1, 'at least one place, such as `[{ epochs: 80 }]`'),
      factor: positiveNumber,
    }),
    z.strictObject({
      kind: z.literal('exponential'),
      /** learningRate * factor ^ (iteration / every) */
      every: stretchSchema,
      factor: positiveNumber,
    }),
    z.strictObject({
      kind: z.literal('cosine'),
      /** What is left of the rate at the end of the run. */
      minimum: fraction,
    }),
    z.strictObject({
      kind: z.literal('plateau'),
      /** The first metric of the validation, or the loss of the training. */
      monitor: z.enum(['score', 'loss'], '`score` or `loss`'),
      factor: fraction.gt(0, 'above 0'),
      /** Epochs without anything better before the rate falls. */
      patience: whole,
      /** The rate does not fall below. */
      minimum: z.number().min(0, 'at least 0'),
    }),
    catalogValueSchema,
  ],
  'a schedule, such as `cosine()` or `multiStep({ at: [{ epochs: 80 }] })`',
);

/** The rate rises from a share of what the schedule says to all of it. */
const warmUpSchema = z.strictObject({
  over: stretchSchema,
  /** Share of the rate at the first iteration. */
  from: fraction,
});

/** Stochastic gradient descent: BigDL `optim.SGD`. */
const sgdSchema = z.strictObject({
  kind: z.literal('sgd'),
  learningRate: positiveNumber,
  momentum: fraction,
  nesterov: z.boolean(),
  weightDecay: z.number().min(0, 'at least 0'),
  schedule: scheduleSchema,
  warmUp: warmUpSchema.optional(),
});

export const optimizerSchema = z.discriminatedUnion(
  'kind',
  [sgdSchema, catalogValueSchema],
  'an optimizer, such as `sgd({ learningRate: 0.1 })` or `optimMethods.Adam()`',
);

export type Schedule = z.infer<typeof scheduleSchema>;
export type Stretch = z.infer<typeof stretchSchema>;
export type WarmUp = z.infer<typeof warmUpSchema>;
