import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

import { execa } from 'execa';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { workspaceRoot } from '../../setup/ensure-installed.mjs';

/** Built, installed or of a user: not part of what is checked out. */
const notSources = new Set(['node_modules', 'gen', 'target', '.git', '.nx']);

/** The sources of this workspace in another folder, so that its Nx cache is not touched. */
function copyWorkspace(to: string): void {
  for (const name of readdirSync(workspaceRoot)) {
    if (notSources.has(name) || name === 'runs') continue;
    cpSync(join(workspaceRoot, name), join(to, name), {
      recursive: true,
      filter: (path) => !notSources.has(basename(path)),
    });
  }
  for (const folder of ['.', 'apps/cli']) {
    const modules = join(workspaceRoot, folder, 'node_modules');
    if (existsSync(modules)) symlinkSync(modules, join(to, folder, 'node_modules'));
  }
}

describe('nx run lenet:…', () => {
  const root = mkdtempSync(join(tmpdir(), 'sparkloom-nx-run-'));
  const gen = join(root, 'models-dsl/lenet/gen');
  beforeAll(() => copyWorkspace(root));
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  /** Runs a target and tells how many of its tasks came from the cache. */
  async function run(target: string): Promise<{ hits: number; tasks: number }> {
    const { stdout } = await execa(
      join(workspaceRoot, 'node_modules/.bin/nx'),
      ['run', `lenet:${target}`],
      { cwd: root, env: { NX_DAEMON: 'false', NX_WORKSPACE_ROOT_PATH: root } },
    );
    const [, hits, tasks] = /Cache: +(\d+)\/(\d+) hit/.exec(stdout) ?? [];
    return { hits: Number(hits), tasks: Number(tasks) };
  }

  test('codegen and compile run once, and come from the cache from then on', async () => {
    expect(await run('compile')).toEqual({ hits: 0, tasks: 2 });
    const scala = readFileSync(join(gen, 'LeNet5.scala'), 'utf8');
    const jar = readFileSync(join(gen, 'lenet.jar'));
    expect(scala).toContain('object LeNet5');

    expect(await run('compile')).toEqual({ hits: 2, tasks: 2 });

    rmSync(gen, { recursive: true });
    expect(await run('compile')).toEqual({ hits: 2, tasks: 2 });
    expect(readFileSync(join(gen, 'LeNet5.scala'), 'utf8')).toBe(scala);
    expect(readFileSync(join(gen, 'lenet.jar')).equals(jar)).toBe(true);
  });

  test('a test that changes leaves them in the cache, the model and the language do not', async () => {
    await run('codegen');
    appendFileSync(join(root, 'models-dsl/lenet/model.test.ts'), '// changed\n');
    appendFileSync(join(root, 'libs/ir/src/parse-model.test.ts'), '// changed\n');
    expect(await run('codegen')).toEqual({ hits: 1, tasks: 1 });

    appendFileSync(join(root, 'models-dsl/lenet/model.ts'), '// changed\n');
    expect(await run('codegen')).toEqual({ hits: 0, tasks: 1 });

    appendFileSync(join(root, 'libs/ir/src/infer-shapes.ts'), '// changed\n');
    expect(await run('codegen')).toEqual({ hits: 0, tasks: 1 });
  });

  test('the Scala runtime decides over the jar, not over the Scala', async () => {
    await run('compile');
    appendFileSync(join(root, 'jvm/README.md'), 'changed\n');
    expect(await run('compile')).toEqual({ hits: 1, tasks: 2 });
  });
});
