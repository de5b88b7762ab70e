import * as z from 'zod';

import type { ClusterPorts } from './cluster-ports.js';

const patienceMs = 5000;

/** Asks a daemon's web interface for JSON; `undefined` when it does not answer so. */
async function ask<T>(port: number, path: string, schema: z.ZodType<T>): Promise<T | undefined> {
  try {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      headers: { accept: 'application/json' },
      signal: AbortSignal.timeout(patienceMs),
    });
    if (!response.ok) return undefined;
    return schema.safeParse(await response.json()).data;
  } catch {
    return undefined;
  }
}

/** Without nodes, or applications, Hadoop 2 says `null` and Hadoop 3 has an empty object. */
const nodesSchema = z.object({
  nodes: z
    .object({
      node: z
        .array(
          z.object({
            id: z.string(),
            state: z.string(),
            numContainers: z.int(),
            usedMemoryMB: z.int(),
            availMemoryMB: z.int(),
            usedVirtualCores: z.int(),
            availableVirtualCores: z.int(),
          }),
        )
        .default([]),
    })
    .nullable(),
});

/** A NodeManager as the ResourceManager sees it. */
export interface ClusterNode {
  /** `nodemanager-1`, or YARN's own name of a node that is none of ours. */
  readonly name: string;
  /** YARN's name: host and port. */
  readonly id: string;
  /** YARN's word: RUNNING, LOST, SHUTDOWN, UNHEALTHY, … */
  readonly state: string;
  readonly containers: number;
  readonly vcoresUsed: number;
  readonly vcores: number;
  readonly memoryUsedMiB: number;
  readonly memoryMiB: number;
}

/** The nodes that the ResourceManager knows; `undefined` when it does not answer. */
export async function askNodes(ports: ClusterPorts): Promise<readonly ClusterNode[] | undefined> {
  const answer = await ask(ports.resourceManager.web, '/ws/v1/cluster/nodes', nodesSchema);
  if (answer === undefined) return undefined;
  const nodes = (answer.nodes?.node ?? []).map((node): ClusterNode => {
    const at = ports.nodeManagers.findIndex(({ rpc }) => node.id.endsWith(`:${rpc}`));
    return {
      name: at < 0 ? node.id : `nodemanager-${at + 1}`,
      id: node.id,
      state: node.state,
      containers: node.numContainers,
      vcoresUsed: node.usedVirtualCores,
      vcores: node.usedVirtualCores + node.availableVirtualCores,
      memoryUsedMiB: node.usedMemoryMB,
      memoryMiB: node.usedMemoryMB + node.availMemoryMB,
    };
  });
  return nodes.sort((one, other) => one.name.localeCompare(other.name, 'en', { numeric: true }));
}

const applicationsSchema = z.object({
  apps: z
    .object({
      app: z
        .array(
          z.object({
            id: z.string(),
            name: z.string(),
            user: z.string(),
            state: z.string(),
            finalStatus: z.string(),
            queue: z.string(),
            runningContainers: z.int(),
          }),
        )
        .default([]),
    })
    .nullable(),
});

/** An application that the ResourceManager has seen. */
export interface ClusterApplication {
  readonly id: string;
  readonly name: string;
  readonly user: string;
  readonly state: string;
  readonly finalStatus: string;
  readonly queue: string;
  /** Containers that run. */
  readonly containers: number;
}

/** Applications, the newest first; `undefined` when the ResourceManager does not answer. */
export async function askApplications(
  ports: ClusterPorts,
): Promise<readonly ClusterApplication[] | undefined> {
  const answer = await ask(ports.resourceManager.web, '/ws/v1/cluster/apps', applicationsSchema);
  if (answer === undefined) return undefined;
  return (answer.apps?.app ?? [])
    .map(({ runningContainers, ...app }) => ({
      ...app,
      // -1 for an application that has ended.
      containers: Math.max(0, runningContainers),
    }))
    .sort((one, other) => other.id.localeCompare(one.id, 'en', { numeric: true }));
}

const beansSchema = <T extends z.ZodType>(bean: T) => z.object({ beans: z.array(bean).min(1) });
const namesystemSchema = beansSchema(z.object({ NumLiveDataNodes: z.int() }));
const safeModeSchema = beansSchema(z.object({ Safemode: z.string() }));

/** What the NameNode says of itself. */
export interface FileSystemHealth {
  readonly safeMode: boolean;
  readonly liveDataNodes: number;
}

/** `undefined` when the NameNode does not answer. */
export async function askFileSystem(ports: ClusterPorts): Promise<FileSystemHealth | undefined> {
  const query = (name: string): string =>
    `/jmx?qry=${encodeURIComponent(`Hadoop:service=NameNode,name=${name}`)}`;
  const { web } = ports.nameNode;
  const system = await ask(web, query('FSNamesystem'), namesystemSchema);
  const info = await ask(web, query('NameNodeInfo'), safeModeSchema);
  const [live] = system?.beans ?? [];
  const [safe] = info?.beans ?? [];
  if (live === undefined || safe === undefined) return undefined;
  return { safeMode: safe.Safemode !== '', liveDataNodes: live.NumLiveDataNodes };
}

/**
 * Makes a folder in HDFS with these rights, or changes the rights of one that is there.
 *
 * @param permission in octal, such as `1777`
 * @returns whether the NameNode did so
 */
export async function makeHdfsDirectory(
  ports: ClusterPorts,
  user: string,
  directory: string,
  permission: string,
): Promise<boolean> {
  const put = async (operation: string): Promise<boolean> => {
    const query = new URLSearchParams({ op: operation, permission, 'user.name': user });
    const where = directory.split('/').map(encodeURIComponent).join('/');
    const url = `http://127.0.0.1:${ports.nameNode.web}/webhdfs/v1${where}?${query.toString()}`;
    const response = await fetch(url, {
      method: 'PUT',
      signal: AbortSignal.timeout(patienceMs),
    }).catch(() => undefined);
    return response?.ok === true;
  };
  return (await put('MKDIRS')) && (await put('SETPERMISSION'));
}
