import type { RunEvent } from './events.js';

/**
 * The events of a run without those that a later resumption has undone: each iteration, epoch and
 * validation that counts for the result stands once, in its order.
 */
export function countedEvents(events: readonly RunEvent[]): readonly RunEvent[] {
  const counted: RunEvent[] = [];
  for (const event of events) {
    if (event.type === 'resume') {
      const { iteration } = event;
      for (let index = counted.length - 1; index >= 0; index -= 1) {
        const earlier = counted[index];
        if (earlier !== undefined && 'iteration' in earlier && earlier.iteration > iteration) {
          counted.splice(index, 1);
        }
      }
    }
    counted.push(event);
  }
  return counted;
}
