import { existsSync, openSync, readFileSync, writeSync } from 'node:fs';

import { expect, test } from 'vitest';

import { SharedFile } from './shared-file.js';

test('another who has it open sees what is written, and is seen, without its name too', () => {
  const shared = new SharedFile();
  try {
    const other = openSync(shared.path, 'r+');
    const numbers = Float32Array.of(1.5, -2, 3e-9);
    // In the middle of a larger array, as a batch of a data set is.
    const part = Float32Array.of(9, ...numbers, 9).subarray(1, 4);
    shared.write(part);
    expect(readFileSync(shared.path).subarray(0, 12)).toEqual(Buffer.from(numbers.buffer));
    shared.unlink();
    expect(existsSync(shared.path)).toBe(false);
    writeSync(other, Buffer.from(Float32Array.of(7, 8).buffer), 0, 8, 0);
    expect([...shared.readFloats(3)]).toEqual([7, 8, numbers[2]]);
  } finally {
    shared.close();
  }
});

test('more than the file has is an error, not zeros', () => {
  const shared = new SharedFile();
  try {
    expect(() => shared.readFloats(4096)).toThrow('ends after 4096 bytes');
  } finally {
    shared.close();
  }
});
