import { median } from '@sparkloom/metrics';
import { readRun, type RunEvent } from '@sparkloom/runs';

type Iteration = Extract<RunEvent, { type: 'iteration' }>;

/** What a run tells of each of its iterations. */
export async function iterationsOf(run: string): Promise<readonly Iteration[]> {
  const { events } = await readRun(run);
  return events.filter((event): event is Iteration => event.type === 'iteration');
}

/** Median of the second half, when the JVM is warm. */
export function warmMedian(numbers: readonly number[]): number {
  return median(numbers.slice(Math.floor(numbers.length / 2)));
}
