import path from 'node:path';

import {
  checkSize,
  clusterStatus,
  type ClusterSoftware,
  type ClusterStatus,
  type PortChoice,
  type RunningCluster,
  startCluster,
  stopCluster,
} from '@sparkloom/cluster';
import { InputError } from '@sparkloom/errors';
import { resolveHadoop } from '@sparkloom/jars';
import type { StackId } from '@sparkloom/stacks';
import { stackIds } from '@sparkloom/stacks';
import { type Command, Option } from 'commander';
import prettyBytes from 'pretty-bytes';

import { prepareJava, stackNamed } from '../pipeline/prepare-stack.js';
import { formatTable } from '../terminal/format.js';
import { print } from '../terminal/output.js';
import { createProgress, type Progress, type Update } from '../terminal/progress.js';
import { homeDirectory, jvmDirectory } from '../workspace.js';
import { javaHomeOption } from './shared-options.js';

interface UpOptions {
  readonly nodes?: number;
  readonly vcores?: number;
  readonly memoryMib?: number;
  readonly stack?: string;
  readonly ports?: PortChoice;
  readonly memoryChecks?: boolean;
  readonly removeData?: boolean;
  readonly home: string;
  readonly javaHome?: string;
}

function homeOption(): Option {
  return new Option('--home <dir>', "the cluster's own folder").default(
    path.join(homeDirectory(), 'cluster'),
  );
}

/** What is not a number is refused here; which numbers will do is the cluster's to say. */
function countOption(flag: string, description: string): Option {
  return new Option(`${flag} <n>`, description).argParser((text) => {
    if (/^-?\d{1,9}$/.test(text)) return Number(text);
    throw new InputError({
      code: 'FLAG_INVALID',
      problem: `\`${flag}\` has a wrong value`,
      where: flag,
      expected: 'a whole number',
      found: text,
      remedy: `leave \`${flag}\` out, or write digits only`,
    });
  });
}

/** Java, and the jars of Hadoop's daemons: from the cache, or by Maven. */
async function prepareSoftware(
  stack: StackId,
  javaHome: string | undefined,
  progress: Progress,
  update: Update,
  signal: AbortSignal,
): Promise<ClusterSoftware> {
  const java = await prepareJava(stack, javaHome, progress);
  const hadoop = await resolveHadoop(stack, {
    java,
    cacheDirectory: homeDirectory(),
    jvmDirectory,
    env: process.env,
    signal,
    onProgress: ({ downloadedFiles, downloadedBytes, current }) => {
      update(`jars: ${downloadedFiles} files, ${prettyBytes(downloadedBytes)}  ${current ?? ''}`);
    },
  });
  return { java, hadoop };
}

function daemonTable({ daemons }: RunningCluster): string {
  const rows = daemons.map(({ name, pid, running, address, web, residentMiB, log }) => [
    name,
    running ? String(pid) : 'stopped',
    address,
    web,
    running ? `${residentMiB} MiB` : '',
    log,
  ]);
  return formatTable(
    [['Daemon', 'Process', 'Address', 'Web', 'Memory', 'Log'], ...rows],
    [false, true, false, false, true, false],
  );
}

function upText(cluster: RunningCluster): string {
  const { size } = cluster;
  return [
    `Hadoop ${cluster.hadoopVersion} for ${cluster.stack}: ${size.nodes} nodes, each with ${size.vcores} virtual cores and ${size.memoryMiB} MiB`,
    '',
    daemonTable(cluster),
    '',
    `HDFS   ${cluster.defaultFs}   ${cluster.nameNode}`,
    `YARN   ${cluster.resourceManager}`,
    '',
    `export HADOOP_CONF_DIR=${cluster.hadoopConfDir}`,
  ].join('\n');
}

function statusText(status: ClusterStatus): string {
  if (!status.running) {
    return `no cluster runs in ${status.home}; \`sparkloom cluster up\` starts one`;
  }
  const { nodes, applications, containers } = status;
  const sections = [upText(status)];
  if (nodes === undefined || applications === undefined) {
    sections.push('The ResourceManager does not answer: nodes and applications are not known.');
  } else {
    const rows = nodes.map((node) => [
      node.name,
      node.state,
      String(node.containers),
      `${node.vcoresUsed} of ${node.vcores}`,
      `${node.memoryUsedMiB} of ${node.memoryMiB} MiB`,
    ]);
    sections.push(
      formatTable(
        [['Node', 'State', 'Containers', 'Virtual cores', 'Memory'], ...rows],
        [false, false, true, true, true],
      ),
      applications.length === 0
        ? 'no applications'
        : formatTable(
            [
              ['Application', 'Name', 'State', 'Final status', 'Queue', 'Containers'],
              ...applications.map((app) => [
                app.id,
                app.name,
                app.state,
                app.finalStatus,
                app.queue,
                String(app.containers),
              ]),
            ],
            [false, false, false, false, false, true],
          ),
    );
  }
  if (containers.length > 0) {
    sections.push(
      formatTable(
        [
          ['Container', 'Processes', 'Memory'],
          ...containers.map(({ id, processes, residentMiB }) => [
            id,
            String(processes),
            `${residentMiB} MiB`,
          ]),
        ],
        [false, true, true],
      ),
    );
  }
  return sections.join('\n\n');
}

function addUp(cluster: Command, program: Command, signal: AbortSignal): void {
  cluster
    .command('up')
    .description('start HDFS and YARN as real daemons on this machine, for this user only')
    .addOption(countOption('--nodes', 'NodeManagers (default: 2)'))
    .addOption(
      countOption('--vcores', 'virtual cores of each (default: 8, or 16 when there is one)'),
    )
    .addOption(
      countOption(
        '--memory-mib',
        "memory of each for containers (default: all together 60 % of the machine's)",
      ),
    )
    .option(
      '--stack <id>',
      `the stack whose Spark shall run there: ${stackIds.join(', ')} (default: bigdl-0.13)`,
    )
    .addOption(
      new Option('--ports <which>', 'the documented ports, or free ones (default: free)').choices([
        'fixed',
        'free',
      ]),
    )
    .option('--memory-checks', 'kill containers that take more memory than they asked for')
    .option('--remove-data', 'begin with an empty HDFS')
    .addOption(homeOption())
    .addOption(javaHomeOption())
    .action(async (options: UpOptions) => {
      const stack = options.stack === undefined ? undefined : stackNamed(options.stack);
      const { nodes, vcores, memoryMib: memoryMiB, memoryChecks } = options;
      checkSize({ nodes, vcores, memoryMiB, memoryChecks });
      const progress = createProgress();
      const { cluster: running, started } = await progress.phase(
        'Cluster',
        async (update, note) => {
          const result = await startCluster({
            home: options.home,
            nodes,
            vcores,
            memoryMiB,
            memoryChecks,
            stack,
            ports: options.ports,
            removeData: options.removeData,
            prepare: (wanted) =>
              prepareSoftware(wanted, options.javaHome, { ...progress, note }, update, signal),
            onProgress: update,
            signal,
          });
          update(result.started.length === 0 ? 'runs already' : `${result.started.length} daemons`);
          return result;
        },
      );
      print(program, { json: { started, ...running }, text: upText(running) });
    });
}

/** `sparkloom cluster up`, `status` and `down`. */
export function addCluster(program: Command, signal: AbortSignal): void {
  const cluster = program
    .command('cluster')
    .description('a real HDFS and YARN on this machine: start, look, stop');
  addUp(cluster, program, signal);

  cluster
    .command('status')
    .description('show daemons, nodes, applications and containers; exit status 1 without any')
    .addOption(homeOption())
    .action(async ({ home }: { home: string }) => {
      const status = await clusterStatus(home);
      print(program, { json: status, text: statusText(status) });
      if (!status.running) process.exitCode = 1;
    });

  cluster
    .command('down')
    .description('stop the daemons and all containers; files in HDFS stay for the next start')
    .option('--remove-data', 'remove the files in HDFS as well')
    .addOption(homeOption())
    .action(async ({ home, removeData }: { home: string; removeData?: boolean }) => {
      const stopped = await createProgress().phase('Cluster', async (update) => {
        update('stopping');
        const result = await stopCluster(home, { removeData: removeData ?? false });
        update(result.wasRunning ? 'stopped' : 'none was running');
        return result;
      });
      const what = stopped.wasRunning
        ? `stopped ${stopped.daemons} daemons and ${stopped.containerProcesses} processes of containers`
        : `no cluster ran in ${path.resolve(home)}`;
      print(program, {
        json: { home: path.resolve(home), ...stopped },
        text: stopped.dataRemoved ? `${what}; the files in HDFS are removed` : what,
      });
    });
}
