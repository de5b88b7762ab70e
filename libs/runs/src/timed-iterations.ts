import type { IterationEvent, RunEvent } from './events.js';

/** An iteration with the time since the one before, without what ran between them. */
export interface TimedIteration {
  readonly event: IterationEvent;
  readonly sec: number;
}

/**
 * How long each iteration of a run took: what passed since the training's start, the iteration before,
 * or the validation, checkpoint or resumption that came between.
 *
 * @param events without those that a resumption has undone, as `countedEvents` gives them
 */
export function timedIterations(events: readonly RunEvent[]): readonly TimedIteration[] {
  const timed: TimedIteration[] = [];
  let lastSec: number | undefined;
  for (const event of events) {
    if (event.type === 'phase' && event.name === 'training' && event.state === 'start') {
      lastSec = event.elapsedSec;
    }
    if (event.type === 'iteration' && lastSec !== undefined) {
      timed.push({ event, sec: Math.max(0, event.elapsedSec - lastSec) });
      lastSec = event.elapsedSec;
    }
    if (event.type === 'validation' || event.type === 'checkpoint' || event.type === 'resume') {
      lastSec = event.elapsedSec;
    }
  }
  return timed;
}
