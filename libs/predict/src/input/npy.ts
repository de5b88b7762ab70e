import { sizeOf } from '@sparkloom/layers';

import { malformed } from './malformed.js';

const magic = Buffer.from('\x93NUMPY', 'latin1');

export function isNpy(bytes: Buffer): boolean {
  return bytes.subarray(0, magic.length).equals(magic);
}

/**
 * NumPy's `.npy` in C order: `uint8` stays bytes, `float32` and `float64` become floats.
 *
 * @see https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html
 */
export function parseNpy(
  bytes: Buffer,
  file: string,
): { readonly shape: readonly number[]; readonly numbers: Uint8Array | Float32Array } {
  const isFirstVersion = bytes[6] === 1;
  const start = isFirstVersion ? 10 : 12;
  if (bytes.length < start) throw malformed(file, 'a header of .npy', `${bytes.length} bytes`);
  const headerLength = isFirstVersion ? bytes.readUInt16LE(8) : bytes.readUInt32LE(8);
  const header = bytes.toString('latin1', start, start + headerLength);
  const descr = /'descr': *'([^']+)'/.exec(header)?.[1];
  const sizes = /'shape': *\(([^)]*)\)/.exec(header)?.[1];
  if (descr === undefined || sizes === undefined) {
    throw malformed(file, "a header with 'descr' and 'shape'", header.trim());
  }
  if (!header.includes("'fortran_order': False")) {
    throw malformed(file, 'numbers in C order, as np.ascontiguousarray gives', 'Fortran order');
  }
  const shape = sizes
    .split(',')
    .filter((size) => size.trim() !== '')
    .map(Number);
  const count = sizeOf(shape);
  const content = bytes.subarray(start + headerLength);
  const expect = (width: number): void => {
    if (content.length === count * width) return;
    throw malformed(file, `${count * width} bytes of numbers`, `${content.length} bytes`);
  };
  switch (descr) {
    case '|u1':
      expect(1);
      return { shape, numbers: content };
    case '<f4':
      expect(4);
      return {
        shape,
        numbers: Float32Array.from({ length: count }, (_, i) => content.readFloatLE(4 * i)),
      };
    case '<f8':
      expect(8);
      return {
        shape,
        numbers: Float32Array.from({ length: count }, (_, i) => content.readDoubleLE(8 * i)),
      };
    default:
      throw malformed(file, 'numbers of the type uint8, float32 or float64', `dtype ${descr}`);
  }
}
