import { concatAxis, type LayerKind } from '@sparkloom/layers';

import type { Expression, LayerEmitter } from '../../dialects/dialect.js';
import { layer, sizes, weights, windowArguments } from '../../dialects/layer-expression.js';
import { doubleLiteral } from '../../scala/literals.js';
import type { PlannedLayer } from '../plan.js';

/** A layer of BigDL for MKL-DNN, written with its package, since `nn` has others of these names. */
const bigdl = (callee: string, ...rest: Rest): Expression => layer(`mkldnn.${callee}`, ...rest);

/** Full name of a class of the runtime for MKL-DNN. */
export function mklDnnClass(name: string): string {
  return `org.sparkloom.mkldnn.${name}`;
}

/** A layer of the runtime for MKL-DNN. */
const own = (callee: string, ...[positional, more]: Rest): Expression =>
  layer(callee, positional, { ...more, runtimeImports: [mklDnnClass(callee)] });

type Rest = Parameters<typeof layer> extends [string, ...infer R] ? R : never;

const poolingNames = ['k', 'd', 'pad'] as const;

/** Each kind that MKL-DNN has a kernel for. */
const layers: { readonly [K in LayerKind]?: LayerEmitter<K> } = {
  add: () => bigdl('CAddTable'),
  averagePool2d: ({ arguments: args }) =>
    bigdl('AvgPooling', windowArguments(args, poolingNames, [1, 1]), { calls: ['floor()'] }),
  batchNorm: (node) => batchNorm(node, false),
  concat: ({ outputShape }) =>
    bigdl('JoinTable', { dimension: concatAxis(sizes(outputShape)) + 2 }),
  conv2d: ({ arguments: args, inputShapes: [input] }) =>
    own(
      'DnnConvolution',
      {
        nInputPlane: sizes(input)[0] ?? 0,
        nOutputPlane: args.filters,
        ...windowArguments(args, ['kernel', 'stride', 'pad'], [1, 1]),
      },
      weights(args),
    ),
  dense: ({ arguments: args, inputShapes: [input] }) =>
    bigdl('Linear', { inputSize: sizes(input)[0] ?? 0, outputSize: args.units }, weights(args)),
  dropout: ({ arguments: args }) => own('DnnDropout', { initP: doubleLiteral(args.rate) }),
  // BigDL's layers round up unless they are told not to.
  maxPool2d: ({ arguments: args }) =>
    bigdl('MaxPooling', windowArguments(args, poolingNames, [0, 0]), { calls: ['floor()'] }),
  relu: () => bigdl('ReLU'),
  scale: ({ arguments: args }) => own('DnnMulConstant', { scalar: doubleLiteral(args.factor) }),
  sigmoid: () => own('DnnSigmoid'),
  tanh: () => own('DnnTanh'),
};

function batchNorm(
  { arguments: args, inputShapes: [input] }: Parameters<LayerEmitter<'batchNorm'>>[0],
  relu: boolean,
): Expression {
  return own(
    'DnnBatchNormalization',
    { nOutput: sizes(input)[0] ?? 0 },
    {
      named: {
        ...(args.epsilon === 1e-5 ? {} : { eps: doubleLiteral(args.epsilon) }),
        ...(args.momentum === 0.1 ? {} : { momentum: doubleLiteral(args.momentum) }),
        ...(relu ? { relu: 'true' } : {}),
      },
    },
  );
}

/** What a layer becomes for MKL-DNN. */
export function emitMklDnnLayer({ node, form }: PlannedLayer): Expression {
  if (node.kind === 'batchNorm') return batchNorm(node, form === 'with relu');
  if (form === 'padded with zeros') {
    const [channels = 0] = sizes(node.inputShapes[0]);
    return own('DnnPadChannels', { channels });
  }
  const emitter = layers[node.kind] as LayerEmitter<LayerKind> | undefined;
  if (emitter === undefined) throw new TypeError(`a plan has ${node.kind} for MKL-DNN`);
  return emitter(node);
}
