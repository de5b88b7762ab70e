import { mkdir, symlink } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { resolveStack } from '@sparkloom/jars';
import { chooseJava, findJavaInstallations, jvmModuleOptions } from '@sparkloom/java';
import { stacks } from '@sparkloom/stacks';
import { execa } from 'execa';

import { workerJars } from '../src/pipeline/worker-jars.js';
import { homeDirectory } from '../src/workspace.js';

const stackId = 'bigdl-0.13';

/** A master and a worker of Spark's own cluster, each a process, from a Spark without BigDL. */
export class StandaloneCluster {
  readonly master: string;
  readonly #processes: readonly Daemon[];

  private constructor(master: string, processes: readonly Daemon[]) {
    this.master = master;
    this.#processes = processes;
  }

  /** @param folder becomes an installation of Spark, and holds what its executors leave */
  static async start(folder: string): Promise<StandaloneCluster> {
    const { env } = process;
    const { java } = chooseJava(await findJavaInstallations({ env }), stacks[stackId]);
    const { classPath } = await resolveStack(stackId, {
      java,
      cacheDirectory: homeDirectory(),
      jvmDirectory: fileURLToPath(new URL('../../../jvm', import.meta.url)),
      env,
    });
    const lacking = new Set(workerJars(classPath));
    const installation = path.join(folder, 'jars');
    await mkdir(installation, { recursive: true });
    for (const jar of classPath) {
      const name = path.basename(jar);
      if (lacking.has(jar) || name.startsWith('sparkloom-')) continue;
      await symlink(jar, path.join(installation, name));
    }
    const launch = (mainClass: string, args: readonly string[]): Daemon =>
      startDaemon(
        path.join(java.home, 'bin', 'java'),
        [
          ...[...jvmModuleOptions(java.version), '-Xmx256m'],
          ...['-cp', path.join(installation, '*'), mainClass],
          ...['--host', '127.0.0.1', '--webui-port', '0', ...args],
        ],
        folder,
      );
    const master = launch('org.apache.spark.deploy.master.Master', ['--port', '0']);
    const address = await said(master, /spark:\/\/127\.0\.0\.1:\d+/);
    const worker = launch('org.apache.spark.deploy.worker.Worker', [
      ...['--cores', '2', '--memory', '2g', '--work-dir', path.join(folder, 'work'), address],
    ]);
    await said(worker, /Successfully registered with master/);
    return new StandaloneCluster(address, [master, worker]);
  }

  async stop(): Promise<void> {
    for (const daemon of this.#processes) {
      daemon.kill();
      await daemon.catch(() => undefined);
    }
  }
}

function startDaemon(java: string, args: readonly string[], sparkHome: string) {
  return execa(java, args, {
    all: true,
    // As Spark's own scripts set it: a launcher that misses it looks for a build of Spark.
    env: { SPARK_HOME: sparkHome, SPARK_SCALA_VERSION: '2.11', SPARK_LOCAL_IP: '127.0.0.1' },
  });
}

type Daemon = ReturnType<typeof startDaemon>;

/** What a daemon says that matches, once it says so. */
async function said(daemon: Daemon, pattern: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    daemon.all.on('data', (part: Buffer) => {
      text += part.toString();
      const [found] = pattern.exec(text) ?? [];
      if (found !== undefined) resolve(found);
    });
    daemon.all.once('end', () => reject(new Error(text)));
  });
}
