import { describe, expect, it } from 'vitest';
import { stringConstants } from './constant-pool.js';

function utf8(text: string): Buffer {
  const bytes = Buffer.from(text);
  return Buffer.concat([Buffer.from([1, 0, bytes.length]), bytes]);
}

/** The beginning of a class file with these entries; a long counts twice. */
function classFile(count: number, ...entries: readonly Buffer[]): Buffer {
  const header = Buffer.alloc(10);
  header.writeUInt32BE(0xcafebabe, 0);
  header.writeUInt16BE(count + 1, 8);
  return Buffer.concat([header, ...entries]);
}

describe('stringConstants', () => {
  it('gives texts that code loads, and no names', () => {
    const file = classFile(
      5,
      Buffer.from([5, 0, 0, 0, 0, 0, 0, 0, 1]),
      Buffer.from([8, 0, 4]),
      utf8('spark.master'),
      utf8('NameOfAMember'),
    );
    // 1 and 2: the long; 3: the string, which points at 4.
    expect(stringConstants(file)).toEqual(['spark.master']);
  });

  it('refuses what is no class', () => {
    expect(() => stringConstants(Buffer.from('PK\x03\x04 a jar'))).toThrow('not a class file');
    expect(() => stringConstants(classFile(1, Buffer.from([99])))).toThrow('unknown tag 99');
  });
});
