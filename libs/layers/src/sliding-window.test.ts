import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { layerSpecs } from './registry.js';
import type { Shape } from './shape.js';

type Pair = [number, number];
const both = (side: number): Pair => [side, side];

interface Row {
  readonly source: string;
  readonly input: Shape;
  readonly kernel: number;
  readonly stride: number;
  readonly padding: number;
  readonly output: Shape;
}

/** Weights without options. */
const plain = { initializer: { kind: 'default' as const }, l2: 0 };

/** Sizes that the papers and their published tables state. */
const convolutions: readonly Row[] = [
  {
    source: 'LeNet-5 C1',
    input: [1, 28, 28],
    kernel: 5,
    stride: 1,
    padding: 0,
    output: [6, 24, 24],
  },
  {
    source: 'AlexNet conv1',
    input: [3, 227, 227],
    kernel: 11,
    stride: 4,
    padding: 0,
    output: [96, 55, 55],
  },
  {
    source: 'AlexNet conv2',
    input: [96, 27, 27],
    kernel: 5,
    stride: 1,
    padding: 2,
    output: [256, 27, 27],
  },
  {
    source: 'VGG conv1_1',
    input: [3, 224, 224],
    kernel: 3,
    stride: 1,
    padding: 1,
    output: [64, 224, 224],
  },
  {
    source: 'ResNet conv1',
    input: [3, 224, 224],
    kernel: 7,
    stride: 2,
    padding: 3,
    output: [64, 112, 112],
  },
  {
    source: 'ResNet conv3_1',
    input: [64, 56, 56],
    kernel: 3,
    stride: 2,
    padding: 1,
    output: [128, 28, 28],
  },
  {
    source: 'Inception-v3 stem',
    input: [3, 299, 299],
    kernel: 3,
    stride: 2,
    padding: 0,
    output: [32, 149, 149],
  },
  {
    source: 'a kernel as large as the image',
    input: [12, 4, 4],
    kernel: 4,
    stride: 1,
    padding: 0,
    output: [7, 1, 1],
  },
];
const poolings: readonly Row[] = [
  {
    source: 'LeNet-5 S2',
    input: [6, 24, 24],
    kernel: 2,
    stride: 2,
    padding: 0,
    output: [6, 12, 12],
  },
  {
    source: 'AlexNet pool1',
    input: [96, 55, 55],
    kernel: 3,
    stride: 2,
    padding: 0,
    output: [96, 27, 27],
  },
  {
    source: 'AlexNet pool5',
    input: [256, 13, 13],
    kernel: 3,
    stride: 2,
    padding: 0,
    output: [256, 6, 6],
  },
  {
    source: 'ResNet pool1',
    input: [64, 112, 112],
    kernel: 3,
    stride: 2,
    padding: 1,
    output: [64, 56, 56],
  },
  {
    source: 'an odd side loses its last row',
    input: [3, 5, 5],
    kernel: 2,
    stride: 2,
    padding: 0,
    output: [3, 2, 2],
  },
];

describe('conv2d output shapes', () => {
  test.each(convolutions)('$source: $input to $output', (row) => {
    const shape = layerSpecs.conv2d.outputShape(
      {
        filters: row.output[0] ?? 0,
        kernel: both(row.kernel),
        stride: both(row.stride),
        padding: both(row.padding),
        bias: true,
        ...plain,
      },
      row.input,
    );
    expect(shape).toEqual(row.output);
  });
});

describe('maxPool2d output shapes', () => {
  test.each(poolings)('$source: $input to $output', (row) => {
    const { kernel, stride, padding } = row;
    const args = { kernel: both(kernel), stride: both(stride), padding: both(padding) };
    expect(layerSpecs.maxPool2d.outputShape(args, row.input)).toEqual(row.output);
  });
});

/** Puts the window on every place it can stand and counts them. */
function countPlaces(side: number, kernel: number, stride: number, padding: number): number {
  let places = 0;
  for (let start = -padding; start + kernel <= side + padding; start += stride) places += 1;
  return places;
}

const window = fc.record({
  input: fc.tuple(
    fc.integer({ min: 1, max: 9 }),
    fc.integer({ min: 1, max: 60 }),
    fc.integer({ min: 1, max: 60 }),
  ),
  kernel: fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 })),
  stride: fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 })),
  padding: fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 6 })),
});

describe('any window', () => {
  test('conv2d has as many outputs as its kernel has places', () => {
    fc.assert(
      fc.property(window, fc.integer({ min: 1, max: 512 }), ({ input, ...sides }, filters) => {
        const args = { ...sides, filters, bias: true, ...plain };
        const [height, width] = ([0, 1] as const).map((axis) =>
          countPlaces(
            input[axis + 1] ?? 0,
            args.kernel[axis],
            args.stride[axis],
            args.padding[axis],
          ),
        );
        if (height === 0 || width === 0) {
          expect(() => layerSpecs.conv2d.outputShape(args, input)).toThrow(
            expect.objectContaining({ code: 'SHAPE_MISMATCH' }),
          );
        } else {
          expect(layerSpecs.conv2d.outputShape(args, input)).toEqual([filters, height, width]);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('maxPool2d too, and refuses windows that would hold padding only', () => {
    fc.assert(
      fc.property(window, ({ input, ...args }) => {
        const [height, width] = ([0, 1] as const).map((axis) =>
          countPlaces(
            input[axis + 1] ?? 0,
            args.kernel[axis],
            args.stride[axis],
            args.padding[axis],
          ),
        );
        const tooMuchPadding = args.padding.some(
          (padding, axis) => padding > (args.kernel[axis] ?? 0) / 2,
        );
        if (height === 0 || width === 0 || tooMuchPadding) {
          expect(() => layerSpecs.maxPool2d.outputShape(args, input)).toThrow(
            expect.objectContaining({ code: 'SHAPE_MISMATCH' }),
          );
        } else {
          expect(layerSpecs.maxPool2d.outputShape(args, input)).toEqual([input[0], height, width]);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('conv2d multiplies once for each weight at each place', () => {
    fc.assert(
      fc.property(window, fc.integer({ min: 1, max: 64 }), ({ input, ...sides }, filters) => {
        const args = { ...sides, filters, bias: false, ...plain };
        const [height, width] = ([0, 1] as const).map((axis) =>
          countPlaces(
            input[axis + 1] ?? 0,
            args.kernel[axis],
            args.stride[axis],
            args.padding[axis],
          ),
        );
        fc.pre(height !== 0 && width !== 0);
        const weights = layerSpecs.conv2d.parameters(args, input);
        expect(weights).toBe(filters * input[0] * args.kernel[0] * args.kernel[1]);
        expect(layerSpecs.conv2d.multiplyAdds(args, input)).toBe(
          weights * (height ?? 0) * (width ?? 0),
        );
      }),
    );
  });
});

describe('parameters', () => {
  const conv = (filters: number, kernel: number, bias: boolean, input: Shape) =>
    layerSpecs.conv2d.parameters(
      { filters, kernel: both(kernel), stride: [1, 1], padding: [0, 0], bias, ...plain },
      input,
    );
  test.each([
    ['LeNet-5 as BigDL has it, conv1', conv(6, 5, true, [1, 28, 28]), 156],
    ['LeNet-5 as BigDL has it, conv2', conv(12, 5, true, [6, 12, 12]), 1812],
    ['AlexNet conv1', conv(96, 11, true, [3, 227, 227]), 34_944],
    ['VGG conv1_1', conv(64, 3, true, [3, 224, 224]), 1_792],
    ['ResNet conv1, without bias', conv(64, 7, false, [3, 224, 224]), 9_408],
    [
      'VGG fc8',
      layerSpecs.dense.parameters({ units: 1000, bias: true, ...plain }, [4096]),
      4_097_000,
    ],
    [
      'a dense layer without bias',
      layerSpecs.dense.parameters({ units: 10, bias: false, ...plain }, [100]),
      1_000,
    ],
  ])('%s: %i', (_layer, found, published) => {
    expect(found).toBe(published);
  });
});
