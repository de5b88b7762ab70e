/** Where something was written. The position is found when it is asked for, not before. */
export interface Declaration {
  /** `file:line:column` of the author's call, or `undefined` where the engine does not know. */
  position(): string | undefined;
}

/** Nowhere: for what was read from a file. */
export const undeclared: Declaration = Object.freeze({ position: () => undefined });

/**
 * The place from which `factory` was called. Capturing costs microseconds; the stack is turned into
 * text, through source maps, only when a message needs it.
 */
export function declarationOf(factory: (...args: never) => unknown): Declaration {
  const trace: { stack?: string } = {};
  Error.captureStackTrace(trace, factory);
  return Object.freeze({
    position: () => {
      const frame = trace.stack?.split('\n').find((line) => line.trimStart().startsWith('at '));
      return frame === undefined ? undefined : placeOf(frame.trim());
    },
  });
}

/** The place in `at name (place)` or `at place`; a path may itself have blanks and parentheses. */
function placeOf(frame: string): string | undefined {
  const call = frame.replace(/^at (?:async )?/, '');
  const place = call.endsWith(')') ? call.slice(call.indexOf(' (') + 2, -1) : call;
  return /:\d+:\d+$/.test(place) ? place.replace(/^file:\/\//, '') : undefined;
}
