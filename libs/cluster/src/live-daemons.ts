import type { ClusterState } from './cluster-state.js';
import { type DaemonName, daemonNames } from './daemon-name.js';
import { bootIdentity, stillThere, type SystemProcess } from './process-table.js';

/** The daemons of a state that run. */
export async function liveDaemons(
  state: ClusterState,
): Promise<ReadonlyMap<DaemonName, SystemProcess>> {
  const live = new Map<DaemonName, SystemProcess>();
  if (state.boot !== (await bootIdentity())) return live;
  for (const name of daemonNames(state.size.nodes)) {
    const identity = state.processes[name];
    const found = identity === undefined ? undefined : await stillThere(identity);
    if (found !== undefined) live.set(name, found);
  }
  return live;
}
