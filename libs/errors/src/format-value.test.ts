import fc from 'fast-check';
import { expect, test } from 'vitest';

import { formatValue } from './format-value.js';

const cycle: { self?: unknown } = {};
cycle.self = cycle;

test.each([
  [undefined, 'nothing'],
  [null, 'null'],
  [5.5, '5.5'],
  [Number.NaN, 'NaN'],
  [-Infinity, '-Infinity'],
  [12n, '12'],
  ['5', '"5"'],
  [[3, Number.NaN, 5n], '[3,"NaN","5"]'],
  [{ kernel: 5 }, '{"kernel":5}'],
  [Symbol('s'), 'Symbol(s)'],
  [formatValue, 'a function formatValue'],
  [cycle, 'an object that refers to itself'],
])('case %#: %s', (value, text) => {
  expect(formatValue(value)).toBe(text);
});

test('any value becomes at most 200 characters', () => {
  fc.assert(
    fc.property(fc.anything({ withBigInt: true, maxDepth: 3 }), (value) => {
      expect(formatValue(value).length).toBeLessThanOrEqual(200);
    }),
  );
  expect(formatValue('x'.repeat(300))).toMatch(/^"x{198}…$/);
});
