import { expect } from 'vitest';

/**
 * Sees that the same computation was made twice, as far as rounding shows it: MKL adds up in another
 * order where an array begins at another address of the heap.
 */
export function expectSameNumbers(
  found: ArrayLike<number>,
  expected: ArrayLike<number>,
  decimals = 3,
): void {
  expect(found.length).toBe(expected.length);
  Array.from(found).forEach((value, index) => {
    expect(value, `number ${index}`).toBeCloseTo(expected[index] ?? Number.NaN, decimals);
  });
}
