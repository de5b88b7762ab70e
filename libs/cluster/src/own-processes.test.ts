import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

import { afterEach, beforeEach, expect, test } from 'vitest';

import { clusterFolder } from './cluster-folder.js';
import { craftProcesses, type CraftedProcess } from './crafted-processes.js';
import { findOwnProcesses } from './own-processes.js';

const user = 1000;
const folder = clusterFolder('/home/me/cluster');
const container = 'container_1700000000000_0001_01_000002';
const local = '/home/me/cluster/yarn/nodemanager-1/usercache/me/appcache/application_1';

let proc: string;
beforeEach(async () => {
  proc = await mkdtemp(path.join(os.tmpdir(), 'sparkloom-proc-'));
});
afterEach(() => rm(proc, { recursive: true, force: true }));

async function found(one: Omit<CraftedProcess, 'pid'>): Promise<string> {
  await craftProcesses(proc, [{ pid: 7, ...one }]);
  const { daemons, containers } = await findOwnProcesses(folder, proc, user);
  return daemons.length > 0 ? 'daemon' : (containers[0]?.container ?? 'foreign');
}

test.each<[string, Omit<CraftedProcess, 'pid'>, string]>([
  [
    'a daemon',
    { arguments: ['/jdk/bin/java', '-Dsparkloom.cluster=/home/me/cluster', '-Xmx256m', 'Main'] },
    'daemon',
  ],
  [
    'an executor, by where its files are',
    { environment: { CONTAINER_ID: container, LOCAL_DIRS: local } },
    container,
  ],
  [
    'a container of which only the logs are told',
    {
      environment: {
        CONTAINER_ID: container,
        LOG_DIRS: '/home/me/cluster/logs/containers/nodemanager-2/application_1',
      },
    },
    container,
  ],
  [
    'the script that begins a container',
    { arguments: ['bash', `${local}/${container}/default_container_executor.sh`] },
    container,
  ],
  [
    'a container of which one of several folders is ours',
    { environment: { CONTAINER_ID: container, LOCAL_DIRS: `/elsewhere,${local}` } },
    container,
  ],
])('%s is known', async (_, one, expected) => {
  expect(await found(one)).toBe(expected);
});

test.each<[string, Omit<CraftedProcess, 'pid'>]>([
  ['a client with our HADOOP_CONF_DIR', { environment: { HADOOP_CONF_DIR: folder.configuration } }],
  ['somebody who reads a log', { arguments: ['tail', '-f', '/home/me/cluster/logs/namenode.log'] }],
  [
    'somebody who edits a script of a container',
    { arguments: ['vi', `${local}/${container}/default_container_executor.sh`] },
  ],
  [
    'somebody who greps for a daemon',
    { arguments: ['grep', '-Dsparkloom.cluster=/home/me/cluster'] },
  ],
  [
    'a daemon of a cluster beside ours',
    { arguments: ['java', '-Dsparkloom.cluster=/home/me/cluster-2'] },
  ],
  [
    'a container of a cluster beside ours',
    {
      environment: {
        CONTAINER_ID: container,
        LOCAL_DIRS: local.replace('/me/cluster/', '/me/cluster/yarn-2/'),
      },
    },
  ],
  [
    'something else that is called a container',
    { environment: { CONTAINER_ID: '4f66ad9a7b2d', PWD: local } },
  ],
  [
    'a process of another user',
    { userId: 1, environment: { CONTAINER_ID: container, LOCAL_DIRS: local } },
  ],
])('%s is left alone', async (_, one) => {
  expect(await found(one)).toBe('foreign');
});
