import * as z from 'zod';

import { cellSchema, measurementSchema } from './measurement.js';

const at = z.iso.datetime({ offset: true });
const attempt = z.int().positive();

/** A cell's training begins in a process of its own. */
const started = z.object({
  type: z.literal('started'),
  at,
  cell: cellSchema,
  attempt,
  seed: z.int(),
  /** The process, which outlives one that was killed. */
  pid: z.int().positive(),
  /** Relative to the study's folder. */
  runDirectory: z.string(),
});

/** A measurement: of a cell that ran, or taken from a file. */
const measured = z.object({
  type: z.literal('measured'),
  at,
  measurement: measurementSchema,
  attempt: attempt.optional(),
  runDirectory: z.string().optional(),
  /** From the start of the process to its end; what a cell costs beyond its training time. */
  processTimeSec: z.number().nonnegative().optional(),
  /** The file it was taken from. */
  source: z.string().optional(),
});

/** A cell's training ended without a result. */
const failed = z.object({
  type: z.literal('failed'),
  at,
  cell: cellSchema,
  attempt,
  code: z.string(),
  message: z.string(),
  runDirectory: z.string().optional(),
});

/** The study was gone on with. */
const resumed = z.object({ type: z.literal('resumed'), at, command: z.array(z.string()) });

/** One line of `journal.ndjson`. */
export const journalEntrySchema = z.discriminatedUnion('type', [
  started,
  measured,
  failed,
  resumed,
]);

export type JournalEntry = z.infer<typeof journalEntrySchema>;
export type MeasuredEntry = z.infer<typeof measured>;
export type FailedEntry = z.infer<typeof failed>;
