import { InputError, type ErrorDetails } from '@sparkloom/errors';
import { describe, expect, test } from 'vitest';

import { conv2d, dense, flatten, maxPool2d, reshape } from './factories.js';

function refusal(make: () => unknown): ErrorDetails {
  try {
    make();
  } catch (error) {
    if (error instanceof InputError) return error.details;
    throw error;
  }
  throw new Error('it was not refused');
}

describe('an unknown argument', () => {
  const details = refusal(() => conv2d(6, { kernel: 5, strides: 2 } as never));

  test('is refused by its name, with the near one', () => {
    expect(details.code).toBe('LAYER_ARGUMENT');
    expect(details.problem).toBe('`conv2d` has no argument `strides`');
    expect(details.remedy).toContain('did you mean `stride`?');
  });

  test('names the line of the author', () => {
    expect(details.where).toMatch(/^conv2d at .*arguments\.test\.ts:\d+:\d+$/);
  });

  test('is refused where a layer takes nothing but a name', () => {
    expect(refusal(() => flatten({ order: 'C' } as never)).problem).toBe(
      '`flatten` has no argument `order`',
    );
  });
});

describe('sizes that are not whole and positive', () => {
  test.each([
    ['dense units 0', () => dense(0), 'units', '0'],
    ['dense units -10', () => dense(-10), 'units', '-10'],
    ['dense units 2.5', () => dense(2.5), 'units', '2.5'],
    ['dense units NaN', () => dense(Number.NaN), 'units', 'NaN'],
    ['dense units Infinity', () => dense(Infinity), 'units', 'Infinity'],
    ['dense units as text', () => dense('10' as never), 'units', '"10"'],
    ['dense units as bigint', () => dense(10n as never), 'units', '10'],
    ['dense units missing', () => dense(undefined as never), 'units', 'nothing'],
    ['conv2d filters 0', () => conv2d(0, { kernel: 5 }), 'filters', '0'],
    ['conv2d kernel 0', () => conv2d(6, { kernel: 0 }), 'kernel.0', '0'],
    ['conv2d kernel [3, 1.5]', () => conv2d(6, { kernel: [3, 1.5] }), 'kernel.1', '1.5'],
    ['conv2d stride 0', () => conv2d(6, { kernel: 5, stride: 0 }), 'stride.0', '0'],
    ['conv2d padding -1', () => conv2d(6, { kernel: 5, padding: -1 }), 'padding.0', '-1'],
    ['conv2d bias 1', () => conv2d(6, { kernel: 5, bias: 1 as never }), 'bias', '1'],
    ['maxPool2d kernel -2', () => maxPool2d(-2), 'kernel.0', '-2'],
    ['maxPool2d stride 0.5', () => maxPool2d(2, { stride: 0.5 }), 'stride.0', '0.5'],
    ['reshape to nothing', () => reshape([]), 'shape', '[]'],
    ['reshape to a size of 0', () => reshape([3, 0]), 'shape.1', '0'],
  ])('%s', (_what, make, argument, found) => {
    const details = refusal(make);
    expect(details).toMatchObject({ code: 'LAYER_ARGUMENT', found });
    expect(details.problem).toContain(`\`${argument}\``);
    expect(details.where).toMatch(/arguments\.test\.ts:\d+:\d+$/);
    expect(details.expected).toBeTruthy();
    expect(details.remedy).toBeTruthy();
  });

  test('a missing kernel is refused, not a crash', () => {
    expect(refusal(() => conv2d(6, {} as never))).toMatchObject({
      code: 'LAYER_ARGUMENT',
      found: 'nothing',
    });
    expect(refusal(() => conv2d(6, undefined as never)).code).toBe('LAYER_ARGUMENT');
    expect(refusal(() => maxPool2d(undefined as never)).code).toBe('LAYER_ARGUMENT');
  });

  test('a kernel of three sides is refused', () => {
    expect(refusal(() => conv2d(6, { kernel: [3, 3, 3] as never })).code).toBe('LAYER_ARGUMENT');
  });
});

describe('a name', () => {
  test('is kept', () => {
    expect(dense(10, { name: 'fc2' }).layerName).toBe('fc2');
    expect(dense(10).layerName).toBeUndefined();
  });
});

describe('a layer', () => {
  test('has every default filled in', () => {
    expect(conv2d(6, { kernel: 5 }).arguments).toEqual({
      filters: 6,
      kernel: [5, 5],
      stride: [1, 1],
      padding: [0, 0],
      bias: true,
      initializer: { kind: 'default' },
      l2: 0,
    });
    expect(maxPool2d([2, 3]).arguments).toEqual({
      kernel: [2, 3],
      stride: [2, 3],
      padding: [0, 0],
    });
  });

  test('cannot be changed', () => {
    const layer = dense(10);
    expect(() => Object.assign(layer, { name: 'other' })).toThrow(TypeError);
    expect(() => Object.assign(layer.arguments, { units: 11 })).toThrow(TypeError);
  });
});
