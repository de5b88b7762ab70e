import * as z from 'zod';
import { measureSchema } from './measure.js';

const everyEvent = {
  /** ISO instant, UTC. */
  at: z.iso.datetime({ offset: true }),
  /** Since the run began. */
  elapsedSec: z.number().nonnegative(),
};

const count = z.int().nonnegative();

/** A part of the run begins or ends: `spark`, `waiting`, `data`, `training`. */
const phase = z.object({
  type: z.literal('phase'),
  ...everyEvent,
  name: z.string(),
  state: z.enum(['start', 'end']),
  /** How far the training goes; at the start of `training` only. */
  epochs: count.optional(),
  iterations: count.optional(),
  iterationsPerEpoch: count.optional(),
  recordsPerEpoch: count.optional(),
  batchSize: count.optional(),
  /** Why Spark is not there yet; with `waiting` only. */
  applicationId: z.string().optional(),
  queue: z.string().optional(),
  applicationState: z.string().optional(),
  executorsAsked: count.optional(),
  executorsGranted: count.optional(),
  reason: z.string().optional(),
});

/** What the data turned out to be, where what uses the network wants to know it. */
const data = z.object({
  type: z.literal('data'),
  ...everyEvent,
  /** Names in the order of the labels, from 0; none where labels are all there is. */
  classes: z.array(z.string()),
  /** What becomes of the bytes of each channel of images: `(byte / 255 - mean) / standardDeviation`. */
  normalisation: z.array(z.object({ mean: z.number(), standardDeviation: z.number() })).optional(),
});

const iteration = z.object({
  type: z.literal('iteration'),
  ...everyEvent,
  epoch: count,
  iteration: count,
  /** Processed since the run began. */
  records: count,
  loss: measureSchema,
  learningRate: measureSchema,
  recordsPerSec: measureSchema,
  phases: z
    .object({
      /** Waiting for the mini-batch, the mean of the workers; absent where nobody knows. */
      dataSec: measureSchema.optional(),
      /** Forward and backward passes. */
      computeSec: measureSchema,
      /** Moving weights and gradients. */
      syncSec: measureSchema,
      /** Clipping and the optim methods' steps; on one machine only. */
      updateSec: measureSchema.optional(),
    })
    .optional(),
});

const epoch = z.object({
  type: z.literal('epoch'),
  ...everyEvent,
  epoch: count,
  iteration: count,
  records: count,
});

const validation = z.object({
  type: z.literal('validation'),
  ...everyEvent,
  epoch: count,
  iteration: count,
  top1Accuracy: measureSchema,
  top5Accuracy: measureSchema.optional(),
  loss: measureSchema,
  records: count,
});

const checkpoint = z.object({
  type: z.literal('checkpoint'),
  ...everyEvent,
  epoch: count,
  iteration: count,
  path: z.string(),
});

/**
 * The training goes on after `iteration`. What was told of later ones before is undone: those
 * iterations are trained again.
 */
const resume = z.object({
  type: z.literal('resume'),
  ...everyEvent,
  epoch: count,
  iteration: count,
  /** The checkpoint; absent where there was none and the training begins anew. */
  path: z.string().optional(),
});

const warning = z.object({ type: z.literal('warning'), ...everyEvent, message: z.string() });

/** The last event of a run that could still say how it ended. */
const end = z.object({
  type: z.literal('end'),
  ...everyEvent,
  status: z.enum(['done', 'failed', 'interrupted']),
  /** Why, where it did not go well. */
  message: z.string().optional(),
});

/** One line of `events.ndjson`. */
export const eventSchema = z.discriminatedUnion('type', [
  phase,
  data,
  iteration,
  epoch,
  validation,
  checkpoint,
  resume,
  warning,
  end,
]);

export type RunEvent = z.infer<typeof eventSchema>;
export type PhaseEvent = z.infer<typeof phase>;
export type DataEvent = z.infer<typeof data>;
export type IterationEvent = z.infer<typeof iteration>;
export type ResumeEvent = z.infer<typeof resume>;
export type EndEvent = z.infer<typeof end>;
