import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { execa } from 'execa';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';

import { isInstalled, workspaceRoot } from './ensure-installed.mjs';
import { explainInstallFailure } from './install-failure.mjs';
import { refuseNode } from './node-version.mjs';

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sparkloom-setup-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A real, tiny project: `npm ci` needs no network for it unless it depends on something. */
function writeProject(root: string, dependencies: Record<string, string> = {}): void {
  const name = 'tiny';
  const version = '1.0.0';
  const packages = Object.fromEntries(
    Object.entries(dependencies).map(([dependency, of]) => [
      `node_modules/${dependency}`,
      { version: of, license: 'MIT' },
    ]),
  );
  writeFileSync(join(root, 'package.json'), JSON.stringify({ name, version, dependencies }));
  writeFileSync(
    join(root, 'package-lock.json'),
    JSON.stringify({
      name,
      version,
      lockfileVersion: 3,
      requires: true,
      packages: { '': { name, version, dependencies }, ...packages },
    }),
  );
}

const ensure = (root: string, environment: Record<string, string> = {}) =>
  execa(
    process.execPath,
    [
      '--input-type=module',
      '--eval',
      `import { ensureInstalled } from ${JSON.stringify(join(workspaceRoot, 'tools/setup/ensure-installed.mjs'))};
       await ensureInstalled(process.argv[1]);
       console.log('ready');`,
      root,
    ],
    { reject: false, env: { npm_config_update_notifier: 'false', ...environment } },
  );

describe('ensureInstalled', () => {
  let root: string;
  beforeEach(() => {
    root = newFolder();
    writeProject(root);
  });

  test('installs once, shows it on stderr, and keeps stdout free', async () => {
    const first = await ensure(root);
    expect(first).toMatchObject({ exitCode: 0, stdout: 'ready' });
    expect(first.stderr).toContain('installing packages');
    expect(isInstalled(root)).toBe(true);

    const second = await ensure(root);
    expect(second).toMatchObject({ exitCode: 0, stdout: 'ready', stderr: '' });
  });

  test('an installation of another package-lock.json is not this one', async () => {
    await ensure(root);
    const lock = join(root, 'package-lock.json');
    writeFileSync(lock, '{}');
    expect(isInstalled(root)).toBe(false);
  });

  test('a node_modules without the stamp may be half an installation', async () => {
    await ensure(root);
    rmSync(join(root, 'node_modules', '.sparkloom-installed'));
    expect(isInstalled(root)).toBe(false);
  });

  test('offline with an empty cache: one message, status 2, no stamp', async () => {
    writeProject(root, { 'left-out': '1.0.0' });
    const cache = newFolder();
    const refused = await ensure(root, {
      npm_config_cache: cache,
      npm_config_offline: 'true',
    });
    expect(refused.exitCode).toBe(2);
    expect(refused.stderr).toContain('the package registry cannot be reached');
    expect(refused.stderr).toContain('remedy');
    expect(refused.stderr).not.toMatch(/^npm error/m);
    expect(refused.stdout).toBe('');
    expect(existsSync(join(root, 'node_modules', '.sparkloom-installed'))).toBe(false);
  });

  test('no npm on the machine: one message, status 2', async () => {
    const refused = await ensure(root, { PATH: newFolder(), npm_execpath: '' });
    expect(refused.exitCode).toBe(2);
    expect(refused.stderr).toContain('ENOENT');
  });
});

test.each([
  ['the disk is full', 'npm error code ENOSPC'],
  ['npm may not write', 'npm error code EACCES'],
  ['npm ci ended with status 1', 'npm error code EUSAGE'],
])('explains: %s', (found, output) => {
  expect(explainInstallFailure({ output, reason: 'ended with status 1' })).toContain(found);
});

test.each([
  ['18.19.1', true],
  ['8.0.0', true],
  ['20.0.0', false],
  ['22.11.0', false],
])('Node %s refused: %s', (version, refused) => {
  expect(refuseNode(version) !== undefined).toBe(refused);
});
