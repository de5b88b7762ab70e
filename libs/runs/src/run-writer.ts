import { readdir, rm, rmdir } from 'node:fs/promises';
import path from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { EventJournal } from './event-journal.js';
import { stringifyMeasures } from './measure.js';
import { namedRunDirectory, newRunDirectory, type PreparedDirectory } from './run-directory.js';
import { RunLock } from './run-lock.js';
import { runPaths, type RunPaths } from './run-paths.js';

export interface NewRun {
  /** Folder of all runs; `runs` in the working directory when it is left out. */
  readonly root?: string;
  readonly model: string;
  /** The run's own folder, new or empty, instead of one under `root`. */
  readonly runDirectory?: string | undefined;
  readonly startedAt: Date;
}

/**
 * Makes the folder of a run.
 *
 * @throws InputError `RUN_DIRECTORY_UNWRITABLE`, `RUN_DIRECTORY_NOT_EMPTY`; nothing is left behind
 */
export async function createRun(run: NewRun): Promise<RunWriter> {
  const prepared =
    run.runDirectory === undefined
      ? await newRunDirectory(run.root ?? 'runs', run.model, run.startedAt)
      : await namedRunDirectory(run.runDirectory);
  return new RunWriter(prepared, RunLock.take(runPaths(prepared.directory).lock), 'new');
}

/** Goes on writing into the folder of a run that was left; what is in it stays. */
export function reopenRun(directory: string): RunWriter {
  return new RunWriter({ directory, made: undefined }, undefined, 'kept');
}

/**
 * Writes into the folder of one run. Each file is there as a whole or not at all, and its owner's
 * alone.
 */
export class RunWriter {
  readonly paths: RunPaths;
  readonly #made: string | undefined;
  readonly #journal: EventJournal;
  readonly #lock: RunLock | undefined;
  readonly #content: 'new' | 'kept';

  /** @param content whether the folder began with this writer, and so may be taken back */
  constructor(
    { directory, made }: PreparedDirectory,
    lock: RunLock | undefined,
    content: 'new' | 'kept',
  ) {
    this.paths = runPaths(directory);
    this.#made = made;
    this.#journal = new EventJournal(this.paths.events);
    this.#lock = lock;
    this.#content = content;
  }

  /** @param name path within the folder, which must exist up to the file, or one of `paths` */
  async writeJson(name: string, value: unknown): Promise<void> {
    await this.writeText(name, `${stringifyMeasures(value, 2)}\n`);
  }

  async writeText(name: string, text: string): Promise<void> {
    await writeFileAtomic(path.resolve(this.paths.directory, name), text, {
      fsync: true,
      mode: 0o600,
    });
  }

  /** Appends one line to `events.ndjson`, in the order of the calls. */
  appendEvent(event: unknown): void {
    this.#journal.append(event);
  }

  /** Flushes `events.ndjson`. Rejects when an event could not be written. */
  async close(): Promise<void> {
    try {
      await this.#journal.close();
    } finally {
      this.#lock?.release();
    }
  }

  /**
   * Takes the run back, for one that is refused before it trains: its folder is removed, and the
   * folders made for it as far as nothing else is in them; a folder that was there before is emptied.
   * A run that is gone on with is left as it was.
   */
  async discard(): Promise<void> {
    await this.close();
    if (this.#content === 'kept') return;
    const { directory } = this.paths;
    for (const name of await readdir(directory)) {
      await rm(path.join(directory, name), { recursive: true, force: true });
    }
    if (this.#made === undefined) return;
    const top = path.dirname(this.#made);
    for (let folder = directory; folder !== top; folder = path.dirname(folder)) {
      const isRemoved = await rmdir(folder).then(
        () => true,
        () => false,
      );
      if (!isRemoved) return;
    }
  }
}
