import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { open } from 'node:fs/promises';

import { RunError } from '@sparkloom/errors';

import { type ClusterFolder, daemonOutput } from './cluster-folder.js';
import type { Command } from './daemon-command.js';
import type { DaemonName } from './daemon-name.js';
import { findProcess, type ProcessIdentity } from './process-table.js';

/**
 * Starts a daemon that outlives this process.
 *
 * @throws RunError `CLUSTER_DAEMON_FAILED` when the system does not start it
 */
export async function launchDaemon(
  folder: ClusterFolder,
  daemon: DaemonName,
  command: Command,
): Promise<ProcessIdentity> {
  const log = daemonOutput(folder, daemon);
  const output = await open(log, 'a', 0o600);
  try {
    const child = spawn(command.executable, command.arguments, {
      cwd: folder.logs,
      env: { ...command.env },
      detached: true,
      stdio: ['ignore', output.fd, output.fd],
    });
    await once(child, 'spawn');
    child.unref();
    const { pid } = child;
    const found = pid === undefined ? undefined : await findProcess(pid);
    if (found !== undefined) return { pid: found.pid, startTicks: found.startTicks };
    throw daemonFailed(daemon, 'it ended at once', log);
  } catch (error) {
    if (error instanceof RunError) throw error;
    throw daemonFailed(daemon, error instanceof Error ? error.message : String(error), log);
  } finally {
    await output.close();
  }
}

/** The refusal to go on without a daemon. */
export function daemonFailed(daemon: DaemonName, found: string, log: string): RunError {
  return new RunError({
    code: 'CLUSTER_DAEMON_FAILED',
    problem: `the daemon ${daemon} ended while the cluster was starting`,
    where: daemon,
    expected: 'a daemon that goes on running',
    found,
    remedy: 'correct what the log says; `sparkloom cluster up` then starts again',
    log,
  });
}
