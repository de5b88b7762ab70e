import { execFile } from 'node:child_process';
import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

import { InputError } from '@sparkloom/errors';

import { type ClusterFolder, daemonOutput } from './cluster-folder.js';
import { daemonCommand, type DaemonJava } from './daemon-command.js';
import { daemonFailed } from './launch-daemon.js';
import { tellingLine } from './telling-line.js';

/**
 * Refuses files of HDFS that another Hadoop has written, which this one could not go back from.
 *
 * @throws InputError `CLUSTER_DATA_OTHER_VERSION`
 */
export async function refuseOtherData(folder: ClusterFolder, version: string): Promise<void> {
  const found = await dataVersion(folder);
  if (found === undefined || found === version) return;
  throw new InputError({
    code: 'CLUSTER_DATA_OTHER_VERSION',
    problem: 'the files in this HDFS are those of another Hadoop',
    where: folder.data,
    expected: `files of Hadoop ${version}, or none`,
    found: `files of Hadoop ${found}`,
    remedy: 'give them up with `--remove-data`, or use another `--home DIR`',
  });
}

/** The Hadoop that wrote the data; `undefined` when there is none. */
async function dataVersion({ dataVersionFile }: ClusterFolder): Promise<string | undefined> {
  const text = await readFile(dataVersionFile, 'utf8').catch(() => undefined);
  return text?.trim();
}

export async function removeData({ data }: ClusterFolder): Promise<void> {
  await rm(data, { recursive: true, force: true });
}

/**
 * Makes an empty HDFS where there is none yet.
 *
 * @throws RunError `CLUSTER_DAEMON_FAILED`
 */
export async function formatOnce(
  folder: ClusterFolder,
  java: DaemonJava,
  version: string,
  signal: AbortSignal | undefined,
): Promise<void> {
  const formatted = await stat(path.join(folder.nameNodeData, 'current', 'VERSION')).catch(
    () => undefined,
  );
  if (formatted !== undefined && (await dataVersion(folder)) !== undefined) return;
  // Blocks of an earlier HDFS that was never finished would be refused by the new one.
  await rm(folder.nameNodeData, { recursive: true, force: true });
  await rm(folder.dataNodeData, { recursive: true, force: true });
  const command = daemonCommand(
    folder,
    'namenode',
    java,
    ['-format', '-nonInteractive', '-force'],
    process.env,
  );
  try {
    await promisify(execFile)(command.executable, [...command.arguments], {
      cwd: folder.logs,
      env: { ...command.env },
      maxBuffer: 2 ** 24,
      ...(signal === undefined ? {} : { signal }),
    });
  } catch (error) {
    if (signal?.aborted === true) throw error;
    const text = error instanceof Error && 'stderr' in error ? String(error.stderr) : '';
    const log = daemonOutput(folder, 'namenode');
    await writeFile(log, text);
    throw daemonFailed('namenode', tellingLine(text) ?? String(error), log);
  }
  await writeFile(folder.dataVersionFile, `${version}\n`);
}
