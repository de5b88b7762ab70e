import { mkdir, mkdtemp, realpath, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { craftJavaHome } from './crafted-java-home.js';
import { findJavaInstallations } from './find-java-installations.js';

let folder: string;

beforeEach(async () => {
  folder = await realpath(await mkdtemp(path.join(tmpdir(), 'sparkloom-java-')));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const inFolder = (...names: string[]): string => path.join(folder, ...names);
const search = { searchRoots: [] as string[], machine: 'x64' };

describe('the order of origins', () => {
  it('is the flag, our variable, JAVA_HOME, PATH, then the roots', async () => {
    for (const name of ['flag', 'ours', 'home', 'onPath']) await craftJavaHome(inFolder(name));
    await craftJavaHome(inFolder('roots', 'b-11'), { version: '11.0.2' });
    await craftJavaHome(inFolder('roots', 'a-21'), { version: '21' });
    const found = await findJavaInstallations({
      machine: 'x64',
      javaHome: inFolder('flag'),
      env: {
        SPARKLOOM_JAVA_HOME: inFolder('ours'),
        JAVA_HOME: inFolder('home'),
        PATH: [inFolder('nothing'), inFolder('onPath', 'bin')].join(path.delimiter),
        SPARKLOOM_JAVA_ROOTS: inFolder('roots'),
      },
    });
    expect(found.map(({ origin, home }) => [origin, path.relative(folder, home)])).toEqual([
      ['--java-home', 'flag'],
      ['SPARKLOOM_JAVA_HOME', 'ours'],
      ['JAVA_HOME', 'home'],
      ['PATH', 'onPath'],
      ['folder', path.join('roots', 'a-21')],
      ['folder', path.join('roots', 'b-11')],
    ]);
  });

  it('lists a home that is reached twice once, by its first origin', async () => {
    await craftJavaHome(inFolder('roots', 'real'));
    await symlink(inFolder('roots', 'real'), inFolder('roots', 'alias'));
    await mkdir(inFolder('bin'));
    await symlink(inFolder('roots', 'alias', 'bin', 'java'), inFolder('bin', 'java'));
    const found = await findJavaInstallations({
      machine: 'x64',
      env: { PATH: inFolder('bin') },
      searchRoots: [inFolder('roots')],
    });
    expect(found.map(({ origin, home }) => [origin, home])).toEqual([
      ['PATH', inFolder('roots', 'real')],
    ]);
  });

  it('looks into the bundles of macOS', async () => {
    await craftJavaHome(inFolder('x.jdk', 'Contents', 'Home'), {
      libjvm: 'lib/server/libjvm.dylib',
    });
    const found = await findJavaInstallations({ ...search, env: {}, searchRoots: [folder] });
    expect(found.map(({ home }) => home)).toEqual([inFolder('x.jdk', 'Contents', 'Home')]);
  });
});

describe('what is read of a home', () => {
  const one = async (home: string) => {
    const found = await findJavaInstallations({ ...search, env: { JAVA_HOME: home } });
    return found[0];
  };

  it('is its version, vendor, library and architecture', async () => {
    await craftJavaHome(folder, { version: '17.0.15' });
    expect(await one(folder)).toEqual({
      home: folder,
      version: 17,
      fullVersion: '17.0.15',
      vendor: 'Crafted',
      architecture: 'x64',
      libjvm: inFolder('lib', 'server', 'libjvm.so'),
      withoutCompiler: false,
      origin: 'JAVA_HOME',
      problems: [],
    });
  });

  it('is asked of java itself without a release file', async () => {
    await craftJavaHome(folder, { version: '1.8.0_402', release: false });
    expect(await one(folder)).toMatchObject({ version: 8, vendor: 'Crafted by hand' });
  });

  it.each(['jre/lib/amd64/server/libjvm.so', 'lib/amd64/server/libjvm.so'])(
    'finds the library of Java 8 in %s',
    async (libjvm) => {
      await craftJavaHome(folder, { version: '1.8.0_402', libjvm });
      expect(await one(folder)).toMatchObject({ version: 8, libjvm: inFolder(libjvm) });
    },
  );

  it('takes the JDK around its JRE', async () => {
    await craftJavaHome(folder, { version: '1.8.0_402' });
    await craftJavaHome(inFolder('jre'), { version: '1.8.0_402', release: false });
    expect(await one(inFolder('jre'))).toMatchObject({ home: folder });
  });

  it('follows a shim on PATH to the home that it starts', async () => {
    await craftJavaHome(inFolder('real'));
    await craftJavaHome(inFolder('shims'), {
      libjvm: null,
      release: false,
      saysHome: inFolder('real'),
    });
    const env = { PATH: inFolder('shims', 'bin') };
    const found = await findJavaInstallations({ ...search, env });
    expect(found).toMatchObject([{ home: inFolder('real'), origin: 'PATH', problems: [] }]);
  });

  it('believes the library and not the release file about the architecture', async () => {
    await craftJavaHome(folder, { machine: 183 });
    const found = await one(folder);
    expect(found).toMatchObject({ architecture: 'arm64' });
    expect(found?.problems.join()).toContain('arm64');
  });

  it('has a problem without libjvm', async () => {
    await craftJavaHome(folder, { libjvm: null });
    expect((await one(folder))?.problems.join()).toContain('no libjvm');
  });

  it('has a problem when there is no such folder, or no Java in it', async () => {
    expect(await one(inFolder('missing'))).toMatchObject({
      version: undefined,
      problems: ['the folder does not exist'],
    });
    expect(await one(folder)).toMatchObject({ problems: ['there is no bin/java in it'] });
  });
});
