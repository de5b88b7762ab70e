import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

import { describe, expect, onTestFinished, test } from 'vitest';

import { readInput } from './read-input.js';

/** What NumPy 2.4.6 saves: everything but the numbers is the header, filled up with spaces. */
function npy(header: string, numbers: string): Buffer {
  return Buffer.concat([
    Buffer.from('k05VTVBZAQB2AA==', 'base64'),
    Buffer.from(`${header.padEnd(117)}\n`),
    Buffer.from(numbers, 'base64'),
  ]);
}

const header = (descr: string, shape: string, fortran = 'False'): string =>
  `{'descr': '${descr}', 'fortran_order': ${fortran}, 'shape': ${shape}, }`;

async function fileOf(content: Uint8Array): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'sparkloom-input-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const file = path.join(folder, 'input');
  await writeFile(file, content);
  return file;
}

describe('files of NumPy', () => {
  test.each([
    ['uint8', npy(header('|u1', '(2, 3)'), 'AQL/AAcJ'), [2, 3], Uint8Array.of(1, 2, 255, 0, 7, 9)],
    ['float32', npy(header('<f4', '(1, 2)'), 'AADAPwAAAMA='), [1, 2], Float32Array.of(1.5, -2)],
    [
      'float64',
      npy(header('<f8', '(2,)'), 'mpmZmZmZuT8AAAAAAAAAQA=='),
      [2],
      Float32Array.of(0.1, 2),
    ],
  ])('of %s', async (_type, content, shape, numbers) => {
    const read = await readInput(await fileOf(content));
    expect(read).toMatchObject({ kind: 'array', shape });
    expect(read.kind === 'array' ? [...read.numbers] : []).toEqual([...numbers]);
    const packed = await readInput(await fileOf(gzipSync(content)));
    expect(packed.kind === 'array' ? [...packed.numbers] : []).toEqual([...numbers]);
  });

  test.each([
    ['of whole numbers', npy(header('<i8', '(2,)'), 'AQAAAAAAAAACAAAAAAAAAA=='), 'dtype <i8'],
    [
      'in Fortran order',
      npy(header('<f4', '(2, 2)', 'True'), 'AACAPwAAgD8AAIA/AACAPw=='),
      'Fortran',
    ],
    ['that are cut', npy(header('<f4', '(1, 2)'), 'AADAPw=='), '4 bytes'],
  ])('%s are refused', async (_what, content, found) => {
    await expect(readInput(await fileOf(content))).rejects.toMatchObject({
      code: 'INPUT_FORMAT',
      details: { found: expect.stringContaining(found) as string },
    });
  });
});

describe('IDX files', () => {
  const idx = Buffer.from([0, 0, 8, 2, 0, 0, 0, 2, 0, 0, 0, 3, 1, 2, 3, 4, 5, 6]);

  test('are read', async () => {
    const read = await readInput(await fileOf(idx));
    expect(read).toMatchObject({ kind: 'array', shape: [2, 3] });
    expect(read.kind === 'array' ? [...read.numbers] : []).toEqual([1, 2, 3, 4, 5, 6]);
  });

  test.each([
    ['that is cut', idx.subarray(0, 15)],
    ['of another type', Buffer.concat([Buffer.from([0, 0, 0x0d]), idx.subarray(3)])],
  ])('one %s is refused', async (_what, content) => {
    await expect(readInput(await fileOf(content))).rejects.toMatchObject({ code: 'INPUT_FORMAT' });
  });
});

test('anything else is an image, and a file that is not there is told', async () => {
  expect(await readInput(await fileOf(Buffer.from('\x89PNG\r\n', 'latin1')))).toEqual({
    kind: 'image',
  });
  await expect(readInput('/nowhere/digit.png')).rejects.toMatchObject({ code: 'INPUT_NOT_FOUND' });
});
