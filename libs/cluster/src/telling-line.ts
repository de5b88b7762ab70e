const exception =
  /^(?:Caused by: |Exception in thread "[^"]*" )?((?:[a-z_]\w*\.)+[A-Z]\w*(?:Exception|Error)\b.*)$/;

/**
 * The line of a log that says why its program ended: the innermost cause of the last error, else the
 * last line.
 */
export function tellingLine(log: string): string | undefined {
  const lines = log
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !/^SHUTDOWN_MSG|^\/\*{5}|^\*{5}/.test(line));
  const last = lines.findLastIndex((line) => /\b(?:FATAL|ERROR)\b|^Error: /.test(line));
  if (last < 0) return exceptionIn(lines.findLast((line) => exception.test(line))) ?? lines.at(-1);
  // The trace goes until the next line with a time of its own.
  const next = lines.findIndex((line, index) => index > last && /^\d{4}-\d\d-\d\d /.test(line));
  const trace = lines.slice(last + 1, next < 0 ? undefined : next);
  const cause =
    trace.findLast((line) => line.startsWith('Caused by: ')) ??
    trace.find((line) => exception.test(line));
  return exceptionIn(cause) ?? lines[last];
}

function exceptionIn(line: string | undefined): string | undefined {
  return exception.exec(line ?? '')?.[1];
}
