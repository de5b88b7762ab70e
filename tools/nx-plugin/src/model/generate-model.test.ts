import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { createTreeWithEmptyWorkspace } from '@nx/devkit/testing';
import { execa } from 'execa';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { workspaceRoot } from '../../../setup/ensure-installed.mjs';
import generateModel from './generate-model.mjs';

describe('nx g @sparkloom/nx-plugin:model small-net', () => {
  const tree = createTreeWithEmptyWorkspace();
  generateModel(tree, { name: 'small-net' });
  const folder = 'models-dsl/small-net';
  let written: string;
  beforeAll(async () => {
    written = await mkdtemp(join(tmpdir(), 'sparkloom-generated-'));
    for (const file of tree.children(folder)) {
      const target = join(written, 'small-net', file);
      await mkdir(dirname(target), { recursive: true });
      await writeFile(target, tree.read(join(folder, file)) ?? '');
    }
  });
  afterAll(() => rm(written, { recursive: true, force: true }));

  test('makes what a model of the workspace has', () => {
    expect(tree.children(folder).sort()).toEqual([
      'README.md',
      'experiment.ts',
      'model.test.ts',
      'model.ts',
      'package.json',
    ]);
  });

  test('makes a model that compiles to Scala with its experiment', async () => {
    const bin = join(workspaceRoot, 'apps/cli/bin/sparkloom.mjs');
    const model = join(written, 'small-net/model.ts');
    const run = await execa(process.execPath, [bin, 'codegen', model, '--json']);
    expect(JSON.parse(run.stdout)).toMatchObject({
      model: 'small-net',
      mainClass: 'org.sparkloom.models.smallnet.TrainSmallNet',
    });
  });

  test('is formatted as the workspace is', async () => {
    const files = ['model.ts', 'experiment.ts', 'model.test.ts', 'package.json', 'README.md'];
    const config = join(workspaceRoot, '.prettierrc.json');
    for (const file of files) {
      const path = join(written, 'small-net', file);
      const formatted = await execa(join(workspaceRoot, 'node_modules/.bin/prettier'), [
        '--config',
        config,
        path,
      ]);
      expect(`${formatted.stdout}\n`, file).toBe(await readFile(path, 'utf8'));
    }
  });

  test('refuses a name that is taken, and one that is none', () => {
    expect(() => generateModel(tree, { name: 'small-net' })).toThrow('is there already');
    for (const name of ['Small', '../out', '1st', 'a--b', 'a b', '']) {
      expect(() => generateModel(tree, { name }), name).toThrow('cannot name a model');
    }
  });
});
