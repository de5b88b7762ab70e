/** Digits that tell every 32-bit float from its neighbours. */
const enoughDigits = 9;

/** The shortest decimal that reads back as the same 32-bit float: `0.418`, not `0.4180000126`. */
export function shortestDecimal(float: number): string {
  const rounded = Math.round(float * 1e5) / 1e5;
  if (Math.fround(rounded) === float) return String(rounded);
  for (let digits = 5; digits < enoughDigits; digits++) {
    const text = Number(float.toPrecision(digits));
    if (Math.fround(text) === float) return String(text);
  }
  return String(Number(float.toPrecision(enoughDigits)));
}
