import { InputError, RunError, type SparkloomError } from '@sparkloom/errors';
import { parseJavaFailure } from './java-failure.js';

/** What is known of the training that failed. */
export interface FailedTraining {
  /** Text of the error from Java. */
  readonly text: string;
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
export function trainingError({ text, hadStarted, heapMiB, log }: FailedTraining): SparkloomError {
  const { className, message, layer } = parseJavaFailure(text);
  const [firstLine = '', ...otherLines] = message.split('\n');
  const about = {
    ...(layer === undefined ? {} : { where: `layer ${layer}` }),
    ...(log === undefined ? {} : { log }),
  };
  if (text.includes('java.lang.OutOfMemoryError')) {
    return new RunError({
      code: 'OUT_OF_MEMORY',
      problem: `The Java heap of ${heapMiB} MiB is full.`,
      ...about,
      found: [className, firstLine].filter(Boolean).join(': '),
      remedy: `use --driver-memory ${heapMiB * 2}m, or a smaller batch`,
    });
  }
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
    ...(otherLines.length === 0 ? {} : { found: otherLines.slice(0, 10).join('\n') }),
  });
}
