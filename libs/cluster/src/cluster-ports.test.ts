import { expect, test } from 'vitest';

import { fixedPorts, portCount, portList, portsFrom } from './cluster-ports.js';

test('every documented port is used once, however many nodes there are', () => {
  const ports = portList(fixedPorts(32)).map(([, port]) => port);
  expect(new Set(ports).size).toBe(ports.length);
  expect(ports.length).toBe(portCount(32));
});

test('the documented ports are those of Hadoop', () => {
  const { nameNode, resourceManager } = fixedPorts(1);
  expect([nameNode.rpc, nameNode.web, resourceManager.web]).toEqual([9000, 9870, 8088]);
});

test('free ports are given out once each', () => {
  const free = Array.from({ length: portCount(3) }, (_, index) => 20_000 + index);
  const ports = portsFrom(free, 3);
  expect(portList(ports).map(([, port]) => port)).toEqual(free);
  expect(portList(ports).at(-1)?.[0]).toBe('nodemanager-3');
  expect(() => portsFrom(free.slice(1), 3)).toThrow(RangeError);
});
