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
      const place = frame?.match(/\(?((?:file:\/\/)?[^()\s]*:\d+:\d+)\)?$/)?.[1];
      return place?.replace(/^file:\/\//, '');
    },
  });
}
