/*
 * What the types promise of graphs. This file is compiled and never run: each `@ts-expect-error` is a
 * network that must not compile, and each `expectTypeOf` an exact type.
 */
import { expectTypeOf } from 'vitest';

import {
  add,
  batchNorm,
  concat,
  conv2d,
  dense,
  embedding,
  flatten,
  image,
  last,
  lstm,
  maxPool2d,
  network,
  relu,
  sequence,
  sequential,
  type Tensor,
  tokens,
  tree,
  treeLstm,
  varying,
  vector,
} from './index.js';

// --- literal sizes follow the calls

const input = image(1, 28, 28);
const x = conv2d(16, { kernel: 3, padding: 1 })(input);
const y = conv2d(32, { kernel: 3, padding: 1, stride: 2 })(relu()(x));
expectTypeOf(x).toEqualTypeOf<Tensor<[16, 28, 28]>>();
expectTypeOf(y).toEqualTypeOf<Tensor<[32, 14, 14]>>();
expectTypeOf(flatten()(y)).toEqualTypeOf<Tensor<[6272]>>();
expectTypeOf(add(x, batchNorm()(x))).toEqualTypeOf<Tensor<[16, 28, 28]>>();
expectTypeOf(concat(x, input)).toEqualTypeOf<Tensor<[17, 28, 28]>>();
expectTypeOf(concat(vector(3), vector(4))).toEqualTypeOf<Tensor<[7]>>();
expectTypeOf(concat(sequence(9, 2), sequence(9, 5))).toEqualTypeOf<Tensor<[9, 7]>>();
expectTypeOf(last()(lstm(128)(sequence(500, 50)))).toEqualTypeOf<Tensor<[128]>>();
expectTypeOf(dense(5)(sequence(9, 128))).toEqualTypeOf<Tensor<[9, 5]>>();

// --- what does not fit does not compile

// @ts-expect-error dense: needs a flat input but gets [16, 28, 28]; put flatten() before it
dense(10)(x);
// @ts-expect-error add: the shapes differ, [16, 28, 28] and [32, 14, 14]
add(x, y);
// @ts-expect-error concat: the heights differ
concat(x, y);
// @ts-expect-error conv2d: a 40x40 kernel does not fit a 28x28 image
conv2d(8, { kernel: 40 })(x);
// @ts-expect-error lstm: needs a sequence
lstm(8)(x);
// @ts-expect-error a number is no tensor
relu()(28);

// --- sizes that are not literal become `number`; ranks stay

declare const anyImage: Tensor<[number, number, number]>;
expectTypeOf(conv2d(8, { kernel: 3 })(anyImage)).toEqualTypeOf<Tensor<[8, number, number]>>();
expectTypeOf(add(anyImage, x)).toEqualTypeOf<Tensor<[16, 28, 28]>>();
// @ts-expect-error the rank is known though the sizes are not
dense(10)(anyImage);

/** A block generic in every size: its body checks without a cast, for its padding keeps the sides. */
function block<C extends number, H extends number, W extends number>(
  at: Tensor<[C, H, W]>,
): Tensor<[C, H, W]> {
  const convolution = () => conv2d(at.shape[0], { kernel: 3, padding: 1 });
  return relu()(add(convolution()(relu()(convolution()(at))), at));
}
let same = conv2d(16, { kernel: 3, padding: 1 })(image(3, 32, 32));
for (let count = 0; count < 18; count += 1) same = block(same);
expectTypeOf(same).toEqualTypeOf<Tensor<[16, 32, 32]>>();

let shrinking: Tensor<[number, number, number]> = same;
for (let count = 0; count < 3; count += 1) shrinking = maxPool2d(2)(shrinking);
expectTypeOf(dense(10)(flatten()(shrinking))).toEqualTypeOf<Tensor<[10]>>();

// --- trees, texts, several inputs and outputs

const words = tokens(varying);
const trees = tree();
const vectors = embedding(1000, { features: 50 })(words);
expectTypeOf(vectors).toEqualTypeOf<Tensor<[number, 50]>>();
const states = treeLstm(150)(vectors, trees);
expectTypeOf(states).toEqualTypeOf<Tensor<[number, 150]>>();
// @ts-expect-error the tree comes second
treeLstm(150)(trees, vectors);
// @ts-expect-error add takes no tree and a sequence
add(states, trees);
// @ts-expect-error relu needs a tensor but gets a tree
relu()(trees);

const sentiment = network('Sentiment', [words, trees], dense(5)(states));
expectTypeOf(sentiment.inputShape).toEqualTypeOf<{
  readonly table: readonly [[number], { readonly tree: number }];
}>();
expectTypeOf(sentiment.outputShape).toEqualTypeOf<[number, 5]>();

// --- networks in networks

const encoder = sequential('Encoder', vector(8), dense(4), relu());
expectTypeOf(encoder(vector(8))).toEqualTypeOf<Tensor<[4]>>();
// @ts-expect-error the network takes [8] but gets [9]
encoder(vector(9));
expectTypeOf(
  sequential('Around', image(2, 2, 2), flatten(), encoder, dense(2)).outputShape,
).toEqualTypeOf<[2]>();
// @ts-expect-error layer 2, a network that takes [8] gets [12]
sequential('Around', image(3, 2, 2), flatten(), encoder, dense(2));
