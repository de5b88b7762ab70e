import { InputError } from '@sparkloom/errors';
import { type Declaration, declarationOf, formatShape, type Shape } from '@sparkloom/layers';

/** A tensor that is not computed yet: its shape is known, in the types as far as it is literal. */
export interface Tensor<S extends Shape = Shape> {
  /** Sizes of one record, without the batch. */
  readonly shape: S;
  readonly declaration: Declaration;
}

function input<const S extends Shape>(
  factory: (...args: never) => unknown,
  names: readonly string[],
  shape: S,
): Tensor<S> {
  const declaration = declarationOf(factory);
  const wrong = shape.findIndex((size) => !Number.isSafeInteger(size) || size < 1);
  if (wrong >= 0) {
    throw new InputError({
      code: 'INPUT_SIZE',
      problem: `the ${names[wrong] ?? 'size'} of an input is wrong`,
      where: `${factory.name} at ${declaration.position() ?? 'an unknown place'}`,
      expected: 'a whole number of at least 1',
      found: `${shape[wrong]} in ${formatShape(shape)}`,
      remedy: `write the ${names.join(', ')} of one record`,
    });
  }
  return Object.freeze({ shape: Object.freeze(shape), declaration });
}

/**
 * The input of a network that sees images.
 *
 * @param channels 1 for grey, 3 for red, green and blue
 * @param height in pixels
 * @param width in pixels
 * @returns a tensor `[channels, height, width]`
 * @throws InputError `INPUT_SIZE` for sizes that are not whole and positive
 */
export function image<const C extends number, const H extends number, const W extends number>(
  channels: C,
  height: H,
  width: W,
): Tensor<[C, H, W]> {
  const shape: [C, H, W] = [channels, height, width];
  return input(image, ['channels', 'height', 'width'], shape);
}

/**
 * The input of a network that sees a fixed number of values.
 *
 * @returns a tensor `[features]`
 * @throws InputError `INPUT_SIZE` for a size that is not whole and positive
 */
export function vector<const N extends number>(features: N): Tensor<[N]> {
  const shape: [N] = [features];
  return input(vector, ['features'], shape);
}
