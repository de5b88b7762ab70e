import { createWriteStream, type WriteStream } from 'node:fs';
import { stringifyMeasures } from './measure.js';

/**
 * `events.ndjson`: one object a line, only ever appended to. A process that is killed loses at most
 * the lines that the operating system had not been given yet, and cuts at most the last one.
 */
export class EventJournal {
  readonly #stream: WriteStream;
  readonly #closed: Promise<void>;

  constructor(file: string) {
    this.#stream = createWriteStream(file, { flags: 'a', flush: true });
    this.#closed = new Promise((resolve, reject) => {
      this.#stream.once('close', resolve).once('error', reject);
    });
    // Heard in close(); until then a full disk must not end the process.
    this.#closed.catch(() => undefined);
  }

  append(event: unknown): void {
    this.#stream.write(`${stringifyMeasures(event)}\n`);
  }

  /** Writes what is waiting to the disk. Rejects with the first thing that went wrong. */
  async close(): Promise<void> {
    this.#stream.end();
    await this.#closed;
  }
}
