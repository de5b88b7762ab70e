import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultDriverMemoryMiB, parseMemoryMiB } from './memory.js';

describe('parseMemoryMiB', () => {
  it.each([
    ['512m', 512],
    ['2g', 2048],
    ['2GB', 2048],
    [' 4096 ', 4096],
    ['1048576k', 1024],
    ['1t', 1_048_576],
    ['1073741824b', 1024],
    ['1535k', 1],
  ])('reads %s', (text, mebibytes) => {
    expect(parseMemoryMiB(text, '--driver-memory')).toBe(mebibytes);
  });

  it.each(['', '0', '0g', '1.5g', '-1g', '2 g', '2x', 'g', '1023k', '99999999999999p'])(
    'refuses `%s`',
    (text) => {
      expect(() => parseMemoryMiB(text, '--driver-memory')).toThrow(
        expect.objectContaining({ code: 'MEMORY_INVALID' }),
      );
    },
  );

  it('reads what is said in different units alike', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), (gibibytes) => {
        expect(parseMemoryMiB(`${gibibytes}g`, '')).toBe(gibibytes * 1024);
        expect(parseMemoryMiB(`${gibibytes * 1024}m`, '')).toBe(gibibytes * 1024);
      }),
    );
  });
});

describe('defaultDriverMemoryMiB', () => {
  it('is 4 GiB, but no more than half of the machine', () => {
    const gibibyte = 2 ** 30;
    expect(defaultDriverMemoryMiB(64 * gibibyte)).toBe(4096);
    expect(defaultDriverMemoryMiB(8 * gibibyte)).toBe(4096);
    expect(defaultDriverMemoryMiB(2 * gibibyte)).toBe(1024);
  });
});
