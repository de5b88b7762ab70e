import { RunError } from '@sparkloom/errors';

/** Whether a text from Java, an error's or a log's, tells of a heap that is full. */
export function tellsOfFullHeap(text: string): boolean {
  return text.includes('java.lang.OutOfMemoryError');
}

/** The error for a heap that is full: it says how to get a larger one. */
export function heapFull(heapMiB: number, log: string | undefined): RunError {
  return new RunError({
    code: 'OUT_OF_MEMORY',
    problem: `The Java heap of ${heapMiB} MiB is full.`,
    ...(log === undefined ? {} : { log }),
    remedy: `use --driver-memory ${heapMiB * 2}m, or a smaller batch`,
  });
}
