import { setTimeout as sleep } from 'node:timers/promises';
import type { JavaBridge } from './java-bridge.js';

/** The part of `org.sparkloom.runtime.TrainingJob` that is called. */
interface TrainingJob {
  stop(): Promise<void>;
}

/** Spark stops within one or two seconds; the user who pressed Ctrl-C is not kept longer than this. */
const patienceMs = 10_000;
const betweenAttemptsMs = 200;

/**
 * Stops a training, and returns when its run has ended and Spark has stopped, or when patience ends.
 * `stop` finds nothing to stop while the SparkContext is only being made, so it is asked again until
 * the run ends.
 */
export async function stopTraining(bridge: JavaBridge, run: Promise<unknown>): Promise<void> {
  const over = new AbortController();
  const endOfRun = run.then(
    () => undefined,
    () => undefined,
  );
  let hasEnded = false;
  void endOfRun.then(() => (hasEnded = true));
  const stopAndWait = async (): Promise<void> => {
    const job = (await bridge.importClassAsync('org.sparkloom.runtime.TrainingJob')) as TrainingJob;
    while (!hasEnded && !over.signal.aborted) {
      // It fails on what breaks while everything ends: the run tells.
      await job.stop().catch(() => undefined);
      await Promise.race([endOfRun, pause(betweenAttemptsMs, over.signal)]);
    }
  };
  await Promise.race([stopAndWait().catch(() => endOfRun), pause(patienceMs, over.signal)]);
  over.abort();
}

async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  await sleep(milliseconds, undefined, { signal }).catch(() => undefined);
}
