import { median } from '@sparkloom/metrics';
import { readEvents, type RunEvent, runPaths } from '@sparkloom/runs';

type Iteration = Extract<RunEvent, { type: 'iteration' }>;

/**
 * What a run tells of each of its iterations. Its events are all that is read: the result that a job
 * writes by itself, which `spark-submit` has started, is not the whole one of a run.
 */
export async function iterationsOf(run: string): Promise<readonly Iteration[]> {
  const events = await readEvents(runPaths(run).events);
  return events.filter((event): event is Iteration => event.type === 'iteration');
}

/** Median of the second half, when the JVM is warm. */
export function warmMedian(numbers: readonly number[]): number {
  return median(numbers.slice(Math.floor(numbers.length / 2)));
}
