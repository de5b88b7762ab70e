import { readFile } from 'node:fs/promises';

import writeFileAtomic from 'write-file-atomic';
import { format } from 'prettier';
import * as z from 'zod';

import { peerIds } from './peer-models.js';

const peerId = z.enum(peerIds);

/** A median over the rounds, with its 95 % interval where there were several. */
const summarySchema = z.object({
  median: z.number(),
  low: z.number().optional(),
  high: z.number().optional(),
});

/** `target` is what was asked for, and `reached` whether the median is on its right side. */
const ratioSchema = summarySchema.extend({
  target: z.number().optional(),
  reached: z.boolean().optional(),
});

const circumstances = {
  /** When the last round ended. */
  measuredAt: z.iso.datetime(),
  machine: z.object({
    processor: z.string(),
    cores: z.int(),
    memoryGiB: z.number(),
    system: z.string(),
  }),
  versions: z.object({ node: z.string(), java: z.string(), stack: z.string() }),
  /** What each process was given. */
  settings: z.object({ cores: z.int(), heap: z.string() }),
};

const trainingSchema = z.object({
  ...circumstances,
  title: z.string(),
  batch: z.int(),
  parameters: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  iterations: z.partialRecord(peerId, z.int()),
  /** Trainable numbers of each peer's network. */
  networkParameters: z.partialRecord(peerId, z.int()),
  computedBy: z.partialRecord(peerId, z.string()),
  /** Records a second, warm, of each round. */
  rounds: z.array(z.partialRecord(peerId, z.number())),
  recordsPerSec: z.partialRecord(peerId, summarySchema),
  /** Records a second of Sparkloom's over those of the peer, within each round. */
  ratios: z.partialRecord(peerId, ratioSchema),
});

const startSchema = z.object({
  ...circumstances,
  /** Seconds from the command to the end of the first iteration, of each round. */
  rounds: z.array(z.object({ sparkloom: z.number(), sparkSubmit: z.number() })),
  seconds: z.object({ sparkloom: summarySchema, sparkSubmit: summarySchema }),
  /** Sparkloom's seconds over those of SparkSubmit. */
  ratio: ratioSchema,
});

const performanceSchema = z.object({
  schemaVersion: z.literal(1),
  /** By the model's name. */
  trainings: z.record(z.string(), trainingSchema),
  /** LeNet-5's start. */
  start: startSchema.optional(),
});

export type TrainingRecord = z.infer<typeof trainingSchema>;
export type StartRecord = z.infer<typeof startSchema>;
/** What `docs/performance.json` holds: each model's newest measurement, with its own date and machine. */
export type PerformanceRecord = z.infer<typeof performanceSchema>;
export type Circumstances = Pick<StartRecord, keyof typeof circumstances>;

/** What was measured before; nothing where the file is not there. */
export async function readPerformanceRecord(file: string): Promise<PerformanceRecord> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (text === undefined) return { schemaVersion: 1, trainings: {} };
  return performanceSchema.parse(JSON.parse(text));
}

/** Writes the file as a whole, or leaves it as it was. */
export async function writePerformanceRecord(
  file: string,
  record: PerformanceRecord,
): Promise<void> {
  const text = JSON.stringify(performanceSchema.parse(record));
  await writeFileAtomic(file, await format(text, { parser: 'json', printWidth: 100 }));
}
