import * as z from 'zod';

import { workersSchema } from './workers.js';

/**
 * `strong`: the batch of all workers together stays the same. `weak`: the batch of each worker does, so
 * that the whole batch grows with them and the training is another one. `unknown`: measured elsewhere.
 */
export const scalingSchema = z.enum(['strong', 'weak', 'unknown']);

export type Scaling = z.infer<typeof scalingSchema>;

/** Hashes of everything that a time depends on; a study never mixes two of a kind. */
export const fingerprintsSchema = z.object({
  /** Sources of Sparkloom and of the models. */
  code: z.string(),
  data: z.string(),
  stack: z.string(),
  machine: z.string(),
});

export type Fingerprints = z.infer<typeof fingerprintsSchema>;

/** What is to be measured, and how. */
export const studyPlanSchema = z.object({
  models: z.array(z.string()),
  workers: z.array(workersSchema),
  repetitions: z.int().positive(),
  /** How often a failed cell is tried again. */
  retries: z.int().nonnegative(),
  /** Of the order of the cells and of every cell's own seed. */
  seed: z.int().nonnegative(),
  scaling: scalingSchema,
  stack: z.string(),
  engine: z.string(),
  coresPerWorker: z.int().positive(),
  /** Spark's master of the cells that are not local. */
  master: z.string(),
  epochs: z.int().positive().optional(),
  maxIterations: z.int().positive().optional(),
  limit: z.int().positive().optional(),
  /** That begin each cell and are no part of its times; in studies that do not say it, none. */
  warmUpIterations: z.int().nonnegative().default(0),
  /** By model: of all workers together with `strong`, of each with `weak`. */
  batchSizes: z.record(z.string(), z.int().positive()),
  /** Flags that every `sparkloom train` gets besides. */
  trainFlags: z.array(z.string()),
});

export type StudyPlan = z.infer<typeof studyPlanSchema>;

/** The machine that measured. */
export const environmentSchema = z.object({
  operatingSystem: z.string(),
  processor: z.string(),
  cores: z.int().positive(),
  memoryMiB: z.int().positive(),
  node: z.string(),
  java: z.string().optional(),
  sparkloom: z.string(),
  /** Whether all workers were on this machine, so that they shared its cores. */
  hasAllWorkers: z.boolean(),
});

export type Environment = z.infer<typeof environmentSchema>;

/** A file that measurements were taken from. */
export const sourceFileSchema = z.object({
  file: z.string(),
  sha256: z.string(),
  measurements: z.int().nonnegative(),
});

export type SourceFile = z.infer<typeof sourceFileSchema>;

/** `study.json`: everything about a study that is known when it begins. */
export const studyDescriptionSchema = z.object({
  schemaVersion: z.literal(1),
  name: z.string().min(1),
  createdAt: z.iso.datetime({ offset: true }),
  origin: z.enum(['run', 'csv', 'bigdl-log']),
  /** The command line that made it, word by word. */
  command: z.array(z.string()),
  scaling: scalingSchema,
  /** What a training time holds, in words for the report. */
  timeIncludes: z.string(),
  environment: environmentSchema.optional(),
  plan: studyPlanSchema.optional(),
  fingerprints: fingerprintsSchema.optional(),
  sources: z.array(sourceFileSchema).optional(),
  /** What had to be assumed of the measurements, in sentences for the report. */
  assumptions: z.array(z.string()),
});

export type StudyDescription = z.infer<typeof studyDescriptionSchema>;
