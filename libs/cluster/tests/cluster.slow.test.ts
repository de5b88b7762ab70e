import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { clusterStatus } from '../src/cluster-status.js';
import { eventually, notPrepared, ObservedCluster } from './observed-cluster.js';
import { startDaemon, stopDaemon } from '../src/one-daemon.js';
import { processesOf, stillThere } from '../src/process-table.js';
import { startCluster } from '../src/start-cluster.js';
import { stopCluster } from '../src/stop-cluster.js';

const user = os.userInfo().username;

let observed: ObservedCluster;
let home: string;

beforeAll(async () => {
  observed = await ObservedCluster.create();
  ({ home } = observed);
});
afterAll(async () => {
  await observed.remove();
});

describe('HDFS and YARN of Hadoop 2.10', () => {
  test('start, and are ready', async () => {
    const { cluster, started } = await startCluster({
      home,
      nodes: 2,
      vcores: 3,
      memoryMiB: 1536,
      prepare: observed.prepare,
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
    const { daemons } = await observed.running();
    const sockets = new Set<string>();
    for (const { pid } of daemons) {
      for (const name of ['tcp', 'tcp6']) {
        const table = await readFile(`/proc/${String(pid)}/net/${name}`, 'utf8');
        const ports = Object.values((await observed.running()).ports)
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
    const { started, cluster } = await observed.startAgain();
    expect(started).toEqual([]);
    expect(cluster.size.nodes).toBe(2);
    await expect(startCluster({ home, nodes: 3, prepare: notPrepared })).rejects.toMatchObject({
      code: 'CLUSTER_DIFFERS',
      details: { expected: '--nodes 3', found: '--nodes 2' },
    });
    expect((await observed.running()).daemons.every((one) => one.running)).toBe(true);
  });

  test("a file is written and read by Hadoop's own command, and by WebHDFS", async () => {
    await writeFile(path.join(observed.folder, 'words.txt'), 'to and fro\n');
    await observed.hdfs('bigdl-0.13', '-put', path.join(observed.folder, 'words.txt'), 'words.txt');
    expect(await observed.hdfs('bigdl-0.13', '-cat', 'words.txt')).toBe('to and fro\n');
    const { nameNode } = await observed.running();
    const open = `${nameNode}/webhdfs/v1/user/${user}/words.txt?op=OPEN`;
    expect(await (await fetch(open)).text()).toBe('to and fro\n');
    const listed = await observed.hdfs('bigdl-0.13', '-ls', '-d', '/tmp', `/user/${user}`);
    expect(listed).toMatch(new RegExp(`^drwxrwxrwt +- +${user} .* /tmp$`, 'm'));
    expect(listed).toMatch(new RegExp(`^drwxr-xr-x +- +${user} .* /user/${user}$`, 'm'));
  });

  test('a ResourceManager that comes back goes on with its applications', async () => {
    const id = await observed.submitSleep();
    const before = await eventually(async () => {
      const { applications, containers } = await observed.running();
      const found = applications?.find((one) => one.id === id);
      return found?.containers === 1 && containers.length === 1 && containers[0];
    });
    await stopDaemon(home, 'resourcemanager', 'SIGKILL');
    const without = await observed.running();
    expect(without.daemons.find((one) => one.name === 'resourcemanager')?.running).toBe(false);
    expect(without.nodes).toBeUndefined();
    await startDaemon(home, 'resourcemanager');
    const nodes = await eventually(async () => {
      const found = (await observed.running()).nodes?.filter((one) => one.state === 'RUNNING');
      return found?.length === 2 && found;
    });
    expect(nodes.map(({ name }) => name)).toEqual(['nodemanager-1', 'nodemanager-2']);
    const { applications, containers } = await observed.running();
    expect(applications?.map((one) => one.id)).toEqual([id]);
    expect(containers.map((one) => one.id)).toEqual([before.id]);
  });

  test('a container that never speaks is missed soon, and its processes are ended', async () => {
    await eventually(async () => {
      // Its NodeManager may have fallen silent with the ResourceManager's restart.
      await observed.startAgain();
      const { applications, containers } = await observed.running();
      return applications?.[0]?.state === 'FAILED' && containers.length === 0;
    });
  });

  test('a NodeManager that is killed is lost, and started again by the next start', async () => {
    await stopDaemon(home, 'nodemanager-2', 'SIGKILL');
    expect(
      (await observed.running()).daemons.filter((one) => !one.running).map((one) => one.name),
    ).toEqual(['nodemanager-2']);
    expect(await observed.startedWhenLost('nodemanager-2')).toEqual(['nodemanager-2']);
    await expect(stopDaemon(home, 'nodemanager-3')).rejects.toMatchObject({
      code: 'CLUSTER_DAEMON_UNKNOWN',
    });
  });

  test('so is one that runs and does not speak', async () => {
    const before = await observed.daemonProcess('nodemanager-1');
    if (before === undefined) throw new Error('it does not run');
    process.kill(before.pid, 'SIGSTOP');
    expect(await observed.startedWhenLost('nodemanager-1')).toEqual(['nodemanager-1']);
    expect(await stillThere(before)).toBeUndefined();
  });

  test('files are there again when NameNode and DataNode have been away', async () => {
    await stopDaemon(home, 'namenode', 'SIGTERM');
    await stopDaemon(home, 'datanode', 'SIGKILL');
    await observed.startAgain();
    expect(await observed.hdfs('bigdl-0.13', '-cat', 'words.txt')).toBe('to and fro\n');
  });

  test('nothing of it survives being stopped, and nothing else is touched', async () => {
    const { hadoopConfDir } = await observed.running();
    const others = [
      await observed.bystander('sleep', ['86398'], {
        ...process.env,
        HADOOP_CONF_DIR: hadoopConfDir,
      }),
      await observed.bystander('tail', ['-f', path.join(home, 'logs', 'namenode.log')]),
    ];
    await observed.submitSleep();
    const [container] = await eventually(async () => {
      const { containers } = await observed.running();
      return containers.length === 1 && containers;
    });
    // Without its NodeManager nobody is left who would end it.
    for (const name of ['nodemanager-1', 'nodemanager-2']) {
      await stopDaemon(home, name, 'SIGKILL');
    }
    const left = (await observed.running()).containers.find((one) => one.id === container?.id);
    expect(left?.processes).toBeGreaterThan(0);

    const stopped = await stopCluster(home);
    expect(stopped).toMatchObject({ wasRunning: true, daemons: 3, dataRemoved: false });
    expect(stopped.containerProcesses).toBeGreaterThan(0);
    expect(await observed.everythingOfHome()).toEqual([]);
    const commands = (await processesOf(process.getuid?.() ?? 0)).map(({ arguments: all }) => all);
    expect(commands).not.toContainEqual(['sleep', '86399']);
    expect(await clusterStatus(home)).toEqual({ running: false, home });
    for (const one of others) expect(await stillThere(one)).toBeDefined();
    expect(await stopCluster(home)).toMatchObject({ wasRunning: false });
  });

  test('the next one begins with the files, and without the applications, of the last', async () => {
    const { cluster } = await startCluster({
      home,
      nodes: 1,
      memoryMiB: 1024,
      prepare: observed.prepare,
    });
    expect(cluster.applications).toEqual([]);
    expect(await observed.hdfs('bigdl-0.13', '-cat', 'words.txt')).toBe('to and fro\n');
  });

  test('what is left of a crash is cleaned by itself', async () => {
    const before = await observed.daemonProcess('namenode');
    // As after a crash of the machine: what the file names is not there, or is something else.
    const file = path.join(home, 'state.json');
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replaceAll(/"startTicks": \d+/g, '"startTicks": 1'));
    expect(await clusterStatus(home)).toEqual({ running: false, home });
    const { started } = await startCluster({
      home,
      nodes: 1,
      memoryMiB: 1024,
      prepare: observed.prepare,
    });
    expect(started).toContain('namenode');
    if (before !== undefined) expect(await stillThere(before)).toBeUndefined();
    expect(await stopCluster(home, { removeData: true })).toMatchObject({ dataRemoved: true });
    expect(await readdir(home)).not.toContain('data');
    expect(await observed.everythingOfHome()).toEqual([]);
  });
});

test('HDFS and YARN of Hadoop 3.3 start, hold a file, run a container and stop', async () => {
  const { cluster } = await startCluster({
    home,
    nodes: 1,
    memoryMiB: 1024,
    stack: 'bigdl-2.4',
    memoryChecks: true,
    prepare: observed.prepare,
  });
  expect(cluster.hadoopVersion).toBe('3.3.4');
  expect(cluster.applications).toEqual([]);
  await observed.hdfs('bigdl-2.4', '-put', path.join(observed.folder, 'words.txt'), 'words.txt');
  expect(await observed.hdfs('bigdl-2.4', '-cat', 'words.txt')).toBe('to and fro\n');
  await observed.submitSleep();
  await eventually(async () => (await observed.running()).containers.length === 1);
  await stopCluster(home);
  expect(await observed.everythingOfHome()).toEqual([]);
  await expect(
    startCluster({
      home,
      nodes: 1,
      memoryMiB: 1024,
      stack: 'bigdl-0.13',
      prepare: observed.prepare,
    }),
  ).rejects.toMatchObject({ code: 'CLUSTER_DATA_OTHER_VERSION' });
});
