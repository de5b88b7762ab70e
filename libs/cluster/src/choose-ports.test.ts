import { once } from 'node:events';
import { createServer } from 'node:net';

import { InputError } from '@sparkloom/errors';
import { expect, test } from 'vitest';

import { choosePorts } from './choose-ports.js';
import { portList } from './cluster-ports.js';
import { isFree } from './free-ports.js';
import { listeningSockets, whoListens } from './who-listens.js';

test('free ports are different ones on which nothing listens', async () => {
  const ports = portList(await choosePorts('free', 5)).map(([, port]) => port);
  expect(new Set(ports).size).toBe(25);
  for (const port of ports) expect(await isFree(port)).toBe(true);
});

test('a documented port that is taken is refused, with the process that has it', async () => {
  const server = createServer();
  server.listen(9000, '127.0.0.1');
  // Where somebody else has it already, it is taken all the same.
  const event = await Promise.race([
    once(server, 'listening').then(() => 'ours'),
    once(server, 'error').then(() => 'theirs'),
  ]);
  try {
    const refusal: unknown = await choosePorts('fixed', 2).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(InputError);
    const { details } = refusal as InputError;
    expect(details).toMatchObject({ code: 'CLUSTER_PORT_TAKEN', where: '--ports fixed' });
    expect(details.problem).toContain('port 9000');
    expect(details.remedy).toContain('--ports free');
    if (event === 'ours') expect(await whoListens(9000)).toContain(`process ${process.pid}: `);
  } finally {
    server.close();
  }
});

test("the system's table is read: only sockets that listen on the port", () => {
  const table = `  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
   0: 0100007F:2328 00000000:0000 0A 00000000:00000000 00:00000000 00000000  1000        0 4711 1 0
   1: 0100007F:2328 0100007F:C350 01 00000000:00000000 00:00000000 00000000  1000        0 4712 1 0
   2: 0100007F:2329 00000000:0000 0A 00000000:00000000 00:00000000 00000000  1000        0 4713 1 0
`;
  expect(listeningSockets(table, 9000)).toEqual(['4711']);
  expect(listeningSockets('', 9000)).toEqual([]);
});
