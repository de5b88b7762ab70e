import * as z from 'zod';

import { type DaemonName, nodeManagerNames } from './daemon-name.js';

const port = z.int().min(1).max(65_535);

export const clusterPortsSchema = z.object({
  nameNode: z.object({ rpc: port, web: port }),
  dataNode: z.object({ transfer: port, web: port, ipc: port }),
  resourceManager: z.object({
    client: port,
    scheduler: port,
    tracker: port,
    admin: port,
    web: port,
  }),
  /** In the order of the nodes. */
  nodeManagers: z.array(z.object({ rpc: port, localizer: port, web: port })),
});

/** Every port of a cluster. All of them are bound to the loopback interface. */
export type ClusterPorts = z.infer<typeof clusterPortsSchema>;

/** How many ports a cluster of so many nodes has. */
export function portCount(nodes: number): number {
  return 10 + 3 * nodes;
}

/**
 * Gives each use its port.
 *
 * @param free as many different ports as `portCount` says
 */
export function portsFrom(free: readonly number[], nodes: number): ClusterPorts {
  let taken = 0;
  const next = (): number => {
    const one = free[taken];
    if (one === undefined) throw new RangeError(`${portCount(nodes)} ports are needed`);
    taken += 1;
    return one;
  };
  return {
    nameNode: { rpc: next(), web: next() },
    dataNode: { transfer: next(), web: next(), ipc: next() },
    resourceManager: {
      client: next(),
      scheduler: next(),
      tracker: next(),
      admin: next(),
      web: next(),
    },
    nodeManagers: nodeManagerNames(nodes).map(() => ({
      rpc: next(),
      localizer: next(),
      web: next(),
    })),
  };
}

/**
 * The documented ports: those that Hadoop itself uses, 9000 for the NameNode; each further NodeManager
 * is 100 above the one before.
 */
export function fixedPorts(nodes: number): ClusterPorts {
  return {
    nameNode: { rpc: 9000, web: 9870 },
    dataNode: { transfer: 9866, web: 9864, ipc: 9867 },
    resourceManager: { client: 8032, scheduler: 8030, tracker: 8031, admin: 8033, web: 8088 },
    nodeManagers: nodeManagerNames(nodes).map((_, index) => ({
      rpc: 8041 + 100 * index,
      localizer: 8040 + 100 * index,
      web: 8042 + 100 * index,
    })),
  };
}

/** All ports, each with the daemon that it is for. */
export function portList(ports: ClusterPorts): readonly (readonly [DaemonName, number])[] {
  const { nameNode, dataNode, resourceManager, nodeManagers } = ports;
  const of = (name: DaemonName, group: Readonly<Record<string, number>>) =>
    Object.values(group).map((one) => [name, one] as const);
  return [
    ...of('namenode', nameNode),
    ...of('datanode', dataNode),
    ...of('resourcemanager', resourceManager),
    ...nodeManagers.flatMap((group, index) => of(`nodemanager-${index + 1}`, group)),
  ];
}
