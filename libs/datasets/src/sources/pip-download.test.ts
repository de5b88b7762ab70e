import { chmod, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fetchDataset } from '../fetch-dataset.js';

let folder: string;
let directory: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'sparkloom-pip-'));
  directory = path.join(folder, 'data', '20newsgroups');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** A PATH with a `python3` of the test's own. */
async function withPython(script: string): Promise<NodeJS.ProcessEnv> {
  const python = path.join(folder, 'bin', 'python3');
  await mkdir(path.dirname(python));
  await writeFile(python, `#!/bin/sh\n${script}\n`);
  await chmod(python, 0o755);
  return { PATH: [path.dirname(python), '/usr/bin', '/bin'].join(path.delimiter) };
}

describe('a set that comes through pip', () => {
  it('says that pip is missing, with and without Python', async () => {
    await expect(
      fetchDataset('20newsgroups', { directory, env: { PATH: '' } }),
    ).rejects.toMatchObject({ code: 'PIP_NOT_FOUND' });
    const env = await withPython("echo '/usr/bin/python3: No module named pip' >&2; exit 1");
    await expect(fetchDataset('20newsgroups', { directory, env })).rejects.toMatchObject({
      code: 'PIP_NOT_FOUND',
      details: { found: 'a Python without pip' },
    });
    expect(await readdir(path.join(folder, 'data'))).toEqual([]);
  });

  it.each([
    ['ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE.', 'DATA_CORRUPT'],
    ['ERROR: Could not find a version (from versions: none)', 'DATA_OFFLINE'],
    ['ERROR: 403 for https://user:pw@index.example/x', 'DATA_FETCH_FAILED'],
  ])('turns `%s` into %s, without an address', async (said, code) => {
    const env = await withPython(`echo '${said}' >&2; exit 1`);
    const error: unknown = await fetchDataset('20newsgroups', { directory, env }).catch(
      (reason: unknown) => reason,
    );
    expect(error).toMatchObject({ code });
    expect(String(error)).toContain('--data-dir');
    expect(String(error)).not.toContain('index.example');
  });
});

it('a set that no package carries is asked of the user', async () => {
  await expect(fetchDataset('sst', { directory })).rejects.toMatchObject({
    code: 'DATA_NOT_PUBLISHED',
  });
});
