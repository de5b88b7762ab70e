/** A Scala string literal; nothing in the text can end it. */
export function stringLiteral(text: string): string {
  // eslint-disable-next-line no-control-regex -- these are what must be escaped
  const escaped = text.replace(/["\\\u0000-\u001f\u007f-\uffff]/g, (character) => {
    if (character === '"' || character === '\\') return `\\${character}`;
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
  return `"${escaped}"`;
}

/** A Scala `Double` literal: always with a point or an exponent. */
export function doubleLiteral(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`no literal for ${value}`);
  const text = String(value);
  return /[.e]/.test(text) ? text : `${text}.0`;
}

/** `Array(1, 28, 28)` */
export function intArray(values: readonly number[]): string {
  return `Array(${values.join(', ')})`;
}
