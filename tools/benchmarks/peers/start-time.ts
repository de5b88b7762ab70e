import path from 'node:path';

import { homeDirectory } from '@sparkloom/jars';
import { fetchDataset } from '@sparkloom/datasets';
import { execa } from 'execa';
import * as z from 'zod';

import { iterationsOf } from '../run-iterations.js';
import type { JavaStack } from '../java-stack.js';
import { sparkloom, sparkloomBin } from '../sparkloom-command.js';
import type { PeerSettings } from './peer.js';
import { withTemporaryFolder } from '../temporary-folder.js';

/** Few: only the first is looked at. */
const iterations = '5';

/** Seconds from a command to the end of LeNet-5's first iteration, by whom it was started. */
export interface StartTimes {
  sparkloom(): Promise<number>;
  sparkSubmit(): Promise<number>;
}

/** Both start the same job jar with the same data on the same cores; all of it is in the caches. */
export async function prepareStart(
  java: JavaStack,
  { cores, heap }: PeerSettings,
): Promise<StartTimes> {
  const compiled = z.object({ jar: z.string(), mainClass: z.string() });
  const job = await sparkloom(compiled, ['compile', 'lenet', '--engine', 'auto']);
  const { directory: data } = await fetchDataset('mnist', {
    directory: path.join(homeDirectory(), 'data', 'mnist'),
  });
  const master = `local[${cores}]`;
  const firstIterationSec = (command: string, args: (run: string) => readonly string[]) =>
    withTemporaryFolder(async (folder) => {
      const run = path.join(folder, 'run');
      const startedMs = Date.now();
      await execa(command, args(run), { cwd: folder, stdout: 'ignore' });
      const [first] = await iterationsOf(run);
      return (Date.parse(first?.at ?? '') - startedMs) / 1000;
    });
  const starts: StartTimes = {
    sparkloom: () =>
      firstIterationSec(process.execPath, (run) => [
        ...[sparkloomBin, 'train', 'lenet', '--engine', 'auto', '--master', master],
        ...['--driver-memory', heap, '--max-iterations', iterations],
        ...['--checkpoint-dir', 'none', '--run-dir', run],
      ]),
    sparkSubmit: () =>
      firstIterationSec(java.executable, (run) => [
        ...[...java.options, `-Xmx${heap}`, '-cp', java.classPath.join(path.delimiter)],
        ...['org.apache.spark.deploy.SparkSubmit', '--master', master],
        ...['--class', job.mainClass, job.jar, '--data', data],
        ...['--max-iterations', iterations, '--checkpoint-dir', 'none'],
        ...['--journal', `file://${run}`],
      ]),
  };
  // Whoever comes first would fill the system's caches for the other.
  await starts.sparkloom();
  await starts.sparkSubmit();
  return starts;
}
