/** A label at the end of a line. */
export interface EndLabel {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly color: string;
}

/**
 * Moves labels apart until none covers another: each keeps its place or goes down as far as it must.
 *
 * @param toPixels from a value on the y axis to pixels, which grow downwards
 * @returns how far each label moves down, in pixels
 */
export function separateLabels(
  labels: readonly EndLabel[],
  toPixels: (y: number) => number,
  lineHeight = 13,
): readonly number[] {
  const offsets = labels.map(() => 0);
  const downwards = labels
    .map((label, position) => ({ position, pixels: toPixels(label.y) }))
    .toSorted((a, b) => a.pixels - b.pixels);
  let lowest = -Infinity;
  for (const { position, pixels } of downwards) {
    const place = Math.max(pixels, lowest + lineHeight);
    offsets[position] = place - pixels;
    lowest = place;
  }
  return offsets;
}
