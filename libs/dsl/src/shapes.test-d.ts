/*
 * What the types promise. This file is compiled and never run: each `@ts-expect-error` is a network
 * that must not compile, and each `expectTypeOf` an exact type.
 */
import { expectTypeOf } from 'vitest';

import {
  conv2d,
  dense,
  flatten,
  image,
  type Layer,
  logSoftmax,
  maxPool2d,
  reshape,
  sequential,
  tanh,
  vector,
} from './index.js';

declare const someNumber: number;

// --- literal sizes are computed

expectTypeOf(
  sequential(
    'LeNet5',
    image(1, 28, 28),
    conv2d(6, { kernel: 5 }),
    tanh(),
    maxPool2d(2),
    conv2d(12, { kernel: 5 }),
    tanh(),
    maxPool2d(2),
    flatten(),
    dense(100),
    dense(10),
    logSoftmax(),
  ).outputShape,
).toEqualTypeOf<[10]>();

expectTypeOf(
  sequential('A', image(3, 224, 224), conv2d(64, { kernel: 7, stride: 2, padding: 3 })).outputShape,
).toEqualTypeOf<[64, 112, 112]>();
expectTypeOf(
  sequential('B', image(3, 227, 227), conv2d(96, { kernel: 11, stride: 4 })).outputShape,
).toEqualTypeOf<[96, 55, 55]>();
expectTypeOf(
  sequential('C', image(3, 32, 32), conv2d(16, { kernel: 3, padding: 1 })).outputShape,
).toEqualTypeOf<[16, 32, 32]>();
expectTypeOf(
  sequential('D', image(8, 30, 20), conv2d(4, { kernel: [3, 5], stride: [2, 1], padding: [1, 0] }))
    .outputShape,
).toEqualTypeOf<[4, 15, 16]>();
expectTypeOf(
  sequential('E', image(6, 112, 112), maxPool2d(3, { stride: 2, padding: 1 })).outputShape,
).toEqualTypeOf<[6, 56, 56]>();
expectTypeOf(sequential('F', image(512, 7, 7), flatten()).outputShape).toEqualTypeOf<[25_088]>();
expectTypeOf(
  sequential('G', vector(192), reshape([12, 4, 4]), conv2d(3, { kernel: 4 })).outputShape,
).toEqualTypeOf<[3, 1, 1]>();
expectTypeOf(sequential('H', image(1, 28, 28), tanh()).inputShape).toEqualTypeOf<[1, 28, 28]>();

// --- sizes that are not literal become `number`, ranks stay

expectTypeOf(
  sequential('I', image(1, someNumber, 28), conv2d(6, { kernel: 5 })).outputShape,
).toEqualTypeOf<[6, number, 24]>();
expectTypeOf(
  sequential('J', image(1, 28, 28), conv2d(6, { kernel: someNumber })).outputShape,
).toEqualTypeOf<[6, number, number]>();
expectTypeOf(
  sequential('K', image(1, 28, 28), flatten(), dense(someNumber)).outputShape,
).toEqualTypeOf<[number]>();

// --- lists of layers that a loop made

declare const made: Layer[];
expectTypeOf(sequential('K1', vector(3), ...made).inputShape).toEqualTypeOf<[3]>();
expectTypeOf(sequential('K2', vector(3), dense(4), ...made, dense(2)).name).toEqualTypeOf<string>();

// --- literal sizes that do not fit

sequential(
  'L',
  image(1, 28, 28),
  // @ts-expect-error layer 1, conv2d: a 40x40 kernel does not fit a 28x28 image
  conv2d(8, { kernel: 40 }),
);
sequential(
  'M',
  image(1, 8, 8),
  maxPool2d(2),
  // @ts-expect-error layer 2, maxPool2d: a 5x5 kernel does not fit a 4x4 image
  maxPool2d(5),
);
sequential(
  'N',
  image(1, 28, 28),
  // @ts-expect-error layer 1, conv2d: a 3x29 kernel does not fit a 28x28 image
  conv2d(8, { kernel: [3, 29] }),
);
sequential(
  'O',
  vector(192),
  // @ts-expect-error layer 1, reshape: [192] has 192 values but [12, 4, 5] wants 240
  reshape([12, 4, 5]),
);

// --- wrong ranks, with literal and with widened sizes

sequential(
  'P',
  image(1, 28, 28),
  conv2d(6, { kernel: 5 }),
  // @ts-expect-error layer 2, dense: needs a flat input but gets [6, 24, 24]; put flatten() before it
  dense(10),
  logSoftmax(),
);
sequential(
  'Q',
  image(1, someNumber, someNumber),
  // @ts-expect-error layer 1, dense: needs a flat input but gets [1, ?, ?]; put flatten() before it
  dense(10),
);
sequential(
  'R',
  image(someNumber, someNumber, someNumber),
  conv2d(someNumber, { kernel: someNumber }),
  flatten(),
  // @ts-expect-error layer 3, conv2d: needs an image [channels, height, width] but gets [?]
  conv2d(6, { kernel: 5 }),
);
sequential(
  'S',
  vector(784),
  // @ts-expect-error layer 1, maxPool2d: needs an image [channels, height, width] but gets [784]
  maxPool2d(2),
);
sequential(
  'T',
  image(1, 28, 28),
  // @ts-expect-error layer 1, logSoftmax: needs one score a class but gets [1, 28, 28]
  logSoftmax(),
);

// --- arguments

// @ts-expect-error there is no argument `strides`
conv2d(6, { kernel: 5, strides: 2 });
// @ts-expect-error the kernel is missing
conv2d(6, {});
// @ts-expect-error the options are missing
conv2d(6);
// @ts-expect-error a kernel has two sides
conv2d(6, { kernel: [3, 3, 3] });
// @ts-expect-error not a number
dense('10');
// @ts-expect-error the number of units is missing
dense();
// @ts-expect-error there is no argument `activation`
dense(10, { activation: 'tanh' });
// @ts-expect-error a layer without arguments
tanh({ slope: 1 });
// @ts-expect-error not a list of sizes
reshape(12);
// @ts-expect-error a factory that was not called
sequential('U', vector(3), tanh);
// @ts-expect-error an input that was forgotten
sequential('V', dense(3));
// @ts-expect-error an image has three sizes
image(28, 28);
