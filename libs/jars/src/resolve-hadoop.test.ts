import {
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
import { afterEach, beforeEach, expect, it } from 'vitest';
import { craftJvmFolder, craftMaven, emptyZip, type MavenBehaviour } from './crafted-maven.js';
import { resolveHadoop } from './resolve-hadoop.js';

let folder: string;
let jars: string[];

beforeEach(async () => {
  folder = await realpath(await mkdtemp(path.join(tmpdir(), 'sparkloom-hadoop-')));
  await craftJvmFolder(path.join(folder, 'jvm'));
  await mkdir(path.join(folder, 'repository'));
  jars = ['hadoop-common-2.10.2.jar', 'hadoop-common-2.10.2-tests.jar', 'hadoop-hdfs.jar'].map(
    (name) => path.join(folder, 'repository', name),
  );
  for (const jar of jars) await writeFile(jar, emptyZip);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function resolve(behaviour: MavenBehaviour = { jars }) {
  return resolveHadoop('bigdl-0.13', {
    java: { home: '/jdk', version: 17 },
    cacheDirectory: path.join(folder, 'cache'),
    jvmDirectory: path.join(folder, 'jvm'),
    env: await craftMaven(folder, behaviour),
  });
}

async function runs(): Promise<number> {
  const text = await readFile(path.join(folder, 'runs.txt'), 'utf8').catch(() => '');
  return text.split('\n').length - 1;
}

async function refusal(behaviour?: MavenBehaviour): Promise<InputError['details']> {
  const error: unknown = await resolve(behaviour).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(InputError);
  return (error as InputError).details;
}

it('asks Maven once, and knows the version from the jars', async () => {
  expect(await resolve()).toEqual({ version: '2.10.2', classPath: jars, fromCache: false });
  expect(await resolve()).toEqual({ version: '2.10.2', classPath: jars, fromCache: true });
  expect(await runs()).toBe(1);
  expect((await readdir(path.join(folder, 'cache', 'hadoop'))).length).toBe(1);
});

it.each(['hadoop/pom.xml', 'hadoop/hadoop-2.10/pom.xml'])(
  'asks Maven again when %s has changed',
  async (pom) => {
    await resolve();
    await writeFile(path.join(folder, 'jvm', pom), '<project>other</project>');
    expect((await resolve()).fromCache).toBe(false);
    expect(await runs()).toBe(2);
  },
);

it('does not care for what only the stacks are made of', async () => {
  await resolve();
  await writeFile(path.join(folder, 'jvm', 'stacks', 'pom.xml'), '<project>other</project>');
  expect((await resolve()).fromCache).toBe(true);
});

it('asks Maven again when a jar has gone, and not when one was only touched', async () => {
  await resolve();
  await utimes(jars[2] ?? '', 1, 1);
  expect((await resolve()).fromCache).toBe(true);
  await rm(jars[2] ?? '');
  expect(await refusal({ jars: jars.slice(0, 2), exit: 1 })).toMatchObject({
    code: 'STACK_BUILD_FAILED',
  });
  expect(await runs()).toBe(2);
});

it('refuses a jar that has changed', async () => {
  await resolve();
  await writeFile(jars[2] ?? '', Buffer.concat([Buffer.alloc(4), emptyZip]));
  expect(await refusal()).toMatchObject({ code: 'JAR_CORRUPT', where: jars[2] });
});

it('keeps the log of a Maven that failed, and nothing else', async () => {
  const prints = ['[ERROR] Could not transfer artifact a:b:jar:1: Connection refused\n'];
  const { code, log } = await refusal({ prints, exit: 1 });
  expect(code).toBe('MAVEN_OFFLINE');
  expect(log).toBe(path.join(folder, 'cache', 'logs', 'maven-hadoop-2.10.log'));
  expect(await readdir(path.join(folder, 'cache', 'hadoop'))).toEqual([]);
});

it('refuses a class path without Hadoop, and a checkout without its poms', async () => {
  expect(await refusal({ jars: jars.slice(2) })).toMatchObject({ code: 'STACK_BUILD_FAILED' });
  await rm(path.join(folder, 'jvm', 'hadoop'), { recursive: true });
  expect(await refusal()).toMatchObject({ code: 'JVM_SOURCES_MISSING' });
});
