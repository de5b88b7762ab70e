import { sizeOf } from '@sparkloom/layers';

import { malformed } from './malformed.js';

const unsignedByte = 0x08;

/** Two zeros, the type of the numbers, how many sizes. */
export function isIdx(bytes: Buffer): boolean {
  return bytes.length >= 4 && bytes.readUInt16BE(0) === 0 && bytes.readUInt8(3) > 0;
}

/** An IDX file of the MNIST authors' format; its numbers are unsigned bytes. */
export function parseIdx(
  bytes: Buffer,
  file: string,
): { readonly shape: readonly number[]; readonly numbers: Uint8Array } {
  const [type, dimensions] = [bytes.readUInt8(2), bytes.readUInt8(3)];
  if (type !== unsignedByte) {
    throw malformed(file, 'IDX of unsigned bytes (type 0x08)', `type 0x${type.toString(16)}`);
  }
  const start = 4 + 4 * dimensions;
  if (bytes.length < start) throw malformed(file, `a header of ${start} bytes`, `${bytes.length}`);
  const shape = Array.from({ length: dimensions }, (_, index) => bytes.readUInt32BE(4 + 4 * index));
  const size = sizeOf(shape);
  if (bytes.length !== start + size) {
    throw malformed(
      file,
      `${start + size} bytes for ${shape.join(' x ')}`,
      `${bytes.length} bytes`,
    );
  }
  return { shape, numbers: bytes.subarray(start) };
}
