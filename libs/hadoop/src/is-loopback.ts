import { lookup } from 'node:dns/promises';

/** Whether a host name means this machine alone. A name that nobody knows does not. */
export async function isLoopback(host: string): Promise<boolean> {
  const found = await lookup(host).catch(() => undefined);
  return found !== undefined && (found.address.startsWith('127.') || found.address === '::1');
}
