import * as z from 'zod';
import { measureSchema } from './measure.js';

const count = z.int().nonnegative();
const seconds = z.number().nonnegative();

/** What the JVM says about a training that ended. */
export const trainingResultSchema = z.object({
  workers: z.int().positive(),
  coresPerWorker: z.int().positive(),
  /** Records of one iteration, over all workers. */
  batchSize: z.int().positive(),
  /** The epoch that the last iteration belongs to. */
  epochs: count,
  iterations: count,
  seed: z.int(),
  /** Whether Spark jobs ran in each iteration. */
  distributed: z.boolean(),
  applicationId: z.string(),
  startedAt: z.iso.datetime({ offset: true }),
  /** From the first iteration to the last, without validation and checkpoints. */
  trainingTimeSec: seconds,
  /** That of it which workers waited for mini-batches, on average; absent where nobody knows. */
  dataTimeSec: seconds.optional(),
  validationTimeSec: seconds,
  checkpointTimeSec: seconds,
  /** What the driver spent on handing its events over. */
  eventTimeSec: seconds,
  /** From the start of the run to its end. */
  wallTimeSec: seconds,
  recordsPerSec: measureSchema,
  /** Trainable numbers of the model. */
  parameters: count,
  /** The last validation; absent when none ran. */
  validation: z
    .object({
      top1Accuracy: measureSchema,
      top5Accuracy: measureSchema.optional(),
      loss: measureSchema,
      records: count,
    })
    .optional(),
});

/** `result.json` of a run. */
export const resultSchema = z.object({
  schemaVersion: z.literal(1),
  model: z.string(),
  dataset: z.string(),
  stack: z.string(),
  /** The one used, never `auto`. */
  engine: z.string(),
  master: z.string(),
  deployMode: z.enum(['client', 'cluster']),
  ...trainingResultSchema.shape,
});

export type TrainingResult = z.infer<typeof trainingResultSchema>;
export type RunResult = z.infer<typeof resultSchema>;
