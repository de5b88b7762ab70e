const longest = 200;

/** JSON has no word for these, and would say `null` or throw. */
function replaceUnspeakable(_key: string, value: unknown): unknown {
  if (typeof value === 'bigint' || (typeof value === 'number' && !Number.isFinite(value))) {
    return String(value);
  }
  return value;
}

function formatAny(value: unknown): string {
  switch (typeof value) {
    case 'undefined':
      return 'nothing';
    case 'number':
    case 'bigint':
    case 'symbol':
      return String(value);
    case 'function':
      return `a function ${value.name}`.trimEnd();
    default:
      try {
        return JSON.stringify(value, replaceUnspeakable);
      } catch {
        return 'an object that refers to itself';
      }
  }
}

/** A value of any kind, as the line `found` of a message shows it: at most 200 characters. */
export function formatValue(value: unknown): string {
  const text = formatAny(value);
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
}
