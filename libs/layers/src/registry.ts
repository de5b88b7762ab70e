import { logSoftmaxSpec } from './activation/log-softmax.js';
import { tanhSpec } from './activation/tanh.js';
import { conv2dSpec } from './convolution/conv2d.js';
import { denseSpec } from './core/dense.js';
import type { LayerKind } from './layer-kinds.js';
import type { LayerSpec } from './layer-spec.js';
import { maxPool2dSpec } from './pooling/max-pool-2d.js';
import { flattenSpec } from './reshaping/flatten.js';
import { reshapeSpec } from './reshaping/reshape.js';

/** Every layer of the language. A kind that is declared and not listed here does not compile. */
export const layerSpecs: { readonly [K in LayerKind]: LayerSpec<K> } = {
  conv2d: conv2dSpec,
  dense: denseSpec,
  flatten: flattenSpec,
  logSoftmax: logSoftmaxSpec,
  maxPool2d: maxPool2dSpec,
  reshape: reshapeSpec,
  tanh: tanhSpec,
};

export const layerKinds = Object.keys(layerSpecs) as readonly LayerKind[];

export function isLayerKind(text: string): text is LayerKind {
  return Object.hasOwn(layerSpecs, text);
}
