import { type RunEvent, type RunWriter } from '@sparkloom/runs';

/** How a run ended. */
export type RunStatus = 'done' | 'failed' | 'interrupted';

/** Keeps the events of a run, with their time counted from the command's start of it. */
export class RunRecord {
  readonly #run: RunWriter;
  readonly #startedAt: Date;
  readonly #elapsedBeforeSec: number;
  #trained = false;

  /**
   * @param startedAt when this command began to work at the run
   * @param elapsedBeforeSec how long others have, for a run that is gone on with
   */
  constructor(run: RunWriter, startedAt: Date, elapsedBeforeSec = 0) {
    this.#run = run;
    this.#startedAt = startedAt;
    this.#elapsedBeforeSec = elapsedBeforeSec;
  }

  /** Whether an iteration has been trained, so that the run holds something worth keeping. */
  get trained(): boolean {
    return this.#trained;
  }

  append(event: RunEvent): void {
    if (event.type === 'iteration') this.#trained = true;
    const ownSec = (Date.parse(event.at) - this.#startedAt.getTime()) / 1000;
    this.#run.appendEvent({ ...event, elapsedSec: this.#elapsedBeforeSec + ownSec });
  }

  /** Writes the last event and closes the run. */
  async end(status: RunStatus): Promise<void> {
    this.append({ type: 'end', at: new Date().toISOString(), elapsedSec: 0, status });
    await this.#run.close();
  }
}
