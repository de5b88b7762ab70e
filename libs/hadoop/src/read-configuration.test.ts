import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkReachable } from './check-reachable.js';
import { nameNodes, resourceManagers } from './hadoop-configuration.js';
import { readConfiguration } from './read-configuration.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'sparkloom-hadoop-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

async function site(name: string, properties: Readonly<Record<string, string>>): Promise<void> {
  const entries = Object.entries(properties).map(
    ([key, value]) => `<property><name>${key}</name><value>${value}</value></property>`,
  );
  await writeFile(
    path.join(folder, name),
    `<?xml version="1.0"?><configuration>${entries.join('\n')}</configuration>`,
  );
}

const read = async () => readConfiguration({ HADOOP_CONF_DIR: folder });

describe('the daemons of a cluster', () => {
  it('are where its files say', async () => {
    await site('core-site.xml', { 'fs.defaultFS': 'hdfs://head:9000' });
    await site('yarn-site.xml', {
      'yarn.resourcemanager.address': '${rm.host}:18032',
      'rm.host': 'r1',
    });
    const configuration = await read();
    expect(nameNodes(configuration)).toEqual([{ host: 'head', port: 9000 }]);
    expect(resourceManagers(configuration)).toEqual([{ host: 'r1', port: 18_032 }]);
  });

  it('listen where Hadoop has them by default', async () => {
    await site('core-site.xml', { 'fs.defaultFS': 'hdfs://head/' });
    await site('yarn-site.xml', { 'yarn.resourcemanager.hostname': 'r1' });
    const configuration = await read();
    expect(nameNodes(configuration)).toEqual([{ host: 'head', port: 8020 }]);
    expect(resourceManagers(configuration)).toEqual([{ host: 'r1', port: 8032 }]);
  });

  it('are several where they are highly available', async () => {
    await site('core-site.xml', { 'fs.defaultFS': 'hdfs://lake' });
    await site('hdfs-site.xml', {
      'dfs.ha.namenodes.lake': 'a, b',
      'dfs.namenode.rpc-address.lake.a': 'n1:8020',
      'dfs.namenode.rpc-address.lake.b': 'n2:8020',
    });
    await site('yarn-site.xml', {
      'yarn.resourcemanager.ha.enabled': 'true',
      'yarn.resourcemanager.ha.rm-ids': 'x,y',
      'yarn.resourcemanager.hostname.x': 'r1',
      'yarn.resourcemanager.address.y': 'r2:9',
    });
    const configuration = await read();
    expect(nameNodes(configuration).map(({ host }) => host)).toEqual(['n1', 'n2']);
    expect(resourceManagers(configuration)).toEqual([
      { host: 'r1', port: 8032 },
      { host: 'r2', port: 9 },
    ]);
  });

  it('are found through YARN_CONF_DIR too, and HADOOP_CONF_DIR wins', async () => {
    await site('core-site.xml', {});
    await expect(readConfiguration({ YARN_CONF_DIR: folder })).resolves.toBeDefined();
    const both = { HADOOP_CONF_DIR: folder, YARN_CONF_DIR: '/nowhere' };
    await expect(readConfiguration(both)).resolves.toBeDefined();
  });
});

describe('a configuration is refused', () => {
  it('where nothing names it', async () => {
    await expect(readConfiguration({})).rejects.toMatchObject({ code: 'HADOOP_CONF_DIR_UNSET' });
  });

  it('where the folder has none, or is not there', async () => {
    await expect(read()).rejects.toMatchObject({ code: 'HADOOP_CONF_DIR_INVALID' });
    await expect(
      readConfiguration({ HADOOP_CONF_DIR: path.join(folder, 'gone') }),
    ).rejects.toMatchObject({ code: 'HADOOP_CONF_DIR_INVALID' });
  });

  it.each([
    '<configuration><property></configuration>',
    '<other/>',
    '<configuration><property><value>1</value></property></configuration>',
  ])('where a file says %s', async (text) => {
    await writeFile(path.join(folder, 'core-site.xml'), text);
    await expect(read()).rejects.toMatchObject({ code: 'HADOOP_CONF_DIR_INVALID' });
  });
});

describe('a daemon', () => {
  it('answers, or is refused within seconds', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const one = { host: '127.0.0.1', port };
    await expect(checkReachable('NameNode', [one], 'x')).resolves.toBeUndefined();
    await new Promise((resolve) => server.close(resolve));
    await expect(checkReachable('NameNode', [one], 'x')).rejects.toMatchObject({
      code: 'CLUSTER_UNREACHABLE',
    });
  });
});
