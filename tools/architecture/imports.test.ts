import { describe, expect, test } from 'vitest';

import { workspaceRoot } from '../setup/ensure-installed.mjs';
import { dependencyCycles, forbiddenImports } from './import-rules.js';
import {
  importsOf,
  readWorkspace,
  rootDevDependencies,
  type WorkspacePackage,
} from './workspace.js';

describe('this workspace', () => {
  const workspace = readWorkspace(workspaceRoot);

  test('is read: packages, files and imports', () => {
    const dsl = workspace.find((one) => one.name === '@sparkloom/dsl');
    expect(dsl?.folder).toBe('libs/dsl');
    expect(
      dsl?.files.find((file) => file.path === 'libs/dsl/src/build-model.ts')?.imports,
    ).toContain('@sparkloom/ir');
    expect(workspace.map((one) => one.folder)).toContain('models-dsl/lenet');
  });

  test('has no import against the rules', () => {
    expect(forbiddenImports(workspace, rootDevDependencies(workspaceRoot))).toEqual([]);
  });

  test('has packages that depend one way', () => {
    expect(dependencyCycles(workspace)).toEqual([]);
  });
});

describe('imports are found', () => {
  test.each([
    ["import { a } from 'x';"],
    ["import type { A } from 'x';"],
    ["import 'x';"],
    ["export * from 'x';"],
    ["export type { A } from 'x';"],
    ["const a = await import('x');"],
    ["let a: import('x').A;"],
    ["const a = require('x');"],
  ])('%s', (source) => {
    expect(importsOf(source)).toEqual(['x']);
  });

  test('not in comments and strings', () => {
    expect(importsOf("// import 'x';\nconst text = \"import 'x'\";")).toEqual([]);
  });
});

describe('the rules', () => {
  const packageWith = (
    name: string,
    folder: string,
    dependencies: readonly string[],
    path: string,
    specifier: string,
  ): WorkspacePackage => ({
    name,
    folder,
    dependencies: new Set(dependencies),
    devDependencies: new Set(),
    doors: new Set(['.', './fixture']),
    files: [{ path, imports: [specifier] }],
  });
  const others = ['@sparkloom/ir', '@sparkloom/bridge'].map((name) =>
    packageWith(
      name,
      `libs/${name.slice(11)}`,
      [],
      `libs/${name.slice(11)}/src/index.ts`,
      './a.js',
    ),
  );
  const refusals = (one: WorkspacePackage) =>
    forbiddenImports([one, ...others], new Set(['vitest', 'fast-check']));

  const dsl = (path: string, specifier: string, dependencies = ['@sparkloom/ir']) =>
    packageWith('@sparkloom/dsl', 'libs/dsl', dependencies, path, specifier);
  const lenet = (path: string, specifier: string) =>
    packageWith('lenet', 'models-dsl/lenet', ['@sparkloom/dsl', 'zod'], path, specifier);
  const cli = (specifier: string) =>
    packageWith('@sparkloom/cli', 'apps/cli', ['java-bridge'], 'apps/cli/src/a.ts', specifier);

  test.each([
    ['a listed package', dsl('libs/dsl/src/a.ts', '@sparkloom/ir')],
    ['a file of its own', dsl('libs/dsl/src/deep/a.ts', '../b.js')],
    ['a test tool in a test', dsl('libs/dsl/src/a.test.ts', 'fast-check')],
    ['any package of ours in a test', dsl('libs/dsl/src/a.test.ts', '@sparkloom/bridge')],
    ['what a package exports', dsl('libs/dsl/src/a.ts', '@sparkloom/ir/fixture')],
    ['Node in a test', dsl('libs/dsl/src/a.test.ts', 'node:fs')],
    ['the DSL in a model', lenet('models-dsl/lenet/model.ts', '@sparkloom/dsl')],
    ['a file beside a model', lenet('models-dsl/lenet/model.ts', './blocks.js')],
    ['Node in an app', cli('node:fs')],
  ])('allow %s', (_what, one) => {
    expect(refusals(one)).toEqual([]);
  });

  test.each([
    [dsl('libs/dsl/src/a.ts', '@sparkloom/bridge'), 'package.json does not list @sparkloom/bridge'],
    [dsl('libs/dsl/src/a.ts', 'vitest'), 'package.json does not list vitest'],
    [dsl('libs/dsl/src/a.ts', '@sparkloom/ir/src/model.js'), '@sparkloom/ir does not export it'],
    [dsl('libs/dsl/src/a.test.ts', '@sparkloom/ir/src/model.js'), 'does not export it'],
    [dsl('libs/dsl/src/a.test.ts', '../../ir/src/model.js'), 'must stay in its package'],
    [dsl('libs/dsl/src/a.ts', '../../ir/src/model.js'), 'must stay in its package'],
    [dsl('libs/dsl/src/a.ts', 'node:fs'), 'must not depend on Node'],
    [dsl('libs/dsl/src/a.ts', 'path'), 'must not depend on Node'],
    [cli('java-bridge'), 'only @sparkloom/bridge imports java-bridge'],
    [lenet('models-dsl/lenet/model.ts', 'zod'), 'nothing but @sparkloom/dsl'],
    [lenet('models-dsl/lenet/experiment.ts', '@sparkloom/ir'), 'nothing but @sparkloom/dsl'],
  ])('refuse $1', (one, reason) => {
    const [refusal, ...rest] = refusals(one);
    expect(rest).toEqual([]);
    expect(refusal).toContain(one.files[0]?.path);
    expect(refusal).toContain(`'${one.files[0]?.imports[0] ?? ''}'`);
    expect(refusal).toContain(reason);
  });

  test('find a cycle of packages', () => {
    const a = packageWith('a', 'libs/a', ['b'], 'libs/a/a.ts', 'b');
    const b = packageWith('b', 'libs/b', ['c'], 'libs/b/b.ts', 'c');
    const c = packageWith('c', 'libs/c', ['a'], 'libs/c/c.ts', 'a');
    expect(dependencyCycles([a, b, c])).toEqual(['a -> b -> c -> a']);
    expect(dependencyCycles([a, b])).toEqual([]);
  });
});
