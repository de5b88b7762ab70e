/**
 * What a message is made of. Every refusal names the place, what was expected, what was found and
 * what to do about it, so that the reader never has to look into our code.
 */
export interface ErrorDetails {
  /** Stable, greppable code such as `SHAPE_MISMATCH`; tests and scripts rely on it. */
  readonly code: string;
  /** One sentence that says what is wrong. */
  readonly problem: string;
  /** Where: a file with line, a layer, a flag, a configuration key. */
  readonly where?: string;
  /** What would have been right. */
  readonly expected?: string;
  /** What was there instead. */
  readonly found?: string;
  /** What to do about it: a command, a flag, a line to write. */
  readonly remedy?: string;
  /** File with everything that is too long for a message, such as a Java stack trace. */
  readonly log?: string;
  readonly cause?: unknown;
}

/** Renders the details as the few lines a terminal shows. */
function formatMessage(details: ErrorDetails): string {
  const lines = [details.problem];
  const add = (label: string, text: string | undefined): void => {
    if (text !== undefined)
      lines.push(`  ${label.padEnd(9)} ${text.replaceAll('\n', '\n            ')}`);
  };
  add('where', details.where);
  add('expected', details.expected);
  add('found', details.found);
  add('remedy', details.remedy);
  add('log', details.log);
  return lines.join('\n');
}

/** An error with a stable code, a place and a remedy. Its `message` is the whole text. */
export class SparkloomError extends Error {
  readonly details: ErrorDetails;

  constructor(details: ErrorDetails) {
    super(formatMessage(details), { cause: details.cause });
    this.name = new.target.name;
    this.details = details;
  }

  get code(): string {
    return this.details.code;
  }

  /** The same refusal with more of its details known. */
  with(more: Partial<ErrorDetails>): SparkloomError {
    const Same = this.constructor as new (details: ErrorDetails) => SparkloomError;
    return new Same({ ...this.details, ...more });
  }
}

/** The input is wrong: usage, configuration, shape, missing data or Java. Nothing was started. */
export class InputError extends SparkloomError {}

/** Something failed while it ran, after the input had been found right. */
export class RunError extends SparkloomError {}

/** The user asked for the end (Ctrl-C, SIGTERM). */
export class InterruptedError extends SparkloomError {
  constructor(details: Omit<ErrorDetails, 'code'>) {
    super({ code: 'INTERRUPTED', ...details });
  }
}
