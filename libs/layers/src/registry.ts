import { logSoftmaxSpec } from './activation/log-softmax.js';
import { reluSpec } from './activation/relu.js';
import { scaleSpec } from './activation/scale.js';
import { sigmoidSpec } from './activation/sigmoid.js';
import { tanhSpec } from './activation/tanh.js';
import { catalogSpec } from './catalog/catalog-layer.js';
import { conv1dSpec } from './convolution/conv1d.js';
import { conv2dSpec } from './convolution/conv2d.js';
import { denseSpec } from './core/dense.js';
import { embeddingSpec } from './core/embedding.js';
import { addSpec } from './merge/add.js';
import { concatSpec } from './merge/concat.js';
import { averagePool2dSpec } from './pooling/average-pool-2d.js';
import { maxPool1dSpec } from './pooling/max-pool-1d.js';
import { maxPool2dSpec } from './pooling/max-pool-2d.js';
import { gruSpec } from './recurrent/gru.js';
import { lastSpec } from './recurrent/last.js';
import { lstmSpec } from './recurrent/lstm.js';
import { treeLstmSpec } from './recurrent/tree-lstm.js';
import { batchNormSpec } from './regularization/batch-norm.js';
import { dropoutSpec } from './regularization/dropout.js';
import { flattenSpec } from './reshaping/flatten.js';
import { reshapeSpec } from './reshaping/reshape.js';
import type { LayerKind } from './layer-kinds.js';
import type { LayerSpec } from './layer-spec.js';

/** Every layer of the language. A kind that is declared and not listed here does not compile. */
export const layerSpecs: { readonly [K in LayerKind]: LayerSpec<K> } = {
  add: addSpec,
  averagePool2d: averagePool2dSpec,
  batchNorm: batchNormSpec,
  catalog: catalogSpec,
  concat: concatSpec,
  conv1d: conv1dSpec,
  conv2d: conv2dSpec,
  dense: denseSpec,
  dropout: dropoutSpec,
  embedding: embeddingSpec,
  flatten: flattenSpec,
  gru: gruSpec,
  last: lastSpec,
  logSoftmax: logSoftmaxSpec,
  lstm: lstmSpec,
  maxPool1d: maxPool1dSpec,
  maxPool2d: maxPool2dSpec,
  relu: reluSpec,
  reshape: reshapeSpec,
  scale: scaleSpec,
  sigmoid: sigmoidSpec,
  tanh: tanhSpec,
  treeLstm: treeLstmSpec,
};

export const layerKinds = Object.keys(layerSpecs) as readonly LayerKind[];

export function isLayerKind(text: string): text is LayerKind {
  return Object.hasOwn(layerSpecs, text);
}
