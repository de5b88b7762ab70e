import { open } from 'node:fs/promises';

/** Bytes of a zip's end-of-central-directory record without its comment. */
const recordBytes = 22;
const signature = 0x06054b50;
/** The comment behind the record can have at most this many bytes. */
const longestComment = 0xffff;
/** In the place of a number that only a Zip64 record can hold. */
const inZip64 = 0xffffffff;

/**
 * Looks at the end of a zip (a jar is one), which holds its table of contents: the part that is lost
 * when a download is cut off.
 *
 * @returns what is wrong, or `undefined` when the ending is whole.
 */
export async function zipDefect(file: string): Promise<string | undefined> {
  const handle = await open(file, 'r');
  try {
    const { size } = await handle.stat();
    if (size < recordBytes) return `${size.toLocaleString('en')} bytes, too few for a zip`;
    const tail = Buffer.alloc(Math.min(size, recordBytes + longestComment));
    await handle.read(tail, 0, tail.length, size - tail.length);
    for (let at = tail.length - recordBytes; at >= 0; at--) {
      if (tail.readUInt32LE(at) !== signature) continue;
      if (at + recordBytes + tail.readUInt16LE(at + 20) !== tail.length) continue;
      const [directoryBytes, directoryAt] = [
        tail.readUInt32LE(at + 12),
        tail.readUInt32LE(at + 16),
      ];
      const recordAt = size - tail.length + at;
      if (directoryAt === inZip64 || directoryAt + directoryBytes <= recordAt) return undefined;
      return 'a zip whose table of contents lies outside of it';
    }
    return `${size.toLocaleString('en')} bytes without the end of a zip (truncated?)`;
  } finally {
    await handle.close();
  }
}
