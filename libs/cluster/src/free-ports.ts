import { randomInt } from 'node:crypto';
import { createServer, type Server } from 'node:net';

/** Below what systems give to outgoing connections, which could otherwise sit on a stopped daemon's port. */
const lowest = 20_000;
const highest = 32_000;

/** Listens on a port of the loopback interface; `undefined` when something else does. */
async function listen(port: number): Promise<Server | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(undefined));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => resolve(server));
  });
}

async function close(server: Server): Promise<void> {
  await new Promise((resolve) => server.close(resolve));
}

/** Whether nothing listens on a port. */
export async function isFree(port: number): Promise<boolean> {
  const server = await listen(port);
  if (server === undefined) return false;
  await close(server);
  return true;
}

/** Different ports on which nothing listens. */
export async function freePorts(count: number): Promise<readonly number[]> {
  const held = new Map<number, Server>();
  let port = randomInt(lowest, highest);
  try {
    for (let tries = 0; held.size < count && tries < highest - lowest; tries += 1) {
      port = port + 1 < highest ? port + 1 : lowest;
      const server = await listen(port);
      if (server !== undefined) held.set(port, server);
    }
    return [...held.keys()];
  } finally {
    await Promise.all([...held.values()].map(close));
  }
}
