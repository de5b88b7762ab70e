import { InterruptedError, type SparkloomError } from '@sparkloom/errors';
import type { JavaBridge } from './java-bridge.js';
import { EventReceiver } from './event-receiver.js';
import { stopTraining } from './stop-training.js';

export interface Training {
  /** Class of the job, with a static `run(String[], EventListener): String`. */
  readonly mainClass: string;
  /** Flags of the job, each followed by its value. */
  readonly arguments: readonly string[];
  /**
   * Hears each event, as parsed JSON, in their order, while the training goes on: be quick, and never
   * call Java synchronously. What it throws stops the training.
   */
  readonly onEvent: (event: unknown) => void;
  /** Stops the training and Spark. */
  readonly signal?: AbortSignal;
}

/** The part of a generated job that is called. */
interface Job {
  run(jobArguments: readonly string[], listener: unknown): Promise<string>;
}

/** How a failure of the JVM becomes an error; it depends on how far the training got. */
export type ExplainFailure = (error: unknown, hadStarted: boolean) => Promise<SparkloomError>;

/**
 * Runs a training while the event loop stays free.
 *
 * @returns the result that the job gives, as parsed JSON
 * @throws InterruptedError once Spark has stopped after an abort, or does not stop within ten
 *   seconds; what `onEvent` threw; else what `explain` makes of the failure
 */
export async function train(
  bridge: JavaBridge,
  training: Training,
  explain: ExplainFailure,
): Promise<unknown> {
  const { signal } = training;
  if (isAborted(signal)) throw interrupted();
  const receiver = new EventReceiver(bridge, training.onEvent);
  const stopping = AbortSignal.any([receiver.refusal, ...(signal === undefined ? [] : [signal])]);
  let stopped: Promise<void> | undefined;
  try {
    const job = (await bridge.importClassAsync(training.mainClass)) as Job;
    const run = job.run(training.arguments, receiver.proxy);
    const patienceEnded = aborted(stopping).then(async () => {
      stopped = stopTraining(bridge, run);
      await stopped;
      throw new Error('the training did not stop in time');
    });
    return JSON.parse(await Promise.race([run, patienceEnded]));
  } catch (error) {
    // The run ends before Spark has.
    await stopped;
    if (receiver.refusal.aborted) throw receiver.refusal.reason;
    if (isAborted(signal)) throw interrupted(error);
    throw await explain(error, receiver.trainingHasStarted);
  } finally {
    receiver.close();
  }
}

/** Asked anew each time: the compiler takes what it saw once for settled. */
function isAborted(signal: AbortSignal | undefined): boolean {
  return signal?.aborted === true;
}

async function aborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  await new Promise((resolve) => {
    signal.addEventListener('abort', resolve, { once: true });
  });
}

function interrupted(cause?: unknown): InterruptedError {
  return new InterruptedError({ problem: 'The training was interrupted.', cause });
}
