import { InputError, suggest } from '@sparkloom/errors';

/** `nodemanager-1` is the first of them. */
export type NodeManagerName = `nodemanager-${number}`;

/** One daemon of a cluster. */
export type DaemonName = 'namenode' | 'datanode' | 'resourcemanager' | NodeManagerName;

/** The NodeManagers of a cluster of so many nodes. */
export function nodeManagerNames(nodes: number): readonly NodeManagerName[] {
  return Array.from({ length: nodes }, (_, index): NodeManagerName => `nodemanager-${index + 1}`);
}

/** The daemons of a cluster of so many nodes, in the order in which they are started. */
export function daemonNames(nodes: number): readonly DaemonName[] {
  return ['namenode', 'datanode', 'resourcemanager', ...nodeManagerNames(nodes)];
}

/** @throws InputError `CLUSTER_DAEMON_UNKNOWN` for a daemon that a cluster of so many nodes does not have */
export function daemonNamed(name: string, nodes: number): DaemonName {
  const names = daemonNames(nodes);
  const found = names.find((one) => one === name);
  if (found !== undefined) return found;
  throw new InputError({
    code: 'CLUSTER_DAEMON_UNKNOWN',
    problem: `this cluster has no daemon \`${name}\``,
    expected: suggest(name, names),
    found: name,
    remedy: '`sparkloom cluster status` lists the daemons',
  });
}
