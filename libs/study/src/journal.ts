import { closeSync, existsSync, fsyncSync, openSync, truncateSync, writeSync } from 'node:fs';
import { readFile } from 'node:fs/promises';

import * as z from 'zod';

import { type JournalEntry, journalEntrySchema } from './journal-entry.js';
import { unreadable } from './study-refusal.js';

/** What a journal holds. */
export interface ReadJournal {
  readonly entries: readonly JournalEntry[];
  /** Whether a last line was cut when its process died; it counts for nothing. */
  readonly wasCut: boolean;
  /** Bytes of the complete lines. */
  readonly completeBytes: number;
}

/**
 * Reads `journal.ndjson`. What follows the last newline was cut when its process died, and is left out.
 *
 * @throws InputError `STUDY_UNREADABLE` for a line that is no entry, with its number
 */
export async function readJournal(file: string): Promise<ReadJournal> {
  if (!existsSync(file)) return { entries: [], wasCut: false, completeBytes: 0 };
  const bytes = await readFile(file).catch((error: unknown) => {
    throw unreadable(file, error instanceof Error ? error.message : String(error));
  });
  const completeBytes = bytes.lastIndexOf('\n') + 1;
  const lines = bytes.toString('utf8', 0, completeBytes).split('\n').slice(0, -1);
  const entries = lines.map((line, index) => parseEntry(line, `${file}:${index + 1}`));
  return { entries, wasCut: completeBytes < bytes.length, completeBytes };
}

function parseEntry(line: string, place: string): JournalEntry {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    throw unreadable(place, error instanceof Error ? error.message : String(error));
  }
  const parsed = journalEntrySchema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw unreadable(place, z.prettifyError(parsed.error));
}

/**
 * Appends to `journal.ndjson`, one line at a time, each on the disk before the next thing happens: a
 * process that is killed loses nothing that it has told of.
 */
export class Journal {
  readonly #handle: number;

  /** @param completeBytes where a cut last line begins, which is taken away */
  constructor(file: string, completeBytes: number) {
    if (existsSync(file)) truncateSync(file, completeBytes);
    this.#handle = openSync(file, 'a', 0o644);
  }

  append(...entries: readonly JournalEntry[]): void {
    writeSync(this.#handle, entries.map((entry) => `${JSON.stringify(entry)}\n`).join(''));
    fsyncSync(this.#handle);
  }

  close(): void {
    closeSync(this.#handle);
  }
}
