/**
 * The sizes of one record, without the batch: `[channels, height, width]` for an image,
 * `[features]` for a vector.
 */
export type Shape = readonly number[];

/** `[1, 28, 28]` */
export function formatShape(shape: Shape): string {
  return `[${shape.join(', ')}]`;
}

/** Number of values in a record of this shape. */
export function sizeOf(shape: Shape): number {
  return shape.reduce((product, size) => product * size, 1);
}
