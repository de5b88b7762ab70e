import { z } from 'zod';

const positiveNumber = z.number().positive('a number above 0');
const fraction = z.number().min(0, 'at least 0').lt(1, 'below 1');

/** How the learning rate moves from one iteration to the next. */
const scheduleSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('constant') }),
  z.strictObject({
    kind: z.literal('poly'),
    /** learningRate * (1 - iteration / iterations of the run) ^ power */
    power: positiveNumber,
  }),
]);

/** Stochastic gradient descent: BigDL `optim.SGD`. */
const sgdSchema = z.strictObject({
  kind: z.literal('sgd'),
  learningRate: positiveNumber,
  momentum: fraction,
  nesterov: z.boolean(),
  weightDecay: z.number().min(0, 'at least 0'),
  schedule: scheduleSchema,
});

/** A value of the BigDL catalogue, under BigDL's own names. */
const catalogValueSchema = z.strictObject({
  kind: z.literal('catalog'),
  family: z.string().min(1),
  name: z.string().min(1),
  arguments: z.record(z.string(), z.json()),
});

const optimizerSchema = z.discriminatedUnion('kind', [sgdSchema, catalogValueSchema]);

/** What the training makes small. */
const lossSchema = z.discriminatedUnion('kind', [
  /** Of log-probabilities, after a `logSoftmax`: BigDL `nn.ClassNLLCriterion`. */
  z.strictObject({ kind: z.literal('negativeLogLikelihood') }),
  /** Of scores as they are: BigDL `nn.CrossEntropyCriterion`. */
  z.strictObject({ kind: z.literal('crossEntropy') }),
  catalogValueSchema,
]);

const dataSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('mnist'),
    /** Training images move by up to so many pixels, anew in each epoch. */
    shift: z.int().min(0, 'at least 0').max(27, 'less than the image is wide'),
  }),
]);

/** What a `train` does when no flag says otherwise. */
export const experimentSchema = z.strictObject({
  data: dataSchema,
  loss: lossSchema,
  optimizer: optimizerSchema,
  /** Records of one iteration, over all workers. */
  batchSize: z.int().min(1, 'at least 1'),
  /** Passes over the training records. */
  epochs: z.int().min(1, 'at least 1'),
  /** Seed of the weights and of the order of the data. */
  seed: z.int().min(0, 'at least 0').max(2_147_483_647),
});

export type Experiment = z.infer<typeof experimentSchema>;
export type Data = Experiment['data'];
export type Loss = Experiment['loss'];
export type Optimizer = Experiment['optimizer'];
export type Schedule = z.infer<typeof scheduleSchema>;
