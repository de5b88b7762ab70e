import { InputError } from '@sparkloom/errors';
import {
  type AnyShape,
  createTensor,
  declarationOf,
  formatShape,
  type NamedOptions,
  type Shape,
  type Tensor,
  type TreeShape,
  varying,
} from '@sparkloom/layers';

function createInput<S extends AnyShape>(
  factory: (...args: never) => unknown,
  shape: S,
  { name }: NamedOptions,
): Tensor<S> {
  return createTensor(shape, {
    name,
    shape,
    declaration: declarationOf(factory),
  });
}

/** Refuses sizes that are none; `varying` only where it is allowed. */
function checkSizes(
  factory: (...args: never) => unknown,
  names: readonly string[],
  shape: Shape,
  mayVary: readonly string[] = [],
): void {
  const wrong = shape.findIndex(
    (size, index) =>
      (!Number.isSafeInteger(size) || size < 1) &&
      !(size === varying && mayVary.includes(names[index] ?? '')),
  );
  if (wrong < 0) return;
  throw new InputError({
    code: 'INPUT_SIZE',
    problem: `the ${names[wrong] ?? 'size'} of an input is wrong`,
    where: `${factory.name} at ${declarationOf(factory).position() ?? 'an unknown place'}`,
    expected: mayVary.includes(names[wrong] ?? '')
      ? 'a whole number of at least 1, or `varying`'
      : 'a whole number of at least 1',
    found: `${shape[wrong]} in ${formatShape(shape)}`,
    remedy: `write the ${names.join(', ')} of one record`,
  });
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
  options: NamedOptions = {},
): Tensor<[channels: C, height: H, width: W]> {
  const shape: [C, H, W] = [channels, height, width];
  checkSizes(image, ['channels', 'height', 'width'], shape);
  return createInput(image, shape, options);
}

/**
 * The input of a network that sees a fixed number of values.
 *
 * @returns a tensor `[features]`
 * @throws InputError `INPUT_SIZE` for a size that is not whole and positive
 */
export function vector<const N extends number>(
  features: N,
  options: NamedOptions = {},
): Tensor<[features: N]> {
  const shape: [N] = [features];
  checkSizes(vector, ['features'], shape);
  return createInput(vector, shape, options);
}

/**
 * The input of a network that sees so many values at each step of time, such as the vectors of the
 * words of a text.
 *
 * @param time number of steps, or `varying`
 * @param features values of each step
 * @returns a tensor `[time, features]`
 * @throws InputError `INPUT_SIZE` for sizes that are not whole and positive
 */
export function sequence<const T extends number, const F extends number>(
  time: T,
  features: F,
  options: NamedOptions = {},
): Tensor<[time: T, features: F]> {
  const shape: [T, F] = [time, features];
  checkSizes(sequence, ['time', 'features'], shape, ['time']);
  return createInput(sequence, shape, options);
}

/**
 * The input of a network that sees the words of a text by their numbers in a vocabulary, for
 * `embedding`.
 *
 * @param time number of words, or `varying`
 * @returns a tensor `[time]`
 * @throws InputError `INPUT_SIZE` for a number of words that is not whole and positive
 */
export function tokens<const T extends number>(
  time: T,
  options: NamedOptions = {},
): Tensor<[time: T]> {
  const shape: [T] = [time];
  checkSizes(tokens, ['time'], shape, ['time']);
  return createInput(tokens, shape, options);
}

/**
 * The input of a network that sees a binary tree over the words of each record, for `treeLstm`.
 *
 * @see BigDL `nn.TensorTree`
 */
export function tree(options: NamedOptions = {}): Tensor<TreeShape> {
  return createInput(tree, { tree: varying }, options);
}
