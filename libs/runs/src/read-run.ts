import { readFile, stat } from 'node:fs/promises';
import { InputError } from '@sparkloom/errors';
import * as z from 'zod';
import { eventSchema, type RunEvent } from './events.js';
import { resultSchema, type RunResult } from './result.js';
import { runPaths, type RunPaths } from './run-paths.js';

/** `unfinished`: it still runs, or its process was killed. */
export type RunState = 'done' | 'failed' | 'interrupted' | 'unfinished';

/** A run as its folder tells it. */
export interface StoredRun {
  readonly paths: RunPaths;
  readonly state: RunState;
  readonly config: unknown;
  readonly model: unknown;
  readonly result: RunResult | undefined;
  readonly events: readonly RunEvent[];
}

/**
 * Reads the folder of a run, finished or not. A last line of `events.ndjson` that was cut when its
 * process died is left out.
 *
 * @throws InputError `RUN_NOT_FOUND`, `RUN_UNREADABLE`
 */
export async function readRun(directory: string): Promise<StoredRun> {
  const paths = runPaths(directory);
  const found = await stat(paths.directory).catch(() => undefined);
  if (found?.isDirectory() !== true) {
    throw new InputError({
      code: 'RUN_NOT_FOUND',
      problem: 'There is no run.',
      where: paths.directory,
      remedy: 'name the folder of a run, such as runs/lenet/<run>',
    });
  }
  const [config, model, storedResult, events] = await Promise.all([
    readJson(paths.config),
    readJson(paths.model),
    readJson(paths.result),
    readEvents(paths.events),
  ]);
  const result =
    storedResult === undefined ? undefined : parse(resultSchema, storedResult, paths.result);
  // A run that was gone on with may have ended before.
  const last = events.at(-1);
  const ended = last?.type === 'end' ? last.status : 'unfinished';
  const state = result === undefined ? ended : 'done';
  return { paths, state, config, model, result, events };
}

/**
 * What a run told while it went, from its `events.ndjson`; nothing where there is none.
 *
 * @throws InputError `RUN_UNREADABLE`
 */
export async function readEvents(file: string): Promise<readonly RunEvent[]> {
  const text = (await readIfThere(file)) ?? '';
  // What follows the last newline is empty, or a line that was cut.
  const lines = text.split('\n').slice(0, -1);
  return lines.map((line, index) => {
    const place = `${file}:${index + 1}`;
    return parse(eventSchema, parseJson(line, place), place);
  });
}

async function readJson(file: string): Promise<unknown> {
  const text = await readIfThere(file);
  return text === undefined ? undefined : parseJson(text, file);
}

async function readIfThere(file: string): Promise<string | undefined> {
  return readFile(file, 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw unreadable(file, error instanceof Error ? error.message : String(error));
  });
}

function parseJson(text: string, place: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw unreadable(place, error instanceof Error ? error.message : String(error));
  }
}

function parse<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  place: string,
): z.output<Schema> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw unreadable(place, z.prettifyError(parsed.error));
}

function unreadable(place: string, found: string): InputError {
  return new InputError({
    code: 'RUN_UNREADABLE',
    problem: 'A file of the run cannot be read.',
    where: place,
    found,
    remedy: 'the file was changed or belongs to another version; take it out of the way',
  });
}
