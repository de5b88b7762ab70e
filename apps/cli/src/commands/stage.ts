import type { Command } from 'commander';
import prettyBytes from 'pretty-bytes';

import { openCluster } from '../pipeline/open-cluster.js';
import { stackNamed } from '../pipeline/prepare-stack.js';
import { archiveFolder, stageClassPath } from '../pipeline/stage.js';
import { print } from '../terminal/output.js';
import { createProgress } from '../terminal/progress.js';
import { javaHomeOption, proxyUserOption, stackOption } from './shared-options.js';

interface StageOptions {
  readonly stack: string;
  readonly javaHome: string | undefined;
  readonly proxyUser: string | undefined;
  readonly clean?: boolean;
}

/** `sparkloom stage` and `sparkloom stage --clean`. */
export function addStage(program: Command, signal: AbortSignal): void {
  program
    .command('stage')
    .description('put the class path of a stack on the cluster, where every run finds it')
    .addOption(stackOption())
    .option('--clean', 'remove what was put there, of every stack')
    .addOption(proxyUserOption())
    .addOption(javaHomeOption())
    .action(async (options: StageOptions) => {
      const progress = createProgress();
      const stackId = stackNamed(options.stack);
      const { jvm, stack, home } = await openCluster({ ...options, stackId }, progress, signal);
      if (options.clean === true) {
        const cleaned = await jvm.cluster().cleanClassPaths(archiveFolder(home));
        const { archives, bytes } = cleaned;
        const text = `${archives} removed, ${prettyBytes(bytes)}, from ${archiveFolder(home)}`;
        print(program, { json: cleaned, text });
        return;
      }
      const staged = await stageClassPath(jvm, stack, home, progress, signal);
      print(program, { json: staged, text: staged.archive });
    });
}
