import { InputError } from '@sparkloom/errors';
import { engineIds } from '@sparkloom/stacks';
import * as z from 'zod';
import type { StoredRun } from './read-run.js';

const count = z.int().nonnegative();

/** `config.json` of a run, as far as others need it; the rest stays as it is. */
export const runConfigSchema = z.looseObject({
  schemaVersion: z.literal(1),
  model: z.string(),
  modelFile: z.string(),
  parameters: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  stack: z.string(),
  /** The one used, never `auto`. */
  engine: z.enum(engineIds).default('mklblas'),
  experiment: z.unknown(),
  batchSize: z.int().positive(),
  gradientAccumulation: z.int().positive().default(1),
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

/**
 * What a run was, as its folder says.
 *
 * @throws InputError `RUN_WITHOUT_CONFIG`
 */
export function describedRun(
  { paths, config, model }: Pick<StoredRun, 'paths' | 'config' | 'model'>,
  remedy: string,
): { readonly config: RunConfig; readonly model: unknown } {
  const parsed = runConfigSchema.safeParse(config);
  if (parsed.success && model !== undefined) return { config: parsed.data, model };
  throw new InputError({
    code: 'RUN_WITHOUT_CONFIG',
    problem: 'The folder does not say what its run was.',
    where: paths.config,
    expected: 'config.json and model.json as `sparkloom train` writes them',
    found: config === undefined || model === undefined ? 'no such file' : 'another content',
    remedy,
  });
}
