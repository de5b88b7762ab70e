import { InputError, RunError, type SparkloomError } from '@sparkloom/errors';
import { heapFull, tellsOfFullHeap } from './heap-full.js';
import { parseJavaFailure } from './java-failure.js';

/** What is known of the training that failed. */
export interface FailedTraining {
  /** Text of the error from Java. */
  readonly text: string;
  /**
   * What the JVM logged meanwhile. Spark stops itself when a task fills the heap, and the training
   * then fails of a stopped SparkContext: only the log has the cause.
   */
  readonly logged: string;
  /** Whether the first iteration had begun. */
  readonly hadStarted: boolean;
  readonly heapMiB: number;
  readonly log: string | undefined;
}

/**
 * The error for a training that ended with a Java exception: the first cause on top, the trace in
 * the log. What a check refused before the first iteration is wrong input; a heap that is full says
 * how to get a larger one.
 */
export function trainingError({
  text,
  logged,
  hadStarted,
  heapMiB,
  log,
}: FailedTraining): SparkloomError {
  if (tellsOfFullHeap(text) || tellsOfFullHeap(logged)) return heapFull(heapMiB, log);
  const { className, message, layer } = parseJavaFailure(text);
  // Spark puts frames below a blank line of its own messages.
  const [words = ''] = message.split(/\n\s*\n/);
  const [firstLine = '', ...otherLines] = words.split('\n');
  const about = {
    ...(layer === undefined ? {} : { where: `layer ${layer}` }),
    ...(log === undefined ? {} : { log }),
  };
  if (!hadStarted && className === 'java.lang.IllegalArgumentException') {
    return new InputError({
      code: 'JOB_REFUSED',
      problem: firstLine,
      ...about,
      ...(otherLines.length === 0 ? {} : { expected: otherLines.join('\n') }),
    });
  }
  return new RunError({
    code: 'TRAINING_FAILED',
    problem: `The training failed: ${firstLine === '' ? className : firstLine}`,
    ...about,
    ...(otherLines.length === 0 ? {} : { found: otherLines.join('\n') }),
  });
}
