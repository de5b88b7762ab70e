import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shortestDecimal } from './shortest-decimal.js';

test('a decimal reads back as the float that it was', () => {
  fc.assert(
    fc.property(fc.float({ noNaN: true, noDefaultInfinity: true }), (float) => {
      expect(Math.fround(Number(shortestDecimal(float)))).toBe(float === 0 ? 0 : float);
    }),
  );
});

test.each([
  [0.418, '0.418'],
  [-0.00066023, '-0.00066023'],
  [4.0071, '4.0071'],
  [0, '0'],
])('%d is written as GloVe has it', (value, text) => {
  expect(shortestDecimal(Math.fround(value))).toBe(text);
});
