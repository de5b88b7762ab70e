import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import { afterEach, expect, it } from 'vitest';

import { javaOfNode } from './node-java.js';

let server: Server | undefined;

afterEach(() => {
  server?.close();
});

/** A node's web interface with this answer of its `/jmx`. */
async function node(answer: string): Promise<string> {
  server = createServer((_request, response) => response.end(answer));
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** As a NodeManager of Hadoop 2.10 writes it, shortened. */
const jmx = (version: string): string =>
  JSON.stringify({
    beans: [{ name: 'java.lang:type=Runtime', SpecVersion: version, VmName: 'OpenJDK 64-Bit' }],
  });

it.each([
  ['1.8', 8],
  ['11', 11],
  ['17', 17],
])('Java %s is %d', async (specification, version) => {
  expect(await javaOfNode(await node(jmx(specification)))).toBe(version);
});

it.each(['{"beans":[]}', '<html>', jmx('soon')])('%s says nothing', async (answer) => {
  expect(await javaOfNode(await node(answer))).toBeUndefined();
});

it('says nothing where nobody listens', async () => {
  expect(await javaOfNode('127.0.0.1:1')).toBeUndefined();
});
