import {
  type AnyShape,
  type Initializer,
  isTensorShape,
  type Shape,
  type SlidingWindow,
} from '@sparkloom/layers';

import { doubleLiteral } from '../scala/literals.js';
import type { Expression } from './dialect.js';

/** A BigDL layer: arguments by position, and named ones where a default is left. */
export function layer(
  callee: string,
  positional: Readonly<Record<string, number | string>> = {},
  more: Pick<Expression, 'named' | 'calls' | 'imports' | 'runtimeImports'> = {},
): Expression {
  const values = Object.entries(positional).map(([name, value]) => [name, String(value)]);
  return { callee, positional: Object.fromEntries(values) as Record<string, string>, ...more };
}

/** The sizes of an input that the layer's rule has found to be a tensor. */
export function sizes(shape: AnyShape | undefined): Shape {
  return shape !== undefined && isTensorShape(shape) ? shape : [];
}

/** Whether two windows, steps or paddings are alike in both directions. */
export function sameSides(a: readonly [number, number], b: readonly [number, number]): boolean {
  return a[0] === b[0] && a[1] === b[1];
}

/**
 * Width before height, as BigDL's spatial layers take them; what repeats a default at the end is
 * left out.
 *
 * @param names BigDL's names for the sides of the window, the step and the padding
 */
export function windowArguments(
  window: SlidingWindow,
  [kernel, stride, padding]: readonly [string, string, string],
  defaultStride: readonly [number, number],
): Readonly<Record<string, number>> {
  const sides = (name: string, [height, width]: readonly [number, number]) => ({
    [`${name}W`]: width,
    [`${name}H`]: height,
  });
  const padded = !sameSides(window.padding, [0, 0]);
  return {
    ...sides(kernel, window.kernel),
    ...(padded || !sameSides(window.stride, defaultStride) ? sides(stride, window.stride) : {}),
    ...(padded ? sides(padding, window.padding) : {}),
  };
}

function initMethod(initializer: Exclude<Initializer, { kind: 'default' }>): string {
  switch (initializer.kind) {
    case 'heNormal':
      return 'MsraFiller(false)';
    case 'xavier':
      return 'Xavier';
    case 'constant':
      return `ConstInitMethod(${doubleLiteral(initializer.value)})`;
    case 'normal':
      return `RandomNormal(${doubleLiteral(initializer.mean)}, ${doubleLiteral(initializer.standardDeviation)})`;
    case 'uniform':
      return `RandomUniform(${doubleLiteral(initializer.lower)}, ${doubleLiteral(initializer.upper)})`;
  }
}

/** What the options of a layer's weights become. */
export function weights(args: {
  readonly bias: boolean;
  readonly initializer: Initializer;
  readonly l2: number;
}): Pick<Expression, 'named' | 'calls' | 'imports'> {
  const penalty = `L2Regularizer(${doubleLiteral(args.l2)})`;
  return {
    named: {
      ...(args.l2 === 0 ? {} : { wRegularizer: penalty, bRegularizer: penalty }),
      ...(args.bias ? {} : { withBias: 'false' }),
    },
    calls:
      args.initializer.kind === 'default'
        ? []
        : [`setInitMethod(${initMethod(args.initializer)}, Zeros)`],
    imports: args.l2 === 0 ? [] : ['optim.L2Regularizer'],
  };
}
