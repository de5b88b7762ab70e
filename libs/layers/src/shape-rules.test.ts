import { InputError } from '@sparkloom/errors';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { layerSpecs } from './registry.js';
import { type AnyShape, formatShape, type Shape, sizeOf } from './shape.js';

/** Weights without options. */
const plain = { initializer: { kind: 'default' as const }, l2: 0 };
const anyShape = fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 4 });

describe('layers that change no size', () => {
  test('tanh keeps any shape', () => {
    fc.assert(
      fc.property(anyShape, (shape) => {
        expect(layerSpecs.tanh.outputShape({}, shape)).toEqual(shape);
      }),
    );
  });

  test('logSoftmax keeps one score a class', () => {
    expect(layerSpecs.logSoftmax.outputShape({}, [10])).toEqual([10]);
  });
});

describe('flatten and reshape keep every value', () => {
  test('flatten gives one row of them', () => {
    fc.assert(
      fc.property(anyShape, (shape) => {
        expect(layerSpecs.flatten.outputShape({}, shape)).toEqual([sizeOf(shape)]);
      }),
    );
  });

  test('reshape takes exactly the shapes of as many values', () => {
    fc.assert(
      fc.property(anyShape, anyShape, (from, to) => {
        const reshaped = () => layerSpecs.reshape.outputShape({ shape: to }, from);
        if (sizeOf(from) === sizeOf(to)) expect(reshaped()).toEqual(to);
        else expect(reshaped).toThrow(expect.objectContaining({ code: 'SHAPE_MISMATCH' }));
      }),
    );
    expect(layerSpecs.reshape.outputShape({ shape: [12, 4, 4] }, [192])).toEqual([12, 4, 4]);
  });
});

describe('ranks that a layer cannot read', () => {
  const rules: Record<string, (shape: Shape) => AnyShape> = {
    conv2d: (shape) =>
      layerSpecs.conv2d.outputShape(
        { filters: 1, bias: true, kernel: [1, 1], stride: [1, 1], padding: [0, 0], ...plain },
        shape,
      ),
    maxPool2d: (shape) =>
      layerSpecs.maxPool2d.outputShape({ kernel: [1, 1], stride: [1, 1], padding: [0, 0] }, shape),
    dense: (shape) => layerSpecs.dense.outputShape({ units: 1, bias: true, ...plain }, shape),
    conv1d: (shape) => layerSpecs.conv1d.outputShape({ filters: 1, kernel: 1, stride: 1 }, shape),
    lstm: (shape) => layerSpecs.lstm.outputShape({ units: 1, dropout: 0 }, shape),
    last: (shape) => layerSpecs.last.outputShape({}, shape),
    embedding: (shape) =>
      layerSpecs.embedding.outputShape({ words: 9, features: 2, gradientScale: 1 }, shape),
    batchNorm: (shape) => layerSpecs.batchNorm.outputShape({ epsilon: 1e-5, momentum: 0.1 }, shape),
    logSoftmax: (shape) => layerSpecs.logSoftmax.outputShape({}, shape),
  };
  test.each([
    ['conv2d', [784]],
    ['conv2d', [28, 28]],
    ['conv2d', [1, 1, 28, 28]],
    ['maxPool2d', [784]],
    ['maxPool2d', [28, 28]],
    ['dense', [1, 28, 28]],
    ['conv1d', [784]],
    ['lstm', [1, 28, 28]],
    ['last', [784]],
    ['embedding', [28, 28]],
    ['batchNorm', [28, 28]],
    ['logSoftmax', [1, 10, 2]],
  ])('%s refuses %j and says what to do', (kind, shape) => {
    let refusal: unknown;
    try {
      rules[kind]?.(shape);
    } catch (error) {
      refusal = error;
    }
    if (!(refusal instanceof InputError)) throw new Error('it was not refused');
    expect(refusal.code).toBe('RANK_MISMATCH');
    expect(refusal.details.found).toBe(formatShape(shape));
    expect(refusal.details.expected).toContain('[');
    expect(refusal.details.remedy).toContain('`');
  });
});
