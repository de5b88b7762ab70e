import { z } from 'zod';

const count = z.int().nonnegative();

/** `config.json` of a run, as far as a resumption needs it; the rest stays as it is. */
export const runConfigSchema = z.looseObject({
  schemaVersion: z.literal(1),
  model: z.string(),
  modelFile: z.string(),
  parameters: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  stack: z.string(),
  experiment: z.unknown(),
  batchSize: z.int().positive(),
  epochs: z.int().positive(),
  maxIterations: z.int().positive().optional(),
  limit: z.int().positive().optional(),
  validationLimit: z.int().positive().optional(),
  seed: count,
  deployMode: z.enum(['client', 'cluster']),
  /** What was to be trained on, unless it was fetched. */
  dataDirectory: z.string().optional(),
  vectorsDirectory: z.string().optional(),
  secure: z.boolean(),
  /** `--proxy-user` as it was given. */
  proxyUser: z.string().optional(),
  /** `--checkpoint-dir` as it was given. */
  checkpointDirectory: z.string().optional(),
  /** Folder of the checkpoints of a driver in this process, or `none`. */
  checkpoints: z.string().optional(),
  /** Whether one machine, too, was to run Spark jobs in each iteration. */
  distributed: z.boolean(),
  checkpointIterations: z.int().positive().optional(),
  startedAt: z.iso.datetime({ offset: true }),
  spark: z.record(z.string(), z.object({ value: z.string(), origin: z.string() })),
});

export type RunConfig = z.infer<typeof runConfigSchema>;
