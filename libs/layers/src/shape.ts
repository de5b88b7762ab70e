/**
 * The sizes of one record's tensor, without the batch: `[channels, height, width]` for an image,
 * `[time, features]` for a sequence, `[features]` for a vector.
 */
export type Shape = readonly number[];

/**
 * A size that differs from record to record, such as the words of a sentence; a batch is padded to
 * its longest. Typed as a plain number, so that the checker does not compute with it.
 */
export const varying = -1 as number;

/** A binary tree over the words of a record, with so many nodes. */
export interface TreeShape<N extends number = number> {
  readonly tree: N;
}

/** Several values at once. */
export interface TableShape<E extends readonly AnyShape[] = readonly AnyShape[]> {
  readonly table: E;
}

/** A shape that only BigDL knows: a catalogue layer's, until a dry forward pass has found it. */
export interface UnknownShape {
  readonly unknown: true;
}

/** What can flow from one layer to another. */
export type AnyShape = Shape | TreeShape | TableShape | UnknownShape;

export const unknownShape: UnknownShape = Object.freeze({ unknown: true });

export function isTensorShape(shape: AnyShape): shape is Shape {
  return Array.isArray(shape);
}

export function isUnknownShape(shape: AnyShape): shape is UnknownShape {
  return 'unknown' in shape;
}

/** Whether a tensor's sizes are the same for every record. */
export function isFixed(shape: Shape): boolean {
  return !shape.includes(varying);
}

function formatSize(size: number): string {
  return size === varying ? '?' : String(size);
}

/** `[1, 28, 28]`, `[?, 50]` where a size varies, `a tree`, `([10], [5])` for a table. */
export function formatShape(shape: AnyShape): string {
  if (isTensorShape(shape)) return `[${shape.map(formatSize).join(', ')}]`;
  if ('tree' in shape) {
    return shape.tree === varying ? 'a tree' : `a tree of ${shape.tree} nodes`;
  }
  if ('table' in shape) return `(${shape.table.map(formatShape).join(', ')})`;
  return '?';
}

/** Number of values in a record of this shape. */
export function sizeOf(shape: Shape): number {
  return shape.reduce((product, size) => product * size, 1);
}

/** Whether two shapes are the same; what varies equals what varies. */
export function sameShape(a: AnyShape, b: AnyShape): boolean {
  return formatShape(a) === formatShape(b);
}
