import {
  appendFile,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  realpath,
  rm,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { InputError } from '@sparkloom/errors';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { craftJvmFolder, craftMaven, emptyZip, type MavenBehaviour } from './crafted-maven.js';
import type { ResolveProgress } from './maven-progress.js';
import type { ResolveOptions } from './resolve-options.js';
import { resolveStack } from './resolve-stack.js';

let folder: string;
let cacheDirectory: string;
let jars: string[];

beforeEach(async () => {
  folder = await realpath(await mkdtemp(path.join(tmpdir(), 'sparkloom-jars-')));
  cacheDirectory = path.join(folder, 'cache');
  await craftJvmFolder(path.join(folder, 'jvm'));
  await mkdir(path.join(folder, 'repository'));
  jars = ['bigdl.jar', 'spark.jar'].map((name) => path.join(folder, 'repository', name));
  for (const jar of jars) await writeFile(jar, emptyZip);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function resolve(behaviour: MavenBehaviour = { jars }, more: Partial<ResolveOptions> = {}) {
  return resolveStack('bigdl-0.13', {
    java: { home: '/java/17', version: 17 },
    cacheDirectory,
    jvmDirectory: path.join(folder, 'jvm'),
    env: await craftMaven(folder, behaviour),
    ...more,
  });
}

async function refusal(behaviour?: MavenBehaviour): Promise<InputError['details']> {
  const error: unknown = await resolve(behaviour).then(
    () => new Error('nothing was refused'),
    (reason: unknown) => reason,
  );
  if (error instanceof InputError) return error.details;
  throw error;
}

const runs = async (): Promise<number> =>
  (await readFile(path.join(folder, 'runs.txt'), 'utf8')).trim().split('\n').length;
const entries = (): Promise<string[]> => readdir(path.join(cacheDirectory, 'stacks'));
const noMaven = { env: { PATH: '' } };

describe('the first resolution', () => {
  it('has the fix first, then the runtime, then the jars in their order', async () => {
    const stack = await resolve();
    expect(stack.fromCache).toBe(false);
    expect(stack.classPath.slice(0, 2).map((jar) => path.basename(jar))).toEqual([
      'sparkloom-closure-cleaner-asm6.jar',
      'sparkloom-runtime-bigdl-0.13.jar',
    ]);
    expect(stack.classPath.slice(2)).toEqual(jars);
    expect(stack.runtimeJar).toBe(stack.classPath[1]);
    for (const jar of stack.classPath) expect(await readFile(jar)).toEqual(emptyZip);
    expect(await entries()).toEqual([path.basename(stack.directory)]);
  });

  it('runs Maven on the JDK that was chosen', async () => {
    await resolve();
    expect(await readFile(path.join(folder, 'runs.txt'), 'utf8')).toBe('run with /java/17\n');
  });

  it('tells the files and bytes that arrive, and no address', async () => {
    const seen: ResolveProgress[] = [];
    const prints = [
      'Downloading from mirror: https://user:pw@maven.example/a/spark-core_2.11-2.4.7.jar\n',
      'Progress (1): 1.2/3.4 MB\rProgress (1): 2.5/3.4 MB\r',
      'Downloaded from mirror: https://user:pw@maven.example/a/spark-core_2.11-2.4.7.jar (3.4 MB at 2 MB/s)\n',
      '[INFO] --- maven-shade-plugin:3.6.0:shade (default) @ sparkloom-closure-cleaner-asm6 ---\n',
    ];
    await resolve({ jars, prints }, { onProgress: (now) => seen.push(now) });
    const current = 'spark-core_2.11-2.4.7.jar';
    expect(seen).toEqual([
      { phase: 'resolving', downloadedFiles: 0, downloadedBytes: 0, current },
      { phase: 'resolving', downloadedFiles: 0, downloadedBytes: 1_200_000, current },
      { phase: 'resolving', downloadedFiles: 0, downloadedBytes: 2_500_000, current },
      { phase: 'resolving', downloadedFiles: 1, downloadedBytes: 3_400_000, current },
      { phase: 'building', downloadedFiles: 1, downloadedBytes: 3_400_000, current: undefined },
      { phase: 'archiving', downloadedFiles: 0, downloadedBytes: 0, current: undefined },
    ]);
  });

  it('is right for several processes at once', async () => {
    const all = await Promise.all([resolve(), resolve(), resolve()]);
    for (const jar of all.flatMap(({ classPath }) => classPath)) {
      expect(await readFile(jar)).toEqual(emptyZip);
    }
    expect(await entries()).toHaveLength(1);
    const later = await resolve({}, noMaven);
    expect(later.fromCache).toBe(true);
    expect(all.map(({ classPath }) => classPath)).toContainEqual(later.classPath);
  });
});

describe('a later resolution', () => {
  it('does without Maven', async () => {
    const first = await resolve();
    const later = await resolve({}, noMaven);
    expect(later).toEqual({ ...first, fromCache: true });
    expect(await runs()).toBe(1);
  });

  it('runs Maven again when a source has changed', async () => {
    const first = await resolve();
    await appendFile(path.join(folder, 'jvm/runtime/src/main/scala/Runtime.scala'), '// more');
    const later = await resolve();
    expect(later.fromCache).toBe(false);
    expect(later.directory).not.toBe(first.directory);
  });

  it.each(['jvm/runtime/src/test/scala/RuntimeTest.scala', 'jvm/stacks/other/pom.xml'])(
    'does not care for %s',
    async (file) => {
      await resolve();
      await appendFile(path.join(folder, file), ' ');
      expect((await resolve({}, noMaven)).fromCache).toBe(true);
    },
  );

  it('runs Maven again when a jar has gone', async () => {
    await resolve();
    const [gone = ''] = jars;
    await rm(gone);
    expect((await refusal({ exit: 1 })).code).toBe('STACK_BUILD_FAILED');
    await writeFile(gone, emptyZip);
    expect((await resolve()).fromCache).toBe(true);
    await rm(gone);
    const other = path.join(folder, 'repository', 'moved.jar');
    await writeFile(other, emptyZip);
    const again = await resolve({ jars: [other] });
    expect(again.fromCache).toBe(false);
    expect(again.classPath.slice(2)).toEqual([other]);
  });

  it('takes a jar that was only touched', async () => {
    await resolve();
    for (const jar of jars) await utimes(jar, 1, 1);
    expect((await resolve({}, noMaven)).fromCache).toBe(true);
  });

  it('refuses a jar that has become another file', async () => {
    await resolve();
    const [damaged = ''] = jars;
    await writeFile(damaged, emptyZip.subarray(0, 10));
    const details = await refusal();
    expect(details).toMatchObject({ code: 'JAR_CORRUPT', where: damaged });
    expect(details.remedy).toContain(damaged);
    expect(details.found).toContain('10 bytes');
    await rm(damaged);
    await writeFile(damaged, emptyZip);
    expect((await resolve()).classPath).toContain(damaged);
  });

  it('ignores what an older Sparkloom wrote', async () => {
    const { directory } = await resolve();
    const file = path.join(directory, 'stack.json');
    const older = JSON.parse(await readFile(file, 'utf8')) as object;
    await writeFile(file, JSON.stringify({ ...older, schemaVersion: 0 }));
    expect((await resolve()).fromCache).toBe(false);
    await writeFile(file, '{ "schemaVersion":');
    expect((await resolve()).fromCache).toBe(false);
    expect(await runs()).toBe(3);
  });
});

describe('a resolution that fails', () => {
  it('because there is no Maven', async () => {
    await expect(resolve({}, noMaven)).rejects.toMatchObject({ code: 'MAVEN_NOT_FOUND' });
    expect((await refusal({ broken: true })).code).toBe('MAVEN_NOT_FOUND');
    expect(await entries()).toEqual([]);
  });

  it('because Maven is too old', async () => {
    expect(await refusal({ version: '3.5.4' })).toMatchObject({
      code: 'MAVEN_TOO_OLD',
      found: '3.5.4',
    });
  });

  it('because a jar arrived cut off', async () => {
    const [damaged = ''] = jars;
    await writeFile(damaged, 'PK and no end to it, because the connection broke off');
    const details = await refusal({ jars });
    expect(details).toMatchObject({ code: 'JAR_CORRUPT', where: damaged });
    expect((await refusal({ jars, exit: 1 })).where).toBe(damaged);
    expect(await entries()).toEqual([]);
  });

  it('leaves its log, but no entry and no address in the message', async () => {
    const line =
      '[ERROR] Could not transfer artifact org.x:y:jar:1.0 from/to m (https://user:pw@maven.example/): Connect to maven.example:443 failed: Connection refused\n';
    const details = await refusal({ exit: 1, prints: [line] });
    expect(details.code).toBe('MAVEN_OFFLINE');
    expect(JSON.stringify(details)).not.toContain('maven.example');
    expect(await readFile(details.log ?? '', 'utf8')).toContain('org.x:y:jar:1.0');
    expect(await entries()).toEqual([]);
  });

  it('because the signal fired, and then Maven is stopped too', async () => {
    const controller = new AbortController();
    const resolving = resolve(
      { hangs: true, prints: ['Downloading from m: x/a.jar\n'] },
      { signal: controller.signal, onProgress: () => controller.abort() },
    );
    await expect(resolving).rejects.toMatchObject({ code: 'INTERRUPTED' });
    expect(await entries()).toEqual([]);
  });

  it('because the cache cannot be written', async () => {
    await writeFile(cacheDirectory, 'a file in the way');
    expect((await refusal()).code).toBe('CACHE_UNWRITABLE');
  });

  it('because the sources are not there', async () => {
    await rm(path.join(folder, 'jvm', 'stacks'), { recursive: true });
    expect((await refusal()).code).toBe('JVM_SOURCES_MISSING');
  });
});
