import {
  type AnyShape,
  concatAxis,
  type Initializer,
  isTensorShape,
  type Shape,
} from '@sparkloom/layers';

import { doubleLiteral, intArray } from '../scala/literals.js';
import { type Dialect, type Expression, inlineExpression } from './dialect.js';

/** A BigDL layer: arguments by position, and named ones where a default is left. */
function layer(
  callee: string,
  positional: Readonly<Record<string, number | string>> = {},
  more: Pick<Expression, 'named' | 'calls' | 'imports'> = {},
): Expression {
  const values = Object.entries(positional).map(([name, value]) => [name, String(value)]);
  return { callee, positional: Object.fromEntries(values) as Record<string, string>, ...more };
}

/** A layer of our own runtime, which BigDL has too, only slower. */
function ownLayer(callee: string, positional: Readonly<Record<string, number>>): Expression {
  return { ...layer(callee, positional), ownLayers: [callee] };
}

/** The sizes of an input that the layer's rule has found to be a tensor. */
function sizes(shape: AnyShape | undefined): Shape {
  return shape !== undefined && isTensorShape(shape) ? shape : [];
}

/** A layer that works on a vector, as it is or at each step of a sequence. */
function atEachStep(input: Shape, expression: Expression): Expression {
  return input.length === 2
    ? layer(
        'TimeDistributed',
        { layer: inlineExpression(expression) },
        { imports: expression.imports ?? [] },
      )
    : expression;
}

/**
 * Width before height, as BigDL's spatial layers take them; what repeats a default at the end is
 * left out.
 *
 * @param names BigDL's names for the sides of the window, the step and the padding
 */
function windowArguments(
  window: {
    readonly kernel: readonly [number, number];
    readonly stride: readonly [number, number];
    readonly padding: readonly [number, number];
  },
  [kernel, stride, padding]: readonly [string, string, string],
  defaultStride: readonly [number, number],
): Readonly<Record<string, number>> {
  const sides = (name: string, [height, width]: readonly [number, number]) => ({
    [`${name}W`]: width,
    [`${name}H`]: height,
  });
  const same = (a: readonly number[], b: readonly number[]): boolean =>
    a[0] === b[0] && a[1] === b[1];
  const padded = !same(window.padding, [0, 0]);
  return {
    ...sides(kernel, window.kernel),
    ...(padded || !same(window.stride, defaultStride) ? sides(stride, window.stride) : {}),
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
function weights(args: {
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

/**
 * A recurrent layer: ours, which takes all steps of a sequence together, or BigDL's cell in the
 * container that walks along time, which can drop values on the way.
 */
function recurrent(
  { own, cell }: { readonly own: string; readonly cell: string },
  args: { readonly units: number; readonly dropout: number },
  input: Shape,
): Expression {
  const ofCell = { inputSize: input[1] ?? 0, hiddenSize: args.units };
  if (args.dropout === 0) return ownLayer(own, ofCell);
  const inner = layer(cell, { ...ofCell, p: doubleLiteral(args.dropout) });
  return layer('Recurrent', {}, { calls: [`add(${inlineExpression(inner)})`] });
}

const poolingNames = ['k', 'd', 'pad'] as const;

/** What every generation of BigDL writes alike: its torch-style layers, package `nn`. */
export const layers: Omit<Dialect['layers'], 'catalog'> = {
  add: () => layer('CAddTable'),
  averagePool2d: ({ arguments: args }) =>
    layer('SpatialAveragePooling', windowArguments(args, poolingNames, [1, 1])),
  batchNorm: ({ arguments: args, inputShapes: [input] }) => {
    const [nOutput = 0, ...sides] = sizes(input);
    const named = {
      ...(args.epsilon === 1e-5 ? {} : { eps: doubleLiteral(args.epsilon) }),
      ...(args.momentum === 0.1 ? {} : { momentum: doubleLiteral(args.momentum) }),
    };
    const callee = sides.length === 0 ? 'BatchNormalization' : 'SpatialBatchNormalization';
    // BigDL's own weights begin uniform in [0, 1], which no other framework does.
    return layer(callee, { nOutput }, { named, calls: ['setInitMethod(Ones, Zeros)'] });
  },
  concat: ({ outputShape }) => {
    const output = sizes(outputShape);
    return layer('JoinTable', { dimension: concatAxis(output) + 1, nInputDims: output.length });
  },
  conv1d: ({ arguments: args, inputShapes: [input] }) =>
    layer('TemporalConvolution', {
      inputFrameSize: sizes(input)[1] ?? 0,
      outputFrameSize: args.filters,
      kernelW: args.kernel,
      ...(args.stride === 1 ? {} : { strideW: args.stride }),
    }),
  conv2d: ({ arguments: args, inputShapes: [input] }) =>
    layer(
      'SpatialConvolution',
      {
        nInputPlane: sizes(input)[0] ?? 0,
        nOutputPlane: args.filters,
        ...windowArguments(args, ['kernel', 'stride', 'pad'], [1, 1]),
      },
      weights(args),
    ),
  dense: ({ arguments: args, inputShapes: [input] }) => {
    const inputSize = sizes(input).at(-1) ?? 0;
    const linear = layer('Linear', { inputSize, outputSize: args.units }, weights(args));
    return atEachStep(sizes(input), linear);
  },
  dropout: ({ arguments: args }) => layer('Dropout', { initP: doubleLiteral(args.rate) }),
  embedding: ({ arguments: args }) =>
    layer(
      'LookupTable',
      { nIndex: args.words, nOutput: args.features },
      args.gradientScale === 1
        ? {}
        : { calls: [`setScaleW(${doubleLiteral(args.gradientScale)})`] },
    ),
  flatten: ({ outputShape }) => layer('Reshape', { size: intArray(sizes(outputShape)) }),
  gru: ({ arguments: args, inputShapes: [input] }) =>
    recurrent({ own: 'FusedGru', cell: 'GRU' }, args, sizes(input)),
  last: () => layer('Select', { dimension: 2, index: -1 }),
  logSoftmax: ({ outputShape }) => atEachStep(sizes(outputShape), layer('LogSoftMax')),
  lstm: ({ arguments: args, inputShapes: [input] }) =>
    recurrent({ own: 'FusedLstm', cell: 'LSTM' }, args, sizes(input)),
  maxPool1d: ({ arguments: args }) =>
    layer('TemporalMaxPooling', { kW: args.kernel, dW: args.stride }),
  maxPool2d: ({ arguments: args }) =>
    // BigDL's own default stride is 1, which nobody expects of a pooling: it is always written.
    layer('SpatialMaxPooling', windowArguments(args, poolingNames, [0, 0])),
  relu: () => layer('ReLU'),
  reshape: ({ arguments: args }) => layer('Reshape', { size: intArray(args.shape) }),
  scale: ({ arguments: args }) => layer('MulConstant', { scalar: doubleLiteral(args.factor) }),
  sigmoid: () => layer('Sigmoid'),
  tanh: () => layer('Tanh'),
  treeLstm: ({ arguments: args, inputShapes: [words] }) =>
    ownLayer('BatchedTreeLstm', { inputSize: sizes(words)[1] ?? 0, hiddenSize: args.units }),
};
