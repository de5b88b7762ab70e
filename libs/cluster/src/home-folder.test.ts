import { mkdir, mkdtemp, readdir, realpath, rm, stat, symlink, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

import { InputError } from '@sparkloom/errors';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { isHome, openFolder, prepareHome } from './home-folder.js';
import { stopCluster } from './stop-cluster.js';

let folder: string;
beforeEach(async () => {
  folder = await realpath(await mkdtemp(path.join(os.tmpdir(), 'sparkloom-home-')));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('a home is made for its owner alone, and taken again', async () => {
  const home = openFolder(path.join(folder, 'a', 'b'));
  expect(await prepareHome(home)).toBe(path.join(folder, 'a'));
  expect((await stat(home.home)).mode & 0o777).toBe(0o700);
  await mkdir(home.data);
  expect(await prepareHome(home)).toBeUndefined();
  expect(await isHome(home)).toBe(true);
});

test('a path with a link in it is the real one, also before it is there', async () => {
  await mkdir(path.join(folder, 'real'));
  await symlink(path.join(folder, 'real'), path.join(folder, 'link'));
  expect(openFolder(path.join(folder, 'link', 'x', 'y')).home).toBe(path.join(folder, 'real/x/y'));
});

test.each([
  ['a folder with other things', 'CLUSTER_HOME_INVALID', (): string => folder],
  ['a path with a blank', 'CLUSTER_HOME_INVALID', (): string => path.join(folder, 'a b')],
  ['a path with a comma', 'CLUSTER_HOME_INVALID', (): string => path.join(folder, 'a,b')],
  ['a file', 'CLUSTER_HOME_UNWRITABLE', (): string => path.join(folder, 'file')],
  ['what is below a file', 'CLUSTER_HOME_UNWRITABLE', (): string => path.join(folder, 'file/x')],
  ['a file system that takes no folders', 'CLUSTER_HOME_UNWRITABLE', (): string => '/proc/x'],
])('%s is refused', async (_, code, home) => {
  await writeFile(path.join(folder, 'file'), '');
  const refusal: unknown = await prepareHome(openFolder(home())).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(InputError);
  expect((refusal as InputError).details).toMatchObject({ code });
  expect((refusal as InputError).details.remedy).toContain('--home');
  expect(await readdir(folder)).toEqual(['file']);
});

test('stopping does nothing in a folder that never was a home', async () => {
  await mkdir(path.join(folder, 'data'));
  await mkdir(path.join(folder, 'tmp'));
  expect(await stopCluster(folder, { removeData: true })).toMatchObject({ wasRunning: false });
  expect(await readdir(folder)).toEqual(['data', 'tmp']);
});
