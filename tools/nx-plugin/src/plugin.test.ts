import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import type { ProjectConfiguration } from '@nx/devkit';
import { execa } from 'execa';
import { describe, expect, onTestFinished, test } from 'vitest';

import { workspaceRoot } from '../../setup/ensure-installed.mjs';
import { modelProject } from './model-project.mjs';

/** A workspace with our nx.json and the given files, and the packages of this one. */
function newWorkspace(files: Record<string, string>): string {
  const root = mkdtempSync(join(tmpdir(), 'sparkloom-nx-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const all = {
    'package.json': JSON.stringify({ name: 'tree', private: true, workspaces: ['models-dsl/*'] }),
    ...files,
  };
  for (const [path, text] of Object.entries(all)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  cpSync(join(workspaceRoot, 'nx.json'), join(root, 'nx.json'));
  symlinkSync(join(workspaceRoot, 'node_modules'), join(root, 'node_modules'));
  return root;
}

async function nx(root: string, ...args: readonly string[]): Promise<unknown> {
  const { stdout } = await execa(join(workspaceRoot, 'node_modules/.bin/nx'), args, {
    cwd: root,
    env: { NX_DAEMON: 'false', NX_WORKSPACE_ROOT_PATH: root },
  });
  return JSON.parse(stdout) as unknown;
}

const manifest = (name: string) => JSON.stringify({ name, version: '0.1.0' });

describe('the project that is inferred from models-dsl/tiny/model.ts', () => {
  const project = modelProject('models-dsl/tiny/model.ts').projects?.['models-dsl/tiny'];
  const targets = project?.targets ?? {};

  test('has these commands', () => {
    expect(
      Object.fromEntries(Object.entries(targets).map(([name, target]) => [name, target.command])),
    ).toMatchInlineSnapshot(`
      {
        "bench": "node apps/cli/bin/sparkloom.mjs study run --models tiny --out studies/tiny",
        "codegen": "node apps/cli/bin/sparkloom.mjs codegen tiny --out models-dsl/tiny/gen",
        "compile": "node apps/cli/bin/sparkloom.mjs compile tiny --out models-dsl/tiny/gen/tiny.jar",
        "test": "vitest run --project fast --passWithNoTests models-dsl/tiny/",
        "train": "node apps/cli/bin/sparkloom.mjs train tiny",
      }
    `);
  });

  test('has these outputs, dependencies and cache settings', () => {
    expect(
      Object.fromEntries(
        Object.entries(targets).map(([name, { cache, dependsOn, outputs, parallelism }]) => [
          name,
          { cache, dependsOn, outputs, parallelism },
        ]),
      ),
    ).toMatchInlineSnapshot(`
      {
        "bench": {
          "cache": false,
          "dependsOn": undefined,
          "outputs": undefined,
          "parallelism": false,
        },
        "codegen": {
          "cache": true,
          "dependsOn": undefined,
          "outputs": [
            "{projectRoot}/gen/**/*.scala",
          ],
          "parallelism": undefined,
        },
        "compile": {
          "cache": true,
          "dependsOn": [
            "codegen",
          ],
          "outputs": [
            "{projectRoot}/gen/tiny.jar",
          ],
          "parallelism": undefined,
        },
        "test": {
          "cache": true,
          "dependsOn": undefined,
          "outputs": [],
          "parallelism": undefined,
        },
        "train": {
          "cache": false,
          "dependsOn": undefined,
          "outputs": undefined,
          "parallelism": false,
        },
      }
    `);
  });

  test('has these inputs', () => {
    const inputs = (name: string) => targets[name]?.inputs?.map(String) ?? [];
    const compile = inputs('compile');
    expect(inputs('codegen')).toMatchInlineSnapshot(`
      [
        "production",
        "{workspaceRoot}/libs/errors/src/**/*.ts",
        "{workspaceRoot}/libs/errors/src/**/*.json",
        "!{workspaceRoot}/libs/errors/src/**/*.test.ts",
        "!{workspaceRoot}/libs/errors/src/**/*.test-d.ts",
        "{workspaceRoot}/libs/stacks/src/**/*.ts",
        "{workspaceRoot}/libs/stacks/src/**/*.json",
        "!{workspaceRoot}/libs/stacks/src/**/*.test.ts",
        "!{workspaceRoot}/libs/stacks/src/**/*.test-d.ts",
        "{workspaceRoot}/libs/layers/src/**/*.ts",
        "{workspaceRoot}/libs/layers/src/**/*.json",
        "!{workspaceRoot}/libs/layers/src/**/*.test.ts",
        "!{workspaceRoot}/libs/layers/src/**/*.test-d.ts",
        "{workspaceRoot}/libs/catalog/src/**/*.ts",
        "{workspaceRoot}/libs/catalog/src/**/*.json",
        "!{workspaceRoot}/libs/catalog/src/**/*.test.ts",
        "!{workspaceRoot}/libs/catalog/src/**/*.test-d.ts",
        "{workspaceRoot}/libs/ir/src/**/*.ts",
        "{workspaceRoot}/libs/ir/src/**/*.json",
        "!{workspaceRoot}/libs/ir/src/**/*.test.ts",
        "!{workspaceRoot}/libs/ir/src/**/*.test-d.ts",
        "{workspaceRoot}/libs/dsl/src/**/*.ts",
        "{workspaceRoot}/libs/dsl/src/**/*.json",
        "!{workspaceRoot}/libs/dsl/src/**/*.test.ts",
        "!{workspaceRoot}/libs/dsl/src/**/*.test-d.ts",
        "{workspaceRoot}/libs/codegen/src/**/*.ts",
        "{workspaceRoot}/libs/codegen/src/**/*.json",
        "!{workspaceRoot}/libs/codegen/src/**/*.test.ts",
        "!{workspaceRoot}/libs/codegen/src/**/*.test-d.ts",
        "{workspaceRoot}/apps/cli/src/**/*.ts",
        "!{workspaceRoot}/apps/cli/src/**/*.test.ts",
        "{workspaceRoot}/package-lock.json",
      ]
    `);
    expect(compile.filter((input) => !inputs('codegen').includes(input))).toMatchInlineSnapshot(`
      [
        "{workspaceRoot}/libs/java/src/**/*.ts",
        "{workspaceRoot}/libs/java/src/**/*.json",
        "!{workspaceRoot}/libs/java/src/**/*.test.ts",
        "!{workspaceRoot}/libs/java/src/**/*.test-d.ts",
        "{workspaceRoot}/libs/jars/src/**/*.ts",
        "{workspaceRoot}/libs/jars/src/**/*.json",
        "!{workspaceRoot}/libs/jars/src/**/*.test.ts",
        "!{workspaceRoot}/libs/jars/src/**/*.test-d.ts",
        "{workspaceRoot}/libs/bridge/src/**/*.ts",
        "{workspaceRoot}/libs/bridge/src/**/*.json",
        "!{workspaceRoot}/libs/bridge/src/**/*.test.ts",
        "!{workspaceRoot}/libs/bridge/src/**/*.test-d.ts",
        "{workspaceRoot}/jvm/**/*",
        "!{workspaceRoot}/jvm/**/target/**/*",
        "!{workspaceRoot}/jvm/**/src/test/**/*",
      ]
    `);
  });

  test('describes every target', () => {
    for (const target of Object.values(targets)) {
      expect(target.metadata?.description).toContain('tiny');
    }
  });
});

describe('Nx, with our nx.json', () => {
  test('infers a project for each model and for nothing else', async () => {
    const root = newWorkspace({
      'models-dsl/tiny/model.ts': 'export default null;\n',
      'models-dsl/tiny/package.json': manifest('tiny'),
      'models-dsl/other/model.ts': 'export default null;\n',
      'models-dsl/other/package.json': manifest('other'),
      'models-dsl/notes/README.md': '# No model\n',
      'models-dsl/tiny/deeper/model.ts': 'export default null;\n',
    });
    expect(await nx(root, 'show', 'projects', '--json')).toEqual(
      expect.arrayContaining(['tiny', 'other']),
    );
    const tiny = (await nx(root, 'show', 'project', 'tiny', '--json')) as ProjectConfiguration;
    expect(tiny.root).toBe('models-dsl/tiny');
    expect(Object.keys(tiny.targets ?? {}).sort()).toEqual([
      'bench',
      'codegen',
      'compile',
      'test',
      'train',
    ]);
    expect(tiny.targets?.['train']).toMatchObject({ cache: false, parallelism: false });
    expect(tiny.targets?.['compile']?.dependsOn).toEqual(['codegen']);
    expect(await nx(root, 'show', 'projects', '--json')).not.toContain('deeper');
  });
});
