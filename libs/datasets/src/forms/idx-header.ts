import type { IdxFile, IdxImages } from './idx-form.js';
import { bytes, type Mismatch } from './official-form.js';

/** Magic numbers of IDX: unsigned bytes in three dimensions, and in one. */
const magic = { images: 0x0803, labels: 0x0801 } as const;

/** Bytes of a header: the magic number and a size for each dimension, four bytes each. */
export const idxHeaderBytes = { images: 16, labels: 8 } as const;

/** Compares the header of an IDX file with what the data set says about it. */
export function headerMismatch(
  header: Buffer,
  file: IdxFile,
  { height, width }: IdxImages,
): Mismatch | undefined {
  const length = idxHeaderBytes[file.content];
  if (header.length < length) {
    return { expected: `an IDX header of ${bytes(length)}`, found: bytes(header.length) };
  }
  const foundMagic = header.readUInt32BE(0);
  if (foundMagic !== magic[file.content]) {
    return {
      expected: `IDX ${file.content} (magic number ${hex(magic[file.content])})`,
      found: `magic number ${hex(foundMagic)}${nameOfMagic(foundMagic)}`,
    };
  }
  const records = header.readUInt32BE(4);
  if (records !== file.records) {
    return {
      expected: `${file.records.toLocaleString('en')} ${file.content}`,
      found: `${records.toLocaleString('en')} ${file.content}`,
    };
  }
  if (file.content === 'labels') return undefined;
  const [foundHeight, foundWidth] = [header.readUInt32BE(8), header.readUInt32BE(12)];
  return foundHeight === height && foundWidth === width
    ? undefined
    : {
        expected: `images of ${String(height)} x ${String(width)} pixels`,
        found: `images of ${String(foundHeight)} x ${String(foundWidth)} pixels`,
      };
}

function hex(value: number): string {
  return `0x${value.toString(16).padStart(8, '0')}`;
}

function nameOfMagic(value: number): string {
  const content = (['images', 'labels'] as const).find((name) => magic[name] === value);
  if (content !== undefined) return `: these are ${content}`;
  return value >>> 16 === 0x1f8b ? ': this is a gzip file without the ending .gz' : '';
}
