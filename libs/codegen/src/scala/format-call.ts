/** The longest line of generated code, as BigDL's own style check wants it. */
export const maximumColumns = 100;

/** Where a call stands on its line. */
export interface CallPosition {
  /** Columns of the line's margin. */
  readonly margin: number;
  /** What is on the line before the call. */
  readonly before?: string;
  /** What follows its closing parenthesis on the same line. */
  readonly after?: string;
}

/**
 * `before name(argument, …) after` on one line where it fits, else with the arguments on lines of
 * their own, indented by two, as many on each as fit. The margin itself is not part of the text.
 */
export function formatCall(
  name: string,
  args: readonly string[],
  { margin, before = '', after = '' }: CallPosition,
): string {
  const oneLine = `${before}${name}(${args.join(', ')})${after}`;
  if (margin + oneLine.length <= maximumColumns) return oneLine;
  const lines: string[] = [];
  let line = '';
  args.forEach((arg, index) => {
    const last = index === args.length - 1;
    const piece = last ? arg : `${arg},`;
    const room = maximumColumns - margin - 2 - (last ? 1 + after.length : 0);
    if (line !== '' && line.length + 1 + piece.length > room) {
      lines.push(line);
      line = piece;
    } else {
      line = line === '' ? piece : `${line} ${piece}`;
    }
  });
  lines.push(line);
  return `${before}${name}(\n${lines.map((text) => `  ${text}`).join('\n')})${after}`;
}
