import path from 'node:path';

import { InterruptedError, RunError } from '@sparkloom/errors';
import { execa } from 'execa';
import * as z from 'zod';

import { workspaceRoot } from '../workspace.js';

const refusalSchema = z.object({ error: z.object({ code: z.string(), problem: z.string() }) });

export interface ChildTraining {
  readonly model: string;
  /** Flags of `sparkloom train`, without `--run-dir`. */
  readonly flags: readonly string[];
  readonly runDirectory: string;
  readonly signal: AbortSignal;
  /** Told once the process is there. */
  readonly onStart?: ((pid: number) => void) | undefined;
}

/** The command that trains, as it stands in a journal. */
export function trainCommand({
  model,
  flags,
  runDirectory,
}: Pick<ChildTraining, 'model' | 'flags' | 'runDirectory'>): readonly string[] {
  return ['--json', 'train', model, ...flags, '--run-dir', runDirectory];
}

/**
 * Trains in a process of its own: one JVM, one stack and one engine. What it took stands in its run's
 * folder.
 *
 * @returns seconds from the start of the process to its end
 * @throws InterruptedError when the signal fires
 * @throws RunError with the code of what the training says
 */
export async function trainInChild(training: ChildTraining): Promise<number> {
  const { signal, onStart } = training;
  const startedMs = performance.now();
  const child = execa(
    process.execPath,
    [path.join(workspaceRoot, 'apps/cli/bin/sparkloom.mjs'), ...trainCommand(training)],
    {
      reject: false,
      stdin: 'ignore',
      cancelSignal: signal,
      // The training stops Spark first; then it is made to.
      forceKillAfterDelay: 30_000,
    },
  );
  if (child.pid !== undefined) onStart?.(child.pid);
  const { exitCode, stdout, stderr } = await child;
  if (signal.aborted) throw new InterruptedError({ problem: 'The training was interrupted.' });
  if (exitCode !== 0) throw failure(stdout, stderr, exitCode);
  return (performance.now() - startedMs) / 1000;
}

/** What the training has said of its end, on stdout as JSON; else the last that it said at all. */
function failure(stdout: string, stderr: string, exitCode: number | undefined): RunError {
  const said = stderr.trimEnd().split('\n').slice(-5).join('\n');
  let refusal: z.infer<typeof refusalSchema> | undefined;
  try {
    refusal = refusalSchema.safeParse(JSON.parse(stdout)).data;
  } catch {
    // A process that was killed says nothing.
  }
  return new RunError({
    code: refusal?.error.code ?? 'CELL_FAILED',
    problem: refusal?.error.problem ?? 'The training ended without a result.',
    found: refusal === undefined ? `exit status ${exitCode ?? 'none'}: ${said}` : said,
  });
}
