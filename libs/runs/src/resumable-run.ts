import { readdir, readFile, truncate } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { InputError } from '@sparkloom/errors';
import { readRun } from './read-run.js';
import { describedRun, type RunConfig } from './run-config.js';
import { refuseHeld, RunLock } from './run-lock.js';
import { runPaths, type RunPaths } from './run-paths.js';
import { RunWriter } from './run-writer.js';

/** A run that was left before its end. */
export interface ResumableRun {
  readonly paths: RunPaths;
  readonly config: RunConfig;
  /** As it was trained. */
  readonly model: unknown;
  /** Time that processes have worked at it until now. */
  readonly elapsedSec: number;
}

/**
 * Looks whether a run can be gone on with.
 *
 * @throws InputError `RUN_NOT_FOUND`, `RUN_FINISHED`, `RUN_WITHOUT_CONFIG`, `RUN_IN_USE`,
 *   `RUN_UNREADABLE`
 */
export async function resumableRun(directory: string): Promise<ResumableRun> {
  const { paths, config, model, result, events } = await readRun(directory);
  if (result !== undefined) {
    throw new InputError({
      code: 'RUN_FINISHED',
      problem: 'This run has come to its end.',
      where: paths.directory,
      expected: 'a run without result.json',
      found: `${result.iterations} iterations, with a result`,
      remedy: 'start a new one, without --resume',
    });
  }
  const described = describedRun({ paths, config, model }, 'start a new run, without --resume');
  refuseHeld(paths.lock);
  return { paths, ...described, elapsedSec: events.at(-1)?.elapsedSec ?? 0 };
}

/**
 * The newest run of a model that has not come to its end.
 *
 * @param root folder of all runs
 * @throws InputError `RUN_NOT_FOUND`, and what `resumableRun` says of the newest one
 */
export async function lastUnfinishedRun(root: string, model: string): Promise<ResumableRun> {
  const parent = path.resolve(root, model);
  const names = await readdir(parent).catch(() => []);
  const newestFirst = names
    .sort()
    .reverse()
    .map((name) => runPaths(path.join(parent, name)));
  const found = newestFirst.find(({ config, result }) => existsSync(config) && !existsSync(result));
  if (found !== undefined) return resumableRun(found.directory);
  throw new InputError({
    code: 'RUN_NOT_FOUND',
    problem: `No run of ${model} was left before its end.`,
    where: parent,
    found: `${names.length} runs`,
    remedy: 'name the folder of the run with --resume <dir>, or start a new one',
  });
}

/**
 * Opens a run to go on with: what its folder holds stays, but a last event that was cut when its
 * process died.
 *
 * @throws InputError as `resumableRun` does
 */
export async function resumeRun(directory: string): Promise<RunWriter> {
  const { paths } = await resumableRun(directory);
  const lock = RunLock.take(paths.lock);
  await removeCutLine(paths.events);
  return new RunWriter({ directory: paths.directory, made: undefined }, lock, 'kept');
}

async function removeCutLine(file: string): Promise<void> {
  if (!existsSync(file)) return;
  const bytes = await readFile(file);
  const complete = bytes.lastIndexOf('\n') + 1;
  if (complete < bytes.length) await truncate(file, complete);
}

/** Whether a folder on this machine holds a checkpoint that has been written to its end. */
export async function hasCheckpoint(directory: string): Promise<boolean> {
  return (await completeCheckpoints(directory)).length > 0;
}

/** The folders of the checkpoints on this machine that were written to their end, oldest first. */
export async function completeCheckpoints(directory: string): Promise<readonly string[]> {
  const names = await readdir(directory).catch(() => []);
  return names
    .filter(isCheckpointName)
    .sort((a, b) => Number(a) - Number(b))
    .map((name) => path.join(directory, name))
    .filter((folder) => existsSync(path.join(folder, 'manifest.json')));
}

/** A checkpoint's folder is named after its iteration; other names are of half-written ones. */
export function isCheckpointName(name: string): boolean {
  return /^\d{8,}$/.test(name);
}
