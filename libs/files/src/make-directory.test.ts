import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

import { afterEach, beforeEach, expect, test } from 'vitest';

import { makeDirectory } from './make-directory.js';
import { refuseUnwritable } from './refuse-unwritable.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'sparkloom-files-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('makes parents, says which was the first, and takes what is there', async () => {
  expect(await makeDirectory(path.join(folder, 'a', 'b', 'c'))).toBe(path.join(folder, 'a'));
  expect(await makeDirectory(path.join(folder, 'a', 'b', 'd'))).toBe(path.join(folder, 'a/b/d'));
  expect(await makeDirectory(path.join(folder, 'a', 'b'))).toBeUndefined();
});

test('many may make the same at once', async () => {
  await Promise.all(
    Array.from({ length: 20 }, () => makeDirectory(path.join(folder, 'x', 'y', 'z'))),
  );
  expect(await readdir(path.join(folder, 'x', 'y'))).toEqual(['z']);
});

test.each([
  ['below a file', () => path.join(folder, 'file', 'below')],
  ['in a file system that takes no folders', () => '/proc/sparkloom/below'],
])('ends with an error %s, which a refusal can be made of', async (_, where) => {
  await writeFile(path.join(folder, 'file'), '');
  const error: unknown = await makeDirectory(where()).catch((reason: unknown) => reason);
  const details = { code: 'X', problem: 'it cannot be written', where: where() };
  expect(refuseUnwritable(error, details)?.details.found).toMatch(/^E[A-Z]+$/);
  expect(refuseUnwritable(new TypeError('no'), details)).toBeUndefined();
});
