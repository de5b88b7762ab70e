import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

import { resolveHadoop } from '@sparkloom/jars';
import { chooseJava, findJavaInstallations, jvmModuleOptions } from '@sparkloom/java';
import { type StackId, stacks } from '@sparkloom/stacks';
import { expect } from 'vitest';

import { clusterStatus, type RunningCluster } from '../src/cluster-status.js';
import { findProcess, processesOf, type SystemProcess } from '../src/process-table.js';
import { type ClusterSoftware, startCluster } from '../src/start-cluster.js';
import { stopCluster } from '../src/stop-cluster.js';

const jvmDirectory = fileURLToPath(new URL('../../../jvm', import.meta.url));

/** Waits for something that daemons come to by themselves. */
export async function eventually<T>(look: () => Promise<T | undefined | false>): Promise<T> {
  for (let tries = 0; tries < 600; tries += 1) {
    const found = await look();
    if (found !== undefined && found !== false) return found;
    await sleep(200);
  }
  throw new Error('it never came to be');
}

/** A cluster in a folder of its own, with what tests ask of it from outside. */
export class ObservedCluster {
  readonly folder: string;
  readonly home: string;
  readonly #bystanders: ChildProcess[] = [];

  private constructor(folder: string) {
    this.folder = folder;
    this.home = path.join(folder, 'home');
  }

  static async create(): Promise<ObservedCluster> {
    return new ObservedCluster(
      await realpath(await mkdtemp(path.join(os.tmpdir(), 'sparkloom-cluster-'))),
    );
  }

  /** Takes it down, and removes its folder. */
  async remove(): Promise<void> {
    for (const one of this.#bystanders) one.kill('SIGKILL');
    await stopCluster(this.home);
    await rm(this.folder, { recursive: true, force: true });
  }

  readonly prepare = async (stack: StackId): Promise<ClusterSoftware> => {
    const { java } = chooseJava(await findJavaInstallations({ env: process.env }), stacks[stack]);
    const hadoop = await resolveHadoop(stack, {
      java,
      cacheDirectory: path.join(this.folder, 'cache'),
      jvmDirectory,
      env: process.env,
    });
    return { java, hadoop };
  };

  /** Starts what does not run of it. */
  async startAgain(): ReturnType<typeof startCluster> {
    return startCluster({ home: this.home, prepare: notPrepared });
  }

  async running(): Promise<RunningCluster> {
    const status = await clusterStatus(this.home);
    if (!status.running) throw new Error('no cluster runs');
    return status;
  }

  async daemonProcess(name: string): Promise<SystemProcess | undefined> {
    const pid = (await this.running()).daemons.find((one) => one.name === name)?.pid;
    return pid === undefined ? undefined : findProcess(pid);
  }

  /** What was started again when YARN had counted a node as lost. */
  async startedWhenLost(node: string): Promise<readonly string[]> {
    await eventually(async () =>
      (await this.running()).nodes?.some(({ name, state }) => name === node && state === 'LOST'),
    );
    return (await this.startAgain()).started;
  }

  /** Whatever of this user has the cluster's folder in its command line. */
  async everythingOfHome(): Promise<readonly string[]> {
    const all = await processesOf(process.getuid?.() ?? 0);
    return all
      .map((one) => one.arguments.join(' '))
      .filter((command) => command.includes(this.home) && !command.startsWith('tail '));
  }

  /** A process that has to do with the cluster and is none of it. */
  async bystander(
    command: string,
    commandArguments: readonly string[],
    env: NodeJS.ProcessEnv = process.env,
  ): Promise<SystemProcess> {
    const child = spawn(command, commandArguments, { stdio: 'ignore', env });
    this.#bystanders.push(child);
    await once(child, 'spawn');
    const found = await findProcess(child.pid ?? 0);
    if (found === undefined) throw new Error(`${command} did not start`);
    return found;
  }

  /** Hadoop's own command, as somebody from outside would use it. */
  async hdfs(stack: StackId, ...commandArguments: readonly string[]): Promise<string> {
    const { java, hadoop } = await this.prepare(stack);
    const { hadoopConfDir } = await this.running();
    const { stdout } = await promisify(execFile)(path.join(java.home, 'bin', 'java'), [
      ...jvmModuleOptions(java.version),
      // Jars of Hadoop's tests have a configuration that logs to where a file's content goes.
      `-Dlog4j.configuration=file:${await this.#silence()}`,
      '-classpath',
      [hadoopConfDir, ...hadoop.classPath].join(path.delimiter),
      'org.apache.hadoop.fs.FsShell',
      ...commandArguments,
    ]);
    return stdout;
  }

  async #silence(): Promise<string> {
    const file = path.join(this.folder, 'silent.properties');
    await writeFile(file, 'log4j.rootLogger=OFF\n');
    return file;
  }

  /** Has YARN run a command in a container, by its own REST interface. */
  async submitSleep(): Promise<string> {
    const { resourceManager } = await this.running();
    const post = (where: string, body?: unknown): Promise<Response> =>
      fetch(`${resourceManager}/ws/v1/cluster/apps${where}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json' },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
    const made = (await (await post('/new-application')).json()) as Record<string, unknown>;
    const id = String(made['application-id']);
    const submitted = await post('', {
      'application-id': id,
      'application-name': 'sleep',
      'application-type': 'TEST',
      'am-container-spec': { commands: { command: 'sleep 86399' } },
      'max-app-attempts': 1,
      resource: { memory: 256, vCores: 1 },
    });
    expect(submitted.status).toBe(202);
    return id;
  }
}

/** A cluster that runs already has no need of software. */
export function notPrepared(): Promise<never> {
  return Promise.reject(new Error('nothing has to be prepared for a cluster that runs'));
}
