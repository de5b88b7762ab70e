import * as z from 'zod';

import { workersSchema } from './workers.js';

const seconds = z.number().nonnegative();
const count = z.int().nonnegative();

/** One cell of the matrix, and which of its repetitions. */
export const cellSchema = z.object({
  model: z.string().min(1),
  workers: workersSchema,
  /** From 1. */
  repetition: z.int().positive(),
});

export type Cell = z.infer<typeof cellSchema>;

/** What one training took and reached; the same from wherever it comes. */
export const measurementSchema = z.object({
  ...cellSchema.shape,
  /** From the first iteration that counts to the last; see `timeIncludes` of the study for what else. */
  trainingTimeSec: z.number().positive(),
  /** A fraction, at the last validation; absent where none ran. */
  top1Accuracy: z.number().min(0).max(1).optional(),
  /** The validations on the way. */
  validations: z
    .array(z.object({ epoch: count, trainingTimeSec: seconds, top1Accuracy: z.number() }))
    .optional(),
  /** Where the training time went, as sums over the iterations. */
  phases: z.object({ computeSec: seconds, syncSec: seconds, otherSec: seconds }).optional(),
  /** That the times hold. */
  iterations: count.optional(),
  /** Records of one iteration, over all workers. */
  batchSize: count.optional(),
  coresPerWorker: count.optional(),
  parameters: count.optional(),
  recordsPerSec: z.number().nonnegative().optional(),
  seed: z.int().optional(),
});

export type Measurement = z.infer<typeof measurementSchema>;

/** `lenet on 4 workers, repetition 3` */
export function describeCell({ model, workers, repetition }: Cell): string {
  const place =
    workers === 'local' ? 'local' : `on ${workers} ${workers === 1 ? 'worker' : 'workers'}`;
  return `${model} ${place}, repetition ${repetition}`;
}

/** The same text for the same cell, and for no other. */
export function cellKey({ model, workers, repetition }: Cell): string {
  return `${model} ${workers} ${repetition}`;
}
