import { type RunEvent, type RunWriter } from '@sparkloom/runs';

/** How a run ended. */
export type RunStatus = 'done' | 'failed' | 'interrupted';

/** Keeps the events of a run, with their time counted from the command's start of it. */
export class RunRecord {
  readonly #run: RunWriter;
  readonly #startedAt: Date;
  #trained = false;

  constructor(run: RunWriter, startedAt: Date) {
    this.#run = run;
    this.#startedAt = startedAt;
  }

  /** Whether an iteration has been trained, so that the run holds something worth keeping. */
  get trained(): boolean {
    return this.#trained;
  }

  append(event: RunEvent): void {
    if (event.type === 'iteration') this.#trained = true;
    const elapsedSec = (Date.parse(event.at) - this.#startedAt.getTime()) / 1000;
    this.#run.appendEvent({ ...event, elapsedSec });
  }

  /** Writes the last event and closes the run. */
  async end(status: RunStatus): Promise<void> {
    this.append({ type: 'end', at: new Date().toISOString(), elapsedSec: 0, status });
    await this.#run.close();
  }
}
