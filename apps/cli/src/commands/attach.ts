import type { Command } from 'commander';

import { attachRun } from '../pipeline/attach-run.js';
import { openCluster } from '../pipeline/open-cluster.js';
import { stackNamed } from '../pipeline/prepare-stack.js';
import { print } from '../terminal/output.js';
import { createProgress } from '../terminal/progress.js';
import { trainingJson, trainingText } from '../terminal/training-result.js';
import { javaHomeOption, proxyUserOption, stackOption } from './shared-options.js';

interface AttachOptions {
  readonly stack: string;
  readonly runDir?: string;
  readonly javaHome: string | undefined;
  readonly proxyUser: string | undefined;
}

/** `sparkloom attach <applicationId>`. */
export function addAttach(program: Command, signal: AbortSignal): void {
  program
    .command('attach')
    .description('follow a training whose driver is in the cluster; Ctrl-C leaves it alone')
    .argument('<applicationId>', 'as `train --deploy-mode cluster` has shown it')
    .option('--run-dir <dir>', "the run's folder here (default: the one it was submitted from)")
    .addOption(stackOption())
    .addOption(proxyUserOption())
    .addOption(javaHomeOption())
    .action(async (applicationId: string, options: AttachOptions) => {
      const progress = createProgress();
      const stackId = stackNamed(options.stack);
      const cluster = await openCluster({ ...options, stackId }, progress, signal);
      const { runDir } = options;
      const finished = await attachRun(cluster, applicationId, runDir, progress, signal);
      print(program, { json: trainingJson(finished), text: trainingText(finished) });
    });
}
