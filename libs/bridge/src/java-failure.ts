/** What java-bridge makes of a Java exception: one text, taken apart again. */
export interface JavaFailure {
  /** Full name of the class of the root cause, such as `java.lang.OutOfMemoryError`. */
  readonly className: string;
  /** Its message, without what Scala's `require` puts in front; may have several lines. */
  readonly message: string;
  /** BigDL's name of the layer that failed, such as `Linear[fc1](192 -> 100)`. */
  readonly layer?: string;
}

const throwable = /^(?:Caused by: )?((?:[A-Za-z_$][\w$]*\.)+[A-Z][\w$]*)(?:: ?([\s\S]*))?$/;
const frame = /^\s+at (?=[\w.$/<])/;

/**
 * Finds the root cause in the text of an error from Java. java-bridge puts the root cause on top,
 * frames below it, and drops the exceptions around it. Two of BigDL's and Spark's exceptions carry
 * another one inside their message, and that one is the cause: the layer's (`Layer info: …`) and the
 * aborted job's (`most recent failure: Lost task …`).
 */
export function parseJavaFailure(text: string): JavaFailure {
  const layer = /^Layer info: ([\s\S]*?)\n(?=(?:[a-z]\w*\.)+[A-Z][\w$]*(?::|\n|$))/.exec(text);
  if (layer !== null) {
    return {
      ...parseJavaFailure(text.slice(layer[0].length)),
      layer: innermostLayer(layer[1] ?? ''),
    };
  }
  const lost = /most recent failure: Lost task [^\n]*?\([^)\n]*\): ([\s\S]*)/.exec(text);
  if (lost?.[1] !== undefined) return parseJavaFailure(lost[1]);
  const causes = [...text.matchAll(/^Caused by: .*(?:\n(?!\s+at |\s+\.\.\. \d).*)*/gm)];
  const inner = causes.at(-1)?.[0].slice('Caused by: '.length);
  if (inner !== undefined && !inner.startsWith('Layer info: ')) return splitHead(inner);
  return inner === undefined ? splitHead(text) : parseJavaFailure(inner);
}

/** One sentence for any error, from Java or not. */
export function describeFailure(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { message, className } = parseJavaFailure(error.message);
  return message === '' ? className : message;
}

function splitHead(text: string): JavaFailure {
  const lines = text.split('\n');
  const end = lines.findIndex((line) => frame.test(line));
  const head = (end === -1 ? lines : lines.slice(0, end)).join('\n').trim();
  const [, className = '', message = head] = throwable.exec(head) ?? [];
  const isBare = className !== '' && message === head;
  return {
    className,
    message: isBare ? '' : message.replace(/^(requirement|assertion) failed: /, ''),
  };
}

/** The last part of BigDL's path from the outermost container, whose own text has many lines. */
function innermostLayer(path: string): string {
  const lastLine = path.trim().split('\n').at(-1) ?? '';
  return lastLine.slice(lastLine.lastIndexOf('/') + 1).trim();
}
