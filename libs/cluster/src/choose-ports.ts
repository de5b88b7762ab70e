import { InputError, RunError } from '@sparkloom/errors';

import { type ClusterPorts, fixedPorts, portCount, portList, portsFrom } from './cluster-ports.js';
import { freePorts, isFree } from './free-ports.js';
import { whoListens } from './who-listens.js';

/** Whether a cluster takes the documented ports or whatever is free. */
export type PortChoice = 'fixed' | 'free';

/** @throws InputError `CLUSTER_PORT_TAKEN` for the documented ports; RunError `CLUSTER_NOT_READY` when too few are free */
export async function choosePorts(choice: PortChoice, nodes: number): Promise<ClusterPorts> {
  if (choice === 'free') {
    const free = await freePorts(portCount(nodes));
    if (free.length === portCount(nodes)) return portsFrom(free, nodes);
    throw new RunError({
      code: 'CLUSTER_NOT_READY',
      problem: 'this machine has too few ports that nobody listens on',
      expected: `${portCount(nodes)} ports from 20000 to 32000`,
      found: `${free.length}`,
      remedy: 'ask for fewer nodes',
    });
  }
  const ports = fixedPorts(nodes);
  for (const [daemon, port] of portList(ports)) {
    if (await isFree(port)) continue;
    throw new InputError({
      code: 'CLUSTER_PORT_TAKEN',
      problem: `port ${port}, which ${daemon} listens on, is taken`,
      where: '--ports fixed',
      expected: 'the documented ports to be free',
      found: await whoListens(port),
      remedy: 'stop that process, or let Sparkloom choose with `--ports free`',
    });
  }
  return ports;
}
