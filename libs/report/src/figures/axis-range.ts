/** From 0 to a little above the largest value, so that bars and error bars end within the frame. */
export function fromZero(values: readonly number[]): readonly [number, number] {
  const largest = Math.max(...values.filter(Number.isFinite));
  return [0, largest > 0 ? largest * 1.06 : 1];
}

/** Around the values, with a little room; for what has no meaningful zero. */
export function around(values: readonly number[]): readonly [number, number] {
  const low = Math.min(...values);
  const high = Math.max(...values);
  const room = high > low ? (high - low) * 0.08 : Math.max(0.01, Math.abs(high) * 0.02);
  return [low - room, high + room];
}
