import { intArray } from '../../scala/literals.js';
import type { Dialect, Expression } from '../dialect.js';

/** A BigDL layer with positional arguments, and named ones where a default is left. */
function layer(
  callee: string,
  positional: readonly (number | string)[],
  named: Readonly<Record<string, string>> = {},
): Expression {
  const namedArguments = Object.entries(named).map(([name, value]) => `${name} = ${value}`);
  return { callee, arguments: [...positional.map(String), ...namedArguments] };
}

/**
 * Width before height, as BigDL's spatial layers take them; what repeats a default at the end is
 * left out.
 */
function windowArguments(
  window: {
    readonly kernel: readonly [number, number];
    readonly stride: readonly [number, number];
    readonly padding: readonly [number, number];
  },
  defaultStride: readonly [number, number],
): readonly number[] {
  const { kernel, stride, padding } = window;
  const all = [kernel, stride, padding].map(([height, width]) => [width, height]);
  const same = (a: readonly number[], b: readonly number[]): boolean =>
    a[0] === b[0] && a[1] === b[1];
  if (!same(padding, [0, 0])) return all.flat();
  return (same(stride, defaultStride) ? all.slice(0, 1) : all.slice(0, 2)).flat();
}

const withoutBias = (bias: boolean): Readonly<Record<string, string>> =>
  bias ? {} : { withBias: 'false' };

/** @see BigDL 0.13 `com.intel.analytics.bigdl.nn` */
export const layers: Dialect['layers'] = {
  conv2d: ({ arguments: args, inputShapes: [input] }) =>
    layer(
      'SpatialConvolution',
      [input?.[0] ?? 0, args.filters, ...windowArguments(args, [1, 1])],
      withoutBias(args.bias),
    ),
  dense: ({ arguments: args, inputShapes: [input] }) =>
    layer('Linear', [input?.[0] ?? 0, args.units], withoutBias(args.bias)),
  flatten: ({ outputShape }) => layer('Reshape', [intArray(outputShape)]),
  logSoftmax: () => layer('LogSoftMax', []),
  maxPool2d: ({ arguments: args }) =>
    // BigDL's own default stride is 1, which nobody expects of a pooling: it is always written.
    layer('SpatialMaxPooling', windowArguments(args, [0, 0])),
  reshape: ({ arguments: args }) => layer('Reshape', [intArray(args.shape)]),
  tanh: () => layer('Tanh', []),
};
