import { expect, test } from 'vitest';

import {
  type ConfigurationInput,
  logConfiguration,
  nodeManagerConfiguration,
  sharedConfiguration,
} from './cluster-configuration.js';
import { clusterFolder } from './cluster-folder.js';
import { fixedPorts } from './cluster-ports.js';

const input: ConfigurationInput = {
  folder: clusterFolder('/home/me/cluster'),
  ports: fixedPorts(2),
  size: { nodes: 2, vcores: 6, memoryMiB: 4096, memoryChecks: false },
  user: 'me',
};

test('every address is one of this machine alone', () => {
  const all = [
    ...Object.values(sharedConfiguration(input)),
    nodeManagerConfiguration(input, 'nodemanager-1'),
  ].flatMap((properties) => Object.entries(properties));
  const addresses = all.filter(([name]) => /address$|hostname$|bind-host$|defaultFS$/.test(name));
  expect(addresses.length).toBeGreaterThan(20);
  for (const [, value] of addresses)
    expect(value).toMatch(/^(hdfs:\/\/)?(localhost|127\.0\.0\.1)\b/);
});

test('every daemon that takes a bind address is told the loopback interface', () => {
  const shared = sharedConfiguration(input);
  expect(shared['hdfs-site.xml']).toMatchObject({
    'dfs.namenode.rpc-bind-host': '127.0.0.1',
    'dfs.namenode.http-bind-host': '127.0.0.1',
  });
  expect(shared['yarn-site.xml']).toMatchObject({
    'yarn.resourcemanager.bind-host': '127.0.0.1',
    'yarn.nodemanager.bind-host': '127.0.0.1',
  });
});

test('NodeManagers differ in ports and folders, and agree in all else', () => {
  const [one, two] = (['nodemanager-1', 'nodemanager-2'] as const).map((daemon) =>
    nodeManagerConfiguration(input, daemon),
  );
  const different = Object.keys(one ?? {}).filter((name) => one?.[name] !== two?.[name]);
  expect(different.sort()).toEqual([
    'yarn.nodemanager.address',
    'yarn.nodemanager.local-dirs',
    'yarn.nodemanager.localizer.address',
    'yarn.nodemanager.log-dirs',
    'yarn.nodemanager.webapp.address',
  ]);
  expect(() => nodeManagerConfiguration(input, 'nodemanager-3')).toThrow(RangeError);
});

test.each([
  [false, 3000],
  [true, 500],
])('memory is watched only when that is asked for: %s', (memoryChecks, interval) => {
  const yarn = sharedConfiguration({ ...input, size: { ...input.size, memoryChecks } })[
    'yarn-site.xml'
  ];
  expect(yarn).toMatchObject({
    'yarn.nodemanager.pmem-check-enabled': memoryChecks,
    'yarn.nodemanager.vmem-check-enabled': false,
    'yarn.nodemanager.container-monitor.interval-ms': interval,
    'yarn.nodemanager.resource.memory-mb': 4096,
    'yarn.scheduler.maximum-allocation-vcores': 6,
  });
});

test('a daemon logs to its own file', () => {
  expect(logConfiguration(input.folder, 'datanode')).toContain(
    'appender.file.File=/home/me/cluster/logs/datanode.log\n',
  );
});
