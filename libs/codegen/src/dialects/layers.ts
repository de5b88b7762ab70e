import { concatAxis, type Shape, type SlidingWindow } from '@sparkloom/layers';

import { doubleLiteral, intArray } from '../scala/literals.js';
import { type Dialect, type Expression, inlineExpression } from './dialect.js';
import { layer, sameSides, sizes, weights, windowArguments } from './layer-expression.js';

/** A layer of our own runtime, which BigDL has too, only slower. */
function ownLayer(
  callee: string,
  positional: Readonly<Record<string, number | string>>,
): Expression {
  return { ...layer(callee, positional), ownLayers: [callee] };
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
 * A recurrent layer: ours, which takes all steps of a sequence together, or BigDL's cell in the
 * container that walks along time, which can drop values on the way.
 */
function recurrent(
  { own, cell }: { readonly own: string; readonly cell: string },
  args: { readonly units: number; readonly dropout: number },
  input: Shape,
): Expression {
  const ofCell = { inputSize: input[1] ?? 0, hiddenSize: args.units };
  if (args.dropout === 0) return { ...ownLayer(own, ofCell), canStopPropagation: true };
  const inner = layer(cell, { ...ofCell, p: doubleLiteral(args.dropout) });
  return layer('Recurrent', {}, { calls: [`add(${inlineExpression(inner)})`] });
}

const poolingNames = ['k', 'd', 'pad'] as const;

/** Whether the windows of a pooling lie side by side, and none reaches over the edge. */
function isTiled({ kernel, stride, padding }: SlidingWindow): boolean {
  return sameSides(kernel, stride) && sameSides(padding, [0, 0]);
}

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
  conv1d: ({ arguments: args, inputShapes: [input] }) => {
    const sides = {
      inputFrameSize: sizes(input)[1] ?? 0,
      outputFrameSize: args.filters,
      kernelW: args.kernel,
    };
    return args.stride === 1
      ? { ...ownLayer('BatchedTemporalConvolution', sides), canStopPropagation: true }
      : layer('TemporalConvolution', { ...sides, strideW: args.stride });
  },
  conv2d: ({ arguments: args, inputShapes: [input] }) => ({
    ...layer(
      'SpatialConvolution',
      {
        nInputPlane: sizes(input)[0] ?? 0,
        nOutputPlane: args.filters,
        ...windowArguments(args, ['kernel', 'stride', 'pad'], [1, 1]),
      },
      weights(args),
    ),
    canStopPropagation: true,
  }),
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
    isTiled(args)
      ? ownLayer('TiledMaxPooling', { kW: args.kernel[1], kH: args.kernel[0] })
      : // BigDL's own default stride is 1, which nobody expects of a pooling: it is always written.
        layer('SpatialMaxPooling', windowArguments(args, poolingNames, [0, 0])),
  relu: () => layer('ReLU'),
  reshape: ({ arguments: args }) => layer('Reshape', { size: intArray(args.shape) }),
  scale: ({ arguments: args }) => layer('MulConstant', { scalar: doubleLiteral(args.factor) }),
  sigmoid: () => layer('Sigmoid'),
  tanh: () => layer('Tanh'),
  treeLstm: ({ arguments: args, inputShapes: [words] }) =>
    ownLayer('BatchedTreeLstm', {
      inputSize: sizes(words)[1] ?? 0,
      hiddenSize: args.units,
      ...(args.recurrentDropout === 0
        ? {}
        : { recurrentDropout: doubleLiteral(args.recurrentDropout) }),
    }),
};
