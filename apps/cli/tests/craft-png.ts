import { deflateSync } from 'node:zlib';

/**
 * A PNG of 8 bits a channel, by the file format's own rules: signature, then IHDR, IDAT and IEND.
 *
 * @param pixels row by row, the channels of a pixel one after the other
 * @param channels 1 for grey, 3 for red, green and blue
 */
export function craftPng(pixels: Uint8Array, width: number, channels: 1 | 3 = 1): Buffer {
  const rowBytes = width * channels;
  const height = pixels.length / rowBytes;
  const header = Buffer.from([0, 0, 0, width, 0, 0, 0, height, 8, channels === 1 ? 0 : 2, 0, 0, 0]);
  const rows = Array.from({ length: height }, (_, row) =>
    Buffer.concat([Buffer.of(0), pixels.subarray(row * rowBytes, (row + 1) * rowBytes)]),
  );
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(kind: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(kind), content]);
  const framed = Buffer.alloc(named.length + 8);
  framed.writeUInt32BE(content.length, 0);
  named.copy(framed, 4);
  framed.writeUInt32BE(checksum(named) >>> 0, named.length + 4);
  return framed;
}

/** CRC-32. */
function checksum(bytes: Buffer): number {
  return (
    bytes.reduce((sum, byte) => {
      let rest = (sum ^ byte) & 0xff;
      for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? 0xedb88320 ^ (rest >>> 1) : rest >>> 1;
      return rest ^ (sum >>> 8);
    }, -1) ^ -1
  );
}
