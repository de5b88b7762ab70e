import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { emptyZip } from './crafted-maven.js';
import { zipDefect } from './zip-ending.js';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'sparkloom-zip-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function defectOf(content: Buffer): Promise<string | undefined> {
  const file = path.join(folder, 'some.jar');
  await writeFile(file, content);
  return zipDefect(file);
}

/** A zip's end behind some bytes, with a table of contents of a size and a comment. */
function zip(directoryBytes: number, comment: string): Buffer {
  const end = Buffer.from(emptyZip);
  end.writeUInt32LE(directoryBytes, 12);
  end.writeUInt32LE(100, 16);
  end.writeUInt16LE(comment.length, 20);
  return Buffer.concat([Buffer.alloc(150), end, Buffer.from(comment)]);
}

describe('zipDefect', () => {
  it('accepts whole zips, with a comment too', async () => {
    expect(await defectOf(emptyZip)).toBeUndefined();
    expect(await defectOf(zip(50, 'made by hand'))).toBeUndefined();
  });

  it('finds nothing in an empty file', async () => {
    expect(await defectOf(Buffer.alloc(0))).toContain('too few');
  });

  it.each([1, 12, 22])('notices %i bytes that are missing at the end', async (missing) => {
    const whole = zip(50, 'made by hand');
    expect(await defectOf(whole.subarray(0, whole.length - missing))).toContain('truncated');
  });

  it('notices a table of contents that cannot be there', async () => {
    expect(await defectOf(zip(51, ''))).toContain('outside');
  });
});
