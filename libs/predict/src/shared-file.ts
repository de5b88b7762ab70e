import { randomUUID } from 'node:crypto';
import {
  closeSync,
  existsSync,
  ftruncateSync,
  openSync,
  readSync,
  rmSync,
  writeSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** Linux's folder in memory; a temporary file elsewhere is in its cache all the same. */
const memoryFolder = '/dev/shm';

/**
 * A file that this process and the JVM in it both have open. Numbers pass through it at the speed of
 * memory, where the bridge would copy an argument byte by byte.
 */
export class SharedFile {
  /** Where the JVM finds it, until {@link unlink}. */
  readonly path: string;
  readonly #descriptor: number;

  constructor() {
    const folder = existsSync(memoryFolder) ? memoryFolder : os.tmpdir();
    this.path = path.join(folder, `sparkloom-${randomUUID()}`);
    this.#descriptor = openSync(this.path, 'wx+', 0o600);
    // A file of no length cannot be mapped.
    ftruncateSync(this.#descriptor, 4096);
  }

  /** Writes numbers to its beginning. */
  write(numbers: Float32Array | Uint8Array): void {
    let written = 0;
    while (written < numbers.byteLength) {
      const left = numbers.byteLength - written;
      written += writeSync(this.#descriptor, bytesOf(numbers), written, left, written);
    }
  }

  /** Reads so many numbers from its beginning. */
  readFloats(count: number): Float32Array {
    const numbers = new Float32Array(count);
    const bytes = bytesOf(numbers);
    let read = 0;
    while (read < bytes.byteLength) {
      const more = readSync(this.#descriptor, bytes, read, bytes.byteLength - read, read);
      if (more === 0) throw new Error(`${this.path} ends after ${read} bytes`);
      read += more;
    }
    return numbers;
  }

  /** Takes its name away: it ends with the last of those who have it open, even if killed. */
  unlink(): void {
    rmSync(this.path, { force: true });
  }

  close(): void {
    this.unlink();
    closeSync(this.#descriptor);
  }
}

function bytesOf({ buffer, byteOffset, byteLength }: Float32Array | Uint8Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}
