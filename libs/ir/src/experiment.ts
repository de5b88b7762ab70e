import * as z from 'zod';

import { dataSchema } from './experiment-data.js';
import { catalogValueSchema, optimizerSchema, positiveNumber } from './experiment-optimizer.js';

const whole = z.int().min(1, 'at least 1');

/** What the training makes small, of one score for each class. */
const scoreLosses = [
  /** Of log-probabilities, after a `logSoftmax`: BigDL `nn.ClassNLLCriterion`. */
  z.strictObject({ kind: z.literal('negativeLogLikelihood') }),
  /** Of scores as they are: BigDL `nn.CrossEntropyCriterion`. */
  z.strictObject({ kind: z.literal('crossEntropy') }),
] as const;

const lossSchema = z.discriminatedUnion(
  'kind',
  [
    ...scoreLosses,
    /** The same at each step of a sequence or node of a tree: BigDL `nn.TimeDistributedCriterion`. */
    z.strictObject({
      kind: z.literal('timeDistributed'),
      loss: z.discriminatedUnion('kind', scoreLosses),
    }),
    catalogValueSchema,
  ],
  'a loss, such as `negativeLogLikelihood()` or `criterions.MSECriterion()`',
);

const metricSchema = z.enum(
  ['top1Accuracy', 'top5Accuracy', 'treeAccuracy', 'loss'],
  '`top1Accuracy`, `top5Accuracy`, `treeAccuracy` or `loss`',
);

const validationSchema = z.strictObject({
  /** How often, besides the end of the run. Default: at the end of each epoch. */
  everyIterations: whole.optional(),
  /** What is measured, the most telling first. Default: `top1Accuracy` and `loss`. */
  metrics: z
    .array(metricSchema)
    .refine((metrics) => new Set(metrics).size === metrics.length, 'each metric once')
    .refine(
      ([first]) => first === 'top1Accuracy' || first === 'treeAccuracy',
      '`top1Accuracy` or `treeAccuracy` first',
    )
    .refine((metrics) => metrics.includes('loss'), '`loss` among them')
    .optional(),
});

/** The run ends earlier than after its epochs, as soon as one of these holds. */
const endSchema = z.strictObject({
  /** After so many iterations, even within an epoch. */
  iterations: whole.optional(),
  /** When the loss of an iteration is below. */
  lossBelow: positiveNumber.optional(),
  /** When the first metric of a validation is above. */
  scoreAbove: z.number().min(0, 'at least 0').lt(1, 'below 1').optional(),
});

/** Gradients that are too large are made smaller before each step. */
const gradientClippingSchema = z
  .strictObject({
    /** The norm of all of them together is at most this. */
    norm: positiveNumber.optional(),
    /** Each of them is between minus this and this. */
    value: positiveNumber.optional(),
  })
  .refine(
    ({ norm, value }) => (norm === undefined) !== (value === undefined),
    '`{ norm: 5 }` or `{ value: 1 }`',
  );

/** What a `train` does when no flag says otherwise. */
export const experimentSchema = z.strictObject({
  /** Arguments of the model's function; `--param` overrides them. */
  parameters: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
  data: dataSchema,
  loss: lossSchema,
  optimizer: optimizerSchema,
  gradientClipping: gradientClippingSchema.optional(),
  /** Records of one iteration, over all workers. */
  batchSize: whole,
  /** Iterations whose gradients are averaged for one step of the optimizer. Default: 1. */
  gradientAccumulation: whole.optional(),
  /** Passes over the training records. */
  epochs: whole,
  end: endSchema.optional(),
  validation: validationSchema.optional(),
  /** Checkpoints besides those at the end of each epoch. */
  checkpoint: z.strictObject({ everyIterations: whole }).optional(),
  /** Seed of the weights and of the order of the data. */
  seed: z.int().min(0, 'at least 0').max(2_147_483_647),
});

export type Experiment = z.infer<typeof experimentSchema>;
export type Loss = Experiment['loss'];
export type Metric = z.infer<typeof metricSchema>;
export type Optimizer = Experiment['optimizer'];

/** What a validation measures when an experiment does not say. */
export const defaultMetrics: readonly Metric[] = ['top1Accuracy', 'loss'];
