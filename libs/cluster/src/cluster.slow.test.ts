import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, realpath, rm, stat, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

import { resolveHadoop } from '@sparkloom/jars';
import { chooseJava, findJavaInstallations, jvmModuleOptions } from '@sparkloom/java';
import { type StackId, stacks } from '@sparkloom/stacks';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { clusterStatus, type RunningCluster } from './cluster-status.js';
import { startDaemon, stopDaemon } from './one-daemon.js';
import { findProcess, processesOf, stillThere, type SystemProcess } from './process-table.js';
import { type ClusterSoftware, startCluster } from './start-cluster.js';
import { stopCluster } from './stop-cluster.js';

const jvmDirectory = fileURLToPath(new URL('../../../jvm', import.meta.url));
const user = os.userInfo().username;

let folder: string;
let home: string;
const bystanders: ChildProcess[] = [];

beforeAll(async () => {
  folder = await realpath(await mkdtemp(path.join(os.tmpdir(), 'sparkloom-cluster-')));
  home = path.join(folder, 'home');
});
afterAll(async () => {
  for (const one of bystanders) one.kill('SIGKILL');
  await stopCluster(home);
  await rm(folder, { recursive: true, force: true });
});

async function prepare(stack: StackId): Promise<ClusterSoftware> {
  const { java } = chooseJava(await findJavaInstallations({ env: process.env }), stacks[stack]);
  const hadoop = await resolveHadoop(stack, {
    java,
    cacheDirectory: path.join(folder, 'cache'),
    jvmDirectory,
    env: process.env,
  });
  return { java, hadoop };
}

function notPrepared(): Promise<never> {
  return Promise.reject(new Error('nothing has to be prepared for a cluster that runs'));
}

async function running(): Promise<RunningCluster> {
  const status = await clusterStatus(home);
  if (!status.running) throw new Error('no cluster runs');
  return status;
}

async function daemonProcess(name: string): Promise<SystemProcess | undefined> {
  const pid = (await running()).daemons.find((one) => one.name === name)?.pid;
  return pid === undefined ? undefined : findProcess(pid);
}

/** Waits for something that daemons come to by themselves. */
async function eventually<T>(look: () => Promise<T | undefined | false>): Promise<T> {
  for (let tries = 0; tries < 600; tries += 1) {
    const found = await look();
    if (found !== undefined && found !== false) return found;
    await sleep(200);
  }
  throw new Error('it never came to be');
}

async function startWhenLost(node: string): Promise<readonly string[]> {
  await eventually(async () =>
    (await running()).nodes?.some(({ name, state }) => name === node && state === 'LOST'),
  );
  return (await startCluster({ home, prepare: notPrepared })).started;
}

/** Whatever of this user has the cluster's folder in its command line. */
async function everythingOfHome(): Promise<readonly string[]> {
  const all = await processesOf(process.getuid?.() ?? 0);
  return all
    .map((one) => one.arguments.join(' '))
    .filter((command) => command.includes(home) && !command.startsWith('tail '));
}

/** A process that has to do with the cluster and is none of it. */
async function bystander(
  command: string,
  commandArguments: readonly string[],
  env: NodeJS.ProcessEnv = process.env,
): Promise<SystemProcess> {
  const child = spawn(command, commandArguments, { stdio: 'ignore', env });
  bystanders.push(child);
  await once(child, 'spawn');
  const found = await findProcess(child.pid ?? 0);
  if (found === undefined) throw new Error(`${command} did not start`);
  return found;
}

async function silence(): Promise<string> {
  const file = path.join(folder, 'silent.properties');
  await writeFile(file, 'log4j.rootLogger=OFF\n');
  return file;
}

/** Hadoop's own command, as somebody from outside would use it. */
async function hdfs(stack: StackId, ...commandArguments: readonly string[]): Promise<string> {
  const { java, hadoop } = await prepare(stack);
  const { hadoopConfDir } = await running();
  const { stdout } = await promisify(execFile)(path.join(java.home, 'bin', 'java'), [
    ...jvmModuleOptions(java.version),
    // Jars of Hadoop's tests have a configuration that logs to where a file's content goes.
    `-Dlog4j.configuration=file:${await silence()}`,
    '-classpath',
    [hadoopConfDir, ...hadoop.classPath].join(path.delimiter),
    'org.apache.hadoop.fs.FsShell',
    ...commandArguments,
  ]);
  return stdout;
}

/** Has YARN run a command in a container, by its own REST interface. */
async function submitSleep(): Promise<string> {
  const { resourceManager } = await running();
  const post = (where: string, body?: unknown): Promise<Response> =>
    fetch(`${resourceManager}/ws/v1/cluster/apps${where}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  const made = (await (await post('/new-application')).json()) as Record<string, unknown>;
  const id = String(made['application-id']);
  const submitted = await post('', {
    'application-id': id,
    'application-name': 'sleep',
    'application-type': 'TEST',
    'am-container-spec': { commands: { command: 'sleep 86399' } },
    'max-app-attempts': 1,
    resource: { memory: 256, vCores: 1 },
  });
  expect(submitted.status).toBe(202);
  return id;
}

describe('HDFS and YARN of Hadoop 2.10', () => {
  test('start, and are ready', async () => {
    const { cluster, started } = await startCluster({
      home,
      nodes: 2,
      vcores: 3,
      memoryMiB: 1536,
      prepare,
    });
    expect(started).toEqual([
      'namenode',
      'datanode',
      'resourcemanager',
      'nodemanager-1',
      'nodemanager-2',
    ]);
    expect(cluster.hadoopVersion).toBe('2.10.2');
    expect(cluster.daemons.map((one) => one.running)).toEqual(Array(5).fill(true));
    expect(cluster.nodes).toEqual(
      ['nodemanager-1', 'nodemanager-2'].map((name) => ({
        name,
        id: expect.stringContaining('localhost:') as string,
        state: 'RUNNING',
        containers: 0,
        vcoresUsed: 0,
        vcores: 3,
        memoryUsedMiB: 0,
        memoryMiB: 1536,
      })),
    );
    expect(cluster.applications).toEqual([]);
    expect((await stat(home)).mode & 0o777).toBe(0o700);
  });

  test('listen on the loopback interface only', async () => {
    const { daemons } = await running();
    const sockets = new Set<string>();
    for (const { pid } of daemons) {
      for (const name of ['tcp', 'tcp6']) {
        const table = await readFile(`/proc/${String(pid)}/net/${name}`, 'utf8');
        const ports = Object.values((await running()).ports)
          .flatMap((group) => (Array.isArray(group) ? group : [group]))
          .flatMap((group) => Object.values(group));
        for (const line of table.split('\n').slice(1)) {
          const [, local = '', , state] = line.trim().split(/\s+/);
          const [address = '', port = ''] = local.split(':');
          if (state === '0A' && ports.includes(parseInt(port, 16))) sockets.add(address);
        }
      }
    }
    expect([...sockets]).toEqual(['0100007F']);
  });

  test('a second start shows what runs, and refuses to be another one', async () => {
    const { started, cluster } = await startCluster({ home, prepare: notPrepared });
    expect(started).toEqual([]);
    expect(cluster.size.nodes).toBe(2);
    await expect(startCluster({ home, nodes: 3, prepare: notPrepared })).rejects.toMatchObject({
      code: 'CLUSTER_DIFFERS',
      details: { expected: '--nodes 3', found: '--nodes 2' },
    });
    expect((await running()).daemons.every((one) => one.running)).toBe(true);
  });

  test("a file is written and read by Hadoop's own command, and by WebHDFS", async () => {
    await writeFile(path.join(folder, 'words.txt'), 'to and fro\n');
    await hdfs('bigdl-0.13', '-put', path.join(folder, 'words.txt'), 'words.txt');
    expect(await hdfs('bigdl-0.13', '-cat', 'words.txt')).toBe('to and fro\n');
    const { nameNode } = await running();
    const open = `${nameNode}/webhdfs/v1/user/${user}/words.txt?op=OPEN`;
    expect(await (await fetch(open)).text()).toBe('to and fro\n');
    const listed = await hdfs('bigdl-0.13', '-ls', '-d', '/tmp', `/user/${user}`);
    expect(listed).toMatch(new RegExp(`^drwxrwxrwt +- +${user} .* /tmp$`, 'm'));
    expect(listed).toMatch(new RegExp(`^drwxr-xr-x +- +${user} .* /user/${user}$`, 'm'));
  });

  test('a ResourceManager that comes back goes on with its applications', async () => {
    const id = await submitSleep();
    const before = await eventually(async () => {
      const { applications, containers } = await running();
      const found = applications?.find((one) => one.id === id);
      return found?.containers === 1 && containers.length === 1 && containers[0];
    });
    await stopDaemon(home, 'resourcemanager', 'SIGKILL');
    const without = await running();
    expect(without.daemons.find((one) => one.name === 'resourcemanager')?.running).toBe(false);
    expect(without.nodes).toBeUndefined();
    await startDaemon(home, 'resourcemanager');
    const nodes = await eventually(async () => {
      const found = (await running()).nodes?.filter((one) => one.state === 'RUNNING');
      return found?.length === 2 && found;
    });
    expect(nodes.map(({ name }) => name)).toEqual(['nodemanager-1', 'nodemanager-2']);
    const { applications, containers } = await running();
    expect(applications?.map((one) => one.id)).toEqual([id]);
    expect(containers.map((one) => one.id)).toEqual([before.id]);
  });

  test('a container that never speaks is missed soon, and its processes are ended', async () => {
    await eventually(async () => {
      // Its NodeManager may have fallen silent with the ResourceManager's restart.
      await startCluster({ home, prepare: notPrepared });
      const { applications, containers } = await running();
      return applications?.[0]?.state === 'FAILED' && containers.length === 0;
    });
  });

  test('a NodeManager that is killed is lost, and started again by the next start', async () => {
    await stopDaemon(home, 'nodemanager-2', 'SIGKILL');
    expect((await running()).daemons.filter((one) => !one.running).map((one) => one.name)).toEqual([
      'nodemanager-2',
    ]);
    expect(await startWhenLost('nodemanager-2')).toEqual(['nodemanager-2']);
    await expect(stopDaemon(home, 'nodemanager-3')).rejects.toMatchObject({
      code: 'CLUSTER_DAEMON_UNKNOWN',
    });
  });

  test('so is one that runs and does not speak', async () => {
    const before = await daemonProcess('nodemanager-1');
    if (before === undefined) throw new Error('it does not run');
    process.kill(before.pid, 'SIGSTOP');
    expect(await startWhenLost('nodemanager-1')).toEqual(['nodemanager-1']);
    expect(await stillThere(before)).toBeUndefined();
  });

  test('files are there again when NameNode and DataNode have been away', async () => {
    await stopDaemon(home, 'namenode', 'SIGTERM');
    await stopDaemon(home, 'datanode', 'SIGKILL');
    await startCluster({ home, prepare: notPrepared });
    expect(await hdfs('bigdl-0.13', '-cat', 'words.txt')).toBe('to and fro\n');
  });

  test('nothing of it survives being stopped, and nothing else is touched', async () => {
    const { hadoopConfDir } = await running();
    const others = [
      await bystander('sleep', ['86398'], { ...process.env, HADOOP_CONF_DIR: hadoopConfDir }),
      await bystander('tail', ['-f', path.join(home, 'logs', 'namenode.log')]),
    ];
    await submitSleep();
    const [container] = await eventually(async () => {
      const { containers } = await running();
      return containers.length === 1 && containers;
    });
    // Without its NodeManager nobody is left who would end it.
    for (const name of ['nodemanager-1', 'nodemanager-2']) {
      await stopDaemon(home, name, 'SIGKILL');
    }
    const left = (await running()).containers.find((one) => one.id === container?.id);
    expect(left?.processes).toBeGreaterThan(0);

    const stopped = await stopCluster(home);
    expect(stopped).toMatchObject({ wasRunning: true, daemons: 3, dataRemoved: false });
    expect(stopped.containerProcesses).toBeGreaterThan(0);
    expect(await everythingOfHome()).toEqual([]);
    const commands = (await processesOf(process.getuid?.() ?? 0)).map(({ arguments: all }) => all);
    expect(commands).not.toContainEqual(['sleep', '86399']);
    expect(await clusterStatus(home)).toEqual({ running: false, home });
    for (const one of others) expect(await stillThere(one)).toBeDefined();
    expect(await stopCluster(home)).toMatchObject({ wasRunning: false });
  });

  test('the next one begins with the files, and without the applications, of the last', async () => {
    const { cluster } = await startCluster({ home, nodes: 1, memoryMiB: 1024, prepare });
    expect(cluster.applications).toEqual([]);
    expect(await hdfs('bigdl-0.13', '-cat', 'words.txt')).toBe('to and fro\n');
  });

  test('what is left of a crash is cleaned by itself', async () => {
    const before = await daemonProcess('namenode');
    // As after a crash of the machine: what the file names is not there, or is something else.
    const file = path.join(home, 'state.json');
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replaceAll(/"startTicks": \d+/g, '"startTicks": 1'));
    expect(await clusterStatus(home)).toEqual({ running: false, home });
    const { started } = await startCluster({ home, nodes: 1, memoryMiB: 1024, prepare });
    expect(started).toContain('namenode');
    if (before !== undefined) expect(await stillThere(before)).toBeUndefined();
    expect(await stopCluster(home, { removeData: true })).toMatchObject({ dataRemoved: true });
    expect(await readdir(home)).not.toContain('data');
    expect(await everythingOfHome()).toEqual([]);
  });
});

test('HDFS and YARN of Hadoop 3.3 start, hold a file, run a container and stop', async () => {
  const { cluster } = await startCluster({
    home,
    nodes: 1,
    memoryMiB: 1024,
    stack: 'bigdl-2.4',
    memoryChecks: true,
    prepare,
  });
  expect(cluster.hadoopVersion).toBe('3.3.4');
  expect(cluster.applications).toEqual([]);
  await hdfs('bigdl-2.4', '-put', path.join(folder, 'words.txt'), 'words.txt');
  expect(await hdfs('bigdl-2.4', '-cat', 'words.txt')).toBe('to and fro\n');
  await submitSleep();
  await eventually(async () => (await running()).containers.length === 1);
  await stopCluster(home);
  expect(await everythingOfHome()).toEqual([]);
  await expect(
    startCluster({ home, nodes: 1, memoryMiB: 1024, stack: 'bigdl-0.13', prepare }),
  ).rejects.toMatchObject({ code: 'CLUSTER_DATA_OTHER_VERSION' });
});
