import type { Dataset, DatasetFile } from './dataset.js';

/** Magic numbers of IDX: unsigned bytes in three dimensions, and in one. */
const magic = { images: 0x0803, labels: 0x0801 } as const;

/** Bytes of a header: the magic number and a size for each dimension, four bytes each. */
export const idxHeaderBytes = { images: 16, labels: 8 } as const;

/** What is wrong with a file, in the two halves of a message. */
export interface Mismatch {
  readonly expected: string;
  readonly found: string;
}

/** Compares the header of an IDX file with what the data set says about it. */
export function headerMismatch(
  header: Buffer,
  file: DatasetFile,
  { image }: Dataset,
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
  const [height, width] = [header.readUInt32BE(8), header.readUInt32BE(12)];
  return height === image.height && width === image.width
    ? undefined
    : {
        expected: `images of ${String(image.height)} x ${String(image.width)} pixels`,
        found: `images of ${String(height)} x ${String(width)} pixels`,
      };
}

/** Compares the size of the plain file. */
export function sizeMismatch(found: number, file: DatasetFile): Mismatch | undefined {
  return found === file.bytes
    ? undefined
    : {
        expected: bytes(file.bytes),
        found: `${bytes(found)}${found < file.bytes ? ' (truncated)' : ''}`,
      };
}

export function bytes(count: number): string {
  return `${count.toLocaleString('en')} bytes`;
}

function hex(value: number): string {
  return `0x${value.toString(16).padStart(8, '0')}`;
}

function nameOfMagic(value: number): string {
  const content = (['images', 'labels'] as const).find((name) => magic[name] === value);
  if (content !== undefined) return `: these are ${content}`;
  return value >>> 16 === 0x1f8b ? ': this is a gzip file without the ending .gz' : '';
}
