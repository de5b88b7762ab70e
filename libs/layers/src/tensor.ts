import type { Declaration } from './declaration.js';
import type { LayerRecord } from './layer.js';
import type { AnyShape } from './shape.js';

/** Where a value comes from: an input of the network. */
export interface InputSource {
  /** The author's name, or `undefined` for one that the network gives. */
  readonly name: string | undefined;
  readonly shape: AnyShape;
  readonly declaration: Declaration;
}

/** Where a value comes from: a layer, applied once. */
export interface Application {
  readonly layer: LayerRecord;
  readonly inputs: readonly Source[];
  /** Names of the nested networks it stands in, the outermost first. */
  readonly scope: readonly string[];
}

export type Source = InputSource | Application;

export function isApplication(source: Source): source is Application {
  return 'layer' in source;
}

/**
 * A value that is not computed yet. Its shape is known, in the types as far as it is literal and at
 * run time. The shape says what the value is: `[channels, height, width]` an image, `[time, features]`
 * a sequence, `[features]` a vector, `{ tree }` a tree and `{ table }` several values.
 */
export interface Tensor<S = AnyShape> {
  /** Sizes of one record, without the batch. */
  readonly shape: S;
  readonly source: Source;
}

export function createTensor<S extends AnyShape>(shape: S, source: Source): Tensor<S> {
  Object.freeze(shape);
  return Object.freeze({ shape, source });
}

export function isTensor(value: unknown): value is Tensor {
  return typeof value === 'object' && value !== null && 'shape' in value && 'source' in value;
}
