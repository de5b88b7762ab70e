import { readFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { countedEvents, readRun, type RunEvent } from '@sparkloom/runs';
import { execa } from 'execa';
import { expect } from 'vitest';
import * as z from 'zod';

import { runCli, sparkloomBin } from './run-cli.js';

const upSchema = z.object({
  hadoopConfDir: z.string(),
  defaultFs: z.string(),
  resourceManager: z.string(),
  nameNode: z.string(),
});

const applicationSchema = z.object({ id: z.string(), state: z.string(), user: z.string() });
type Application = z.infer<typeof applicationSchema>;
const applicationsSchema = z.object({
  apps: z.object({ app: z.array(applicationSchema) }).nullable(),
});

const patienceMs = 300_000;

const ended: ReadonlySet<string> = new Set(['FINISHED', 'FAILED', 'KILLED']);

export async function until(
  condition: () => Promise<boolean>,
  patienceMs: number,
): Promise<boolean> {
  const end = Date.now() + patienceMs;
  while (Date.now() < end) {
    if (await condition()) return true;
    await sleep(100);
  }
  return false;
}

/** A process of this machine. */
interface Process {
  readonly pid: number;
  readonly command: string;
}

interface TrainingOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** A name, or the path of a file. */
  readonly model?: string;
}

/** A real HDFS and YARN for one test file, with a folder of its own. */
export class LocalCluster {
  readonly home: string;
  readonly #up: z.infer<typeof upSchema>;

  private constructor(home: string, up: z.infer<typeof upSchema>) {
    this.home = home;
    this.#up = up;
  }

  static async start(name: string, ...flags: readonly string[]): Promise<LocalCluster> {
    const home = path.join('/tmp', `sparkloom-${name}-${process.pid}`);
    const up = await runCli(['cluster', 'up', '--home', home, '--json', ...flags]);
    expect(up.exitCode, up.stderr).toBe(0);
    return new LocalCluster(home, upSchema.parse(JSON.parse(up.stdout)));
  }

  /** Takes it down, and sees that nothing of it is left. */
  async stop(): Promise<void> {
    const down = await runCli(['cluster', 'down', '--home', this.home, '--remove-data', '--json']);
    expect(down.exitCode, down.stderr).toBe(0);
    expect(await this.processes()).toEqual([]);
  }

  get environment(): { readonly HADOOP_CONF_DIR: string } {
    return { HADOOP_CONF_DIR: this.#up.hadoopConfDir };
  }

  get fileSystem(): string {
    return this.#up.defaultFs;
  }

  async processes(): Promise<readonly Process[]> {
    const { stdout } = await execa('ps', ['-eo', 'pid=,args=']);
    return stdout
      .split('\n')
      .filter((line) => line.includes(this.home))
      .map((line) => ({ pid: Number.parseInt(line, 10), command: line }));
  }

  /** The JVMs of containers with such a main class, without the shells that YARN starts them from. */
  async containers(mainClass: string): Promise<readonly Process[]> {
    return (await this.processes()).filter(
      ({ command }) => /^\s*\d+ \S*\/java /.test(command) && command.includes(mainClass),
    );
  }

  async executors(): Promise<readonly Process[]> {
    return this.containers('CoarseGrainedExecutorBackend');
  }

  /** From YARN itself, not from our command, as the next one. */
  async unfinishedApplications(): Promise<readonly string[]> {
    const answer = await fetch(new URL('/ws/v1/cluster/apps', this.#up.resourceManager));
    const { apps } = applicationsSchema.parse(await answer.json());
    return (apps?.app ?? []).filter(({ state }) => !ended.has(state)).map(({ id }) => id);
  }

  async application(id: string): Promise<Application> {
    const answer = await fetch(new URL(`/ws/v1/cluster/apps/${id}`, this.#up.resourceManager));
    return z.object({ app: applicationSchema }).parse(await answer.json()).app;
  }

  /** Hadoop's own command for it, with the class path of the NameNode that runs. */
  async admin(...flags: readonly string[]): Promise<void> {
    const all = await this.processes();
    const nameNode = all.find(({ command }) => command.includes('sparkloom.daemon=namenode'));
    const commandLine = await readFile(`/proc/${nameNode?.pid ?? 0}/cmdline`, 'utf8');
    const parts = commandLine.split('\0');
    const classPath = parts[parts.findIndex((part) => part === '-cp' || part === '-classpath') + 1];
    await execa(parts[0] ?? 'java', [
      ...['-cp', classPath ?? '', 'org.apache.hadoop.hdfs.tools.DFSAdmin'],
      ...['-fs', this.fileSystem, ...flags],
    ]);
  }

  /** Names in a folder of HDFS, as its NameNode says. */
  async list(folder: string): Promise<readonly string[]> {
    const address = new URL(`/webhdfs/v1${folder}?op=LISTSTATUS`, this.#up.nameNode);
    const answer = await fetch(address);
    if (answer.status === 404) return [];
    const { FileStatuses } = z
      .object({
        FileStatuses: z.object({ FileStatus: z.array(z.object({ pathSuffix: z.string() })) }),
      })
      .parse(await answer.json());
    return FileStatuses.FileStatus.map(({ pathSuffix }) => pathSuffix);
  }

  /** Makes a folder there, or opens one that is there, that everybody may write to. */
  async makeFolder(folder: string): Promise<void> {
    for (const operation of ['MKDIRS', 'SETPERMISSION']) {
      const query = `op=${operation}&permission=1777&user.name=${os.userInfo().username}`;
      const address = new URL(`/webhdfs/v1${folder}?${query}`, this.#up.nameNode);
      expect((await fetch(address, { method: 'PUT' })).status).toBe(200);
    }
  }

  /** Trains LeNet-5, where no other model is named, with two executors. */
  train(
    run: string,
    flags: readonly string[],
    { env = {}, model = 'lenet' }: TrainingOptions = {},
  ): RunningTraining {
    return new RunningTraining(
      run,
      [
        ...[sparkloomBin, 'train', model, '--master', 'yarn', '--num-executors', '2'],
        ...['--executor-memory', '512m', '--run-dir', run, '--json', ...flags],
      ],
      { ...this.environment, ...env },
    );
  }
}

function startCommand(flags: readonly string[], env: Readonly<Record<string, string>>) {
  return execa(process.execPath, [...flags], { reject: false, stdin: 'ignore', env });
}

/** A `sparkloom train` in a process of its own. */
export class RunningTraining {
  readonly #run: string;
  readonly #child: ReturnType<typeof startCommand>;

  constructor(
    run: string,
    flags: readonly string[],
    environment: Readonly<Record<string, string>>,
  ) {
    this.#run = run;
    this.#child = startCommand(flags, environment);
  }

  /** Returns when an iteration has been trained, and fails with what the command said where none is. */
  async reached(iteration: number): Promise<void> {
    const file = path.join(this.#run, 'events.ndjson');
    const events = async (): Promise<string> => readFile(file, 'utf8').catch(() => '');
    const has = async (): Promise<boolean> =>
      (await events()).includes(`"iteration":${iteration},`);
    const hasEnded = (): boolean => this.#child.exitCode !== null;
    await until(async () => (await has()) || hasEnded(), patienceMs);
    if (await has()) return;
    const newest = (await events()).slice(-500);
    this.kill('SIGKILL');
    const { exitCode, stderr } = await this.ended();
    expect.fail(`no iteration ${iteration}, exit ${exitCode}: ${newest}\n${stderr.slice(-3000)}`);
  }

  kill(signal: 'SIGINT' | 'SIGKILL'): void {
    this.#child.kill(signal);
  }

  async ended(): Promise<{ exitCode: number | undefined; stdout: string; stderr: string }> {
    const { exitCode, stdout, stderr } = await this.#child;
    return { exitCode, stdout, stderr };
  }

  async succeeded(): Promise<readonly RunEvent[]> {
    const { exitCode, stderr } = await this.ended();
    expect(exitCode, stderr.slice(-3000)).toBe(0);
    return (await readRun(this.#run)).events;
  }
}

/** Sees that each iteration and epoch counts once, and that the training has learned. */
export async function expectWhole(run: string, iterations: number, epochs: number): Promise<void> {
  const { events, result } = await readRun(run);
  const counted = countedEvents(events);
  const trained = counted.flatMap((event) => (event.type === 'iteration' ? [event.iteration] : []));
  expect(trained).toEqual(Array.from({ length: iterations }, (_, index) => index + 1));
  const ofEpochs = counted.flatMap((event) => (event.type === 'epoch' ? [event.epoch] : []));
  expect(ofEpochs).toEqual(Array.from({ length: epochs }, (_, index) => index + 1));
  expect(result).toMatchObject({ iterations, epochs });
  expect(result?.validation?.top1Accuracy).toBeGreaterThan(0.9);
}
