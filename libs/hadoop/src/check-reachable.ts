import { connect } from 'node:net';
import { InputError } from '@sparkloom/errors';
import type { Endpoint } from './hadoop-configuration.js';

/** Long enough for another continent; Hadoop's own clients try for a quarter of an hour. */
const patienceMs = 3000;

/**
 * Refuses a daemon that does not answer: one of its endpoints has to take a connection within three
 * seconds.
 *
 * @param daemon such as `ResourceManager`, for the message
 * @param where the configuration that names it, for the message
 * @throws InputError `CLUSTER_UNREACHABLE`
 */
export async function checkReachable(
  daemon: string,
  endpoints: readonly Endpoint[],
  where: string,
): Promise<void> {
  const failures = await Promise.all(endpoints.map(async (one) => failureOf(one)));
  if (failures.includes(undefined)) return;
  throw new InputError({
    code: 'CLUSTER_UNREACHABLE',
    problem: `The ${daemon} does not answer.`,
    where,
    expected: endpoints.map(({ host, port }) => `${host}:${port}`).join(' or '),
    found: failures.join('; '),
    remedy:
      'start it, or correct the configuration; a cluster on this machine: sparkloom cluster up',
  });
}

/** Why nothing can be connected to, or `undefined` when something was. */
async function failureOf({ host, port }: Endpoint): Promise<string | undefined> {
  return new Promise((resolve) => {
    const socket = connect({ host, port });
    const end = (failure: string | undefined): void => {
      socket.destroy();
      resolve(failure);
    };
    socket.setTimeout(patienceMs, () => end(`no answer within ${patienceMs / 1000} s`));
    socket.once('connect', () => end(undefined));
    socket.once('error', (error) => end(error.message === '' ? String(error) : error.message));
  });
}
