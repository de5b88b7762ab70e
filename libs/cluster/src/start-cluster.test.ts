import { chmod, mkdir, mkdtemp, readFile, realpath, rm, stat, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

import { InputError, InterruptedError, RunError } from '@sparkloom/errors';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { clusterStatus } from './cluster-status.js';
import { startDaemon, stopDaemon } from './one-daemon.js';
import { processesOf } from './process-table.js';
import { startCluster, type StartOptions } from './start-cluster.js';
import { stopCluster } from './stop-cluster.js';

let folder: string;
let home: string;
beforeEach(async () => {
  folder = await realpath(await mkdtemp(path.join(os.tmpdir(), 'sparkloom-start-')));
  home = path.join(folder, 'parent', 'cluster');
});
afterEach(async () => {
  await stopCluster(home);
  await rm(folder, { recursive: true, force: true });
});

/** A stand-in for Java: it formats at once, and each daemon does what `daemons` says of it. */
async function craftJava(
  daemons: Readonly<Record<string, string>>,
): Promise<Pick<StartOptions, 'prepare'>> {
  const executable = path.join(folder, 'jdk', 'bin', 'java');
  await mkdir(path.dirname(executable), { recursive: true });
  const program = `#!${process.execPath}
if (process.argv.includes('-format')) process.exit(0);
const name = process.argv.find((one) => one.startsWith('-Dsparkloom.daemon=')).split('=')[1];
const does = ${JSON.stringify(daemons)}[name];
if (does) { console.error(does); process.exit(1); }
setInterval(() => {}, 1000);
`;
  await writeFile(executable, program);
  await chmod(executable, 0o755);
  return {
    prepare: () =>
      Promise.resolve({
        java: { home: path.join(folder, 'jdk'), version: 17 },
        hadoop: { version: '2.10.2', classPath: ['/nowhere.jar'] },
      }),
  };
}

async function ours(): Promise<readonly string[]> {
  const all = await processesOf(process.getuid?.() ?? 0);
  return all
    .filter((one) => one.arguments.includes(`-Dsparkloom.cluster=${home}`))
    .map((one) => one.arguments.find((text) => text.startsWith('-Dsparkloom.daemon=')) ?? '');
}

const small = { nodes: 1, memoryMiB: 1024 } as const;

test('a daemon that ends is named with what it said, and the others are stopped', async () => {
  const java = await craftJava({ resourcemanager: 'Error: Could not find the main class' });
  const error: unknown = await startCluster({ home, ...small, ...java }).catch(
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(RunError);
  const { details } = error as RunError;
  expect(details).toMatchObject({
    code: 'CLUSTER_DAEMON_FAILED',
    where: 'resourcemanager',
    found: 'Error: Could not find the main class',
    log: path.join(home, 'logs', 'resourcemanager.out'),
  });
  expect(await readFile(details.log ?? '', 'utf8')).toContain('main class');
  expect(await ours()).toEqual([]);
  expect(await clusterStatus(home)).toEqual({ running: false, home });
});

test('an interruption stops what was started', async () => {
  const controller = new AbortController();
  const java = await craftJava({});
  const starting = startCluster({
    home,
    ...small,
    ...java,
    signal: controller.signal,
    onProgress: (text) => {
      if (text.startsWith('waiting')) controller.abort();
    },
  });
  await expect(starting).rejects.toBeInstanceOf(InterruptedError);
  expect(await ours()).toEqual([]);
});

test('what is wrong is refused before anything is made', async () => {
  const java = await craftJava({});
  const refused = (): Promise<never> =>
    Promise.reject(new InputError({ code: 'JAVA_NOT_FOUND', problem: 'no Java' }));
  await expect(startCluster({ home, ...small, prepare: refused })).rejects.toMatchObject({
    code: 'JAVA_NOT_FOUND',
  });
  await expect(startCluster({ home, ...java, nodes: 0 })).rejects.toMatchObject({
    code: 'CLUSTER_SIZE_INVALID',
  });
  await expect(stat(path.dirname(home))).rejects.toMatchObject({ code: 'ENOENT' });
});

test('files of another Hadoop are kept unless they are given up', async () => {
  const java = await craftJava({ namenode: 'Error: enough of it' });
  await mkdir(path.join(home, 'data'), { recursive: true });
  await writeFile(path.join(home, '.sparkloom-cluster'), '');
  await writeFile(path.join(home, 'data', 'hadoop-version'), '3.3.4\n');
  const options = { home, ...small, ...java };
  await expect(startCluster(options)).rejects.toMatchObject({
    code: 'CLUSTER_DATA_OTHER_VERSION',
    details: { found: 'files of Hadoop 3.3.4' },
  });
  expect(await readFile(path.join(home, 'data', 'hadoop-version'), 'utf8')).toBe('3.3.4\n');
  await expect(startCluster({ ...options, removeData: true })).rejects.toMatchObject({
    code: 'CLUSTER_DAEMON_FAILED',
  });
  expect(await readFile(path.join(home, 'data', 'hadoop-version'), 'utf8')).toBe('2.10.2\n');
});

test('a daemon of a cluster that is not there is refused', async () => {
  for (const ask of [startDaemon, stopDaemon]) {
    await expect(ask(home, 'namenode')).rejects.toMatchObject({ code: 'CLUSTER_NOT_RUNNING' });
  }
});
