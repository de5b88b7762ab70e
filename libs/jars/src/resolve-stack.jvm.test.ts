import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chooseJava, findJavaInstallations, type UsableJava } from '@sparkloom/java';
import { stacks } from '@sparkloom/stacks';
import { execa } from 'execa';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ResolvedStack, resolveStack } from './resolve-stack.js';

const jvmDirectory = fileURLToPath(new URL('../../../jvm', import.meta.url));

let folder: string;
let java: UsableJava;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'sparkloom-stack-'));
  const installations = await findJavaInstallations({ env: process.env });
  java = chooseJava(installations, stacks['bigdl-0.13']).java;
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Where a JVM takes a class of Scala's compiler from, as it says itself; folders may come last. */
async function sourceOfSettings({ classPath, quickStart }: ResolvedStack): Promise<string> {
  const { stdout } = await execa(path.join(java.home, 'bin', 'java'), [
    ...[`-XX:SharedArchiveFile=${quickStart.classArchive ?? 'none'}`, '-Xlog:class+load'],
    ...['-cp', [...classPath, folder].join(path.delimiter), 'scala.tools.nsc.Main', '-version'],
  ]);
  const line = stdout.split('\n').find((one) => one.includes(' scala.tools.nsc.Settings source: '));
  return line?.split(' source: ')[1] ?? 'not loaded';
}

describe('the stack bigdl-0.13', () => {
  it('is resolved by Maven once, then comes from the cache', async () => {
    const cacheDirectory = path.join(folder, 'cache');
    const options = { java, cacheDirectory, jvmDirectory };
    const first = await resolveStack('bigdl-0.13', { ...options, env: process.env });
    const names = first.classPath.map((jar) => path.basename(jar));
    expect(first.fromCache).toBe(false);
    expect(names.slice(0, 2)).toEqual([
      'sparkloom-closure-cleaner-asm6.jar',
      'sparkloom-runtime-bigdl-0.13.jar',
    ]);
    expect(names).toEqual(
      expect.arrayContaining([
        'bigdl-SPARK_2.4-0.13.0.jar',
        'spark-core_2.11-2.4.7.jar',
        'spark-yarn_2.11-2.4.7.jar',
        'scala-compiler-2.11.12.jar',
        'hadoop-client-2.10.2.jar',
      ]),
    );
    expect(new Set(names).size).toBe(names.length);
    expect(await readdir(path.join(cacheDirectory, 'stacks'))).toHaveLength(1);
    expect(await sourceOfSettings(first)).toBe('shared objects file (top)');
    expect(await readdir(first.quickStart.nativeLibraries ?? '')).toEqual(
      expect.arrayContaining(['libiomp5.so', 'libjmkl.so', 'libmklml_intel.so']),
    );
    const later = await resolveStack('bigdl-0.13', { ...options, env: { PATH: '' } });
    expect(later).toEqual({ ...first, fromCache: true });
  });

  it('is refused without a network and with an empty local repository', async () => {
    const cacheDirectory = path.join(folder, 'cache-offline');
    const home = path.join(folder, 'home');
    // The discard port of this machine: the connection is refused at once.
    const nowhere = ['http:', '', '127.0.0.1:9', ''].join('/');
    const mirrors = ['central', '*'].map(
      (of, index) =>
        `<mirror><id>closed${String(index)}</id><mirrorOf>${of}</mirrorOf><url>${nowhere}</url></mirror>`,
    );
    const repository = `<localRepository>${path.join(home, 'repository')}</localRepository>`;
    await mkdir(path.join(home, '.m2'), { recursive: true });
    await writeFile(
      path.join(home, '.m2', 'settings.xml'),
      `<settings>${repository}<mirrors>${mirrors.join('')}</mirrors></settings>`,
    );
    const env = { ...process.env, MAVEN_OPTS: `-Duser.home=${home}` };
    await expect(
      resolveStack('bigdl-0.13', { java, cacheDirectory, jvmDirectory, env }),
    ).rejects.toMatchObject({
      code: 'MAVEN_OFFLINE',
      details: { found: 'the connection was refused' },
    });
    expect(await readdir(path.join(cacheDirectory, 'stacks'))).toEqual([]);
  });
});
