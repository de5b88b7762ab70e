import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { execa } from 'execa';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const script = path.join(import.meta.dirname, 'fixtures/train-in-process.ts');

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'sparkloom-process-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

function start(...flags: readonly string[]) {
  return execa(process.execPath, ['--import', 'tsx', script, folder, '512', ...flags], {
    lines: true,
    reject: false,
  });
}

describe('a process with a JVM in it', () => {
  it('ends by itself after a training, with nothing of Spark on its output', async () => {
    const { exitCode, stdout, stderr } = await start('--max-iterations', '3');
    expect(stdout).toEqual(['1', '2', '3', 'trained']);
    expect(stderr).toEqual([]);
    expect(exitCode).toBe(0);
  });

  it('ends by itself after a refusal', async () => {
    const { exitCode, stdout } = await start('--batch-size', '127');
    expect(stdout.join('\n')).toContain('Use a multiple of 2');
    expect(exitCode).toBe(2);
  });

  it('takes SIGINT, stops Spark and ends by itself', async () => {
    const child = start();
    for await (const line of child) {
      if (line === '3') child.kill('SIGINT');
    }
    const { exitCode, stdout } = await child;
    expect(stdout.at(-1)).toBe('The training was interrupted.');
    expect(exitCode).toBe(130);
    expect(await readFile(path.join(folder, 'log'), 'utf8')).toContain(
      'MapOutputTrackerMasterEndpoint stopped!',
    );
  });
});
