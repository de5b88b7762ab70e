import { formatCall, maximumColumns, type CallPosition } from './format-call.js';

/**
 * `before name(argument, …).call(…).call(…) after` on one line where it fits, else with each call on a
 * line of its own, indented by two. The margin itself is not part of the text.
 */
export function formatChain(
  name: string,
  args: readonly string[],
  calls: readonly string[],
  position: CallPosition,
): string {
  const { margin, before = '', after = '' } = position;
  const oneLine = `${before}${[`${name}(${args.join(', ')})`, ...calls].join('.')}${after}`;
  if (margin + oneLine.length <= maximumColumns) return oneLine;
  if (calls.length === 0) return formatCall(name, args, position);
  const head = formatCall(name, args, { margin: margin + 2, before }).replaceAll('\n  ', '\n    ');
  const tail = calls.map((call) => `  .${call}`);
  return `${[head, ...tail].join('\n')}${after}`;
}
