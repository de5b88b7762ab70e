import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { SparkloomError } from '@sparkloom/errors';
import { countedEvents } from './counted-events.js';
import { readRun, type StoredRun } from './read-run.js';
import { runConfigSchema } from './run-config.js';

/** One line of a list of runs. */
export interface ListedRun {
  /** Absolute path of its folder. */
  readonly directory: string;
  readonly state: StoredRun['state'] | 'unreadable';
  readonly model: string;
  readonly startedAt: string | undefined;
  readonly stack: string | undefined;
  readonly engine: string | undefined;
  readonly batchSize: number | undefined;
  readonly seed: number | undefined;
  /** Trained so far. */
  readonly epochs: number | undefined;
  readonly iterations: number | undefined;
  readonly trainingTimeSec: number | undefined;
  readonly recordsPerSec: number | undefined;
  /** Of the last validation. */
  readonly top1Accuracy: number | undefined;
  readonly loss: number | undefined;
}

/**
 * The runs under a folder, the oldest first: `<root>/<model>/<run>`, or those in a model's folder.
 *
 * @param root folder of all runs
 */
export async function listRuns(root: string): Promise<readonly ListedRun[]> {
  const runs: ListedRun[] = [];
  for (const directory of await runDirectories(path.resolve(root))) {
    runs.push(await listedRun(directory));
  }
  return runs.sort((a, b) => (a.startedAt ?? '').localeCompare(b.startedAt ?? ''));
}

/** Reads one run for a list; what cannot be read is listed as such. */
export async function listedRun(directory: string): Promise<ListedRun> {
  try {
    return summaryOf(await readRun(directory));
  } catch (error) {
    if (!(error instanceof SparkloomError)) throw error;
    return {
      ...nothing,
      directory,
      state: 'unreadable',
      model: path.basename(path.dirname(directory)),
    };
  }
}

const nothing = {
  startedAt: undefined,
  stack: undefined,
  engine: undefined,
  batchSize: undefined,
  seed: undefined,
  epochs: undefined,
  iterations: undefined,
  trainingTimeSec: undefined,
  recordsPerSec: undefined,
  top1Accuracy: undefined,
  loss: undefined,
} as const;

function summaryOf({ paths, state, config, result, events }: StoredRun): ListedRun {
  const parsed = runConfigSchema.safeParse(config);
  const asked = parsed.success ? parsed.data : undefined;
  const counted = countedEvents(events);
  const iteration = counted.findLast((event) => event.type === 'iteration');
  const validation = result?.validation ?? counted.findLast((event) => event.type === 'validation');
  return {
    directory: paths.directory,
    state,
    model: asked?.model ?? path.basename(path.dirname(paths.directory)),
    startedAt: asked?.startedAt,
    stack: asked?.stack,
    engine: result?.engine ?? asked?.engine,
    batchSize: asked?.batchSize,
    seed: asked?.seed,
    epochs: result?.epochs ?? iteration?.epoch,
    iterations: result?.iterations ?? iteration?.iteration,
    trainingTimeSec: result?.trainingTimeSec,
    recordsPerSec: result?.recordsPerSec ?? iteration?.recordsPerSec,
    top1Accuracy: validation?.top1Accuracy,
    loss: validation?.loss,
  };
}

/** Folders with a `config.json`, at most two levels down. */
async function runDirectories(root: string): Promise<readonly string[]> {
  const found: string[] = [];
  const walk = async (folder: string, depth: number): Promise<void> => {
    const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
    if (entries.some((entry) => entry.isFile() && entry.name === 'config.json')) {
      found.push(folder);
      return;
    }
    if (depth === 0) return;
    for (const entry of entries) {
      if (entry.isDirectory()) await walk(path.join(folder, entry.name), depth - 1);
    }
  };
  await walk(root, 2);
  return found;
}
