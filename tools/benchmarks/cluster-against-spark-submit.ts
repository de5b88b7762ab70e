/**
 * LeNet-5 on a real YARN with HDFS on this machine: `sparkloom train --master yarn` beside Spark's own
 * `SparkSubmit` with the same job jar, the same staged class path, the same data on HDFS and every
 * Spark setting the same, taking turns after a warm-up. Then a run with four executors, for the bridge's
 * part of an iteration.
 *
 *   npm run bench:cluster -- --rounds 3 --iterations 200
 */
import { readFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';

import { median } from '@sparkloom/metrics';
import { defaultStackId } from '@sparkloom/stacks';
import { execa } from 'execa';
import * as z from 'zod';

import { openJavaStack } from './java-stack.js';
import { type LocalCluster, putData, withLocalCluster } from './local-cluster.js';
import { iterationsOf } from './run-iterations.js';
import { sparkloom } from './sparkloom-command.js';

const { values: flags } = parseArgs({
  options: {
    rounds: { type: 'string', default: '3' },
    iterations: { type: 'string', default: '200' },
    executors: { type: 'string', default: '2' },
    heap: { type: 'string', default: '1g' },
  },
});

const resultSchema = z.object({
  trainingTimeSec: z.number(),
  eventTimeSec: z.number(),
  iterations: z.number(),
  validation: z.object({ top1Accuracy: z.number() }),
});
const configSchema = z.object({
  spark: z.record(z.string(), z.object({ value: z.string() })),
});

/** What one training took. */
interface Outcome {
  /** From the command to the end of the first iteration. */
  readonly firstIterationSec: number;
  readonly trainingTimeSec: number;
  readonly totalSec: number;
  /** Share of the training's time that the driver waited for the listener of its events. */
  readonly eventShare: number;
}

/** A cluster that runs, and what both commands need of it. */
interface Bench extends LocalCluster {
  readonly archive: string;
  readonly data: string;
  readonly jobJar: string;
}

async function firstIterationMs(run: string): Promise<number> {
  const [first] = await iterationsOf(run);
  return Date.parse(first?.at ?? '');
}

function outcomeOf(
  startedMs: number,
  endedMs: number,
  iterationMs: number,
  { trainingTimeSec, eventTimeSec }: z.infer<typeof resultSchema>,
): Outcome {
  return {
    firstIterationSec: (iterationMs - startedMs) / 1000,
    trainingTimeSec,
    totalSec: (endedMs - startedMs) / 1000,
    eventShare: eventTimeSec / trainingTimeSec,
  };
}

async function ours(bench: Bench, run: string, executors: string): Promise<Outcome> {
  const startedMs = Date.now();
  const result = await sparkloom(
    resultSchema,
    [
      ...['train', 'lenet', '--master', 'yarn', '--num-executors', executors],
      ...['--executor-memory', '512m', '--driver-memory', flags.heap],
      ...['--max-iterations', flags.iterations, '--checkpoint-dir', 'none'],
      ...['--data-dir', bench.data, '--run-dir', run],
    ],
    bench.environment,
  );
  const endedMs = Date.now();
  return outcomeOf(startedMs, endedMs, await firstIterationMs(run), result);
}

/** Every Spark setting that one of our runs had, as the flags of `spark-submit`. */
async function settingsOf(run: string, archive: string): Promise<readonly string[]> {
  const { spark } = configSchema.parse(
    JSON.parse(await readFile(path.join(run, 'config.json'), 'utf8')),
  );
  const settings = {
    ...Object.fromEntries(Object.entries(spark).map(([key, { value }]) => [key, value])),
    'spark.yarn.archive': archive,
    'spark.executor.extraClassPath': '{{PWD}}/__spark_libs__/sparkloom-class-path.jar',
  };
  return Object.entries(settings).flatMap(([key, value]) => ['--conf', `${key}=${value}`]);
}

async function theirs(bench: Bench, run: string, ourRun: string): Promise<Outcome> {
  const java = await openJavaStack();
  const hadoop = bench.environment['HADOOP_CONF_DIR'] ?? '';
  const settings = await settingsOf(ourRun, bench.archive);
  const startedMs = Date.now();
  await execa(
    java.executable,
    [
      ...java.options,
      `-Xmx${flags.heap}`,
      ...['-cp', [...java.classPath, hadoop].join(path.delimiter)],
      'org.apache.spark.deploy.SparkSubmit',
      ...['--class', 'org.sparkloom.models.lenet.TrainLeNet5', ...settings, bench.jobJar],
      ...['--data', bench.data, '--max-iterations', flags.iterations],
      ...['--checkpoint-dir', 'none', '--journal', `file://${run}`],
    ],
    {
      env: { ...bench.environment, SPARK_LOCAL_IP: '127.0.0.1' },
      stdout: 'ignore',
      stderr: 'ignore',
    },
  );
  const endedMs = Date.now();
  const result = resultSchema.parse(
    JSON.parse(await readFile(path.join(run, 'result.json'), 'utf8')),
  );
  const iterationMs = await firstIterationMs(run);
  return outcomeOf(startedMs, endedMs, iterationMs, result);
}

function row(name: string, outcome: Outcome): string {
  return [
    name.padEnd(12),
    `${outcome.firstIterationSec.toFixed(2)} s`.padStart(16),
    `${outcome.trainingTimeSec.toFixed(2)} s`.padStart(14),
    `${outcome.totalSec.toFixed(1)} s`.padStart(11),
    `${(outcome.eventShare * 100).toFixed(2)} %`.padStart(12),
  ].join('');
}

async function measure(bench: Bench): Promise<void> {
  const { length: cores, 0: cpu } = os.cpus();
  console.log(
    `LeNet-5 on MNIST over HDFS, ${flags.executors} executors of one core, ${flags.iterations} iterations of 128; ` +
      `${cpu?.model ?? 'unknown CPU'}, ${cores} cores, Node ${process.versions.node}`,
  );
  console.log(`${''.padEnd(12)} first iteration      training      total      events`);
  // Fills the system's caches, which the first on a new cluster would do for the other.
  const warmUp = path.join(bench.folder, 'warm-up');
  console.log(row('(warm-up)', await ours(bench, warmUp, flags.executors)));
  const pairs: { ours: Outcome; theirs: Outcome }[] = [];
  for (let round = 1; round <= Number(flags.rounds); round++) {
    const own = async (): Promise<Outcome> => {
      const outcome = await ours(bench, path.join(bench.folder, `ours-${round}`), flags.executors);
      console.log(row('sparkloom', outcome));
      return outcome;
    };
    const other = async (): Promise<Outcome> => {
      const outcome = await theirs(bench, path.join(bench.folder, `theirs-${round}`), warmUp);
      console.log(row('SparkSubmit', outcome));
      return outcome;
    };
    // Whoever comes second finds more in those caches.
    if (round % 2 === 1) {
      const first = await own();
      pairs.push({ ours: first, theirs: await other() });
    } else {
      const first = await other();
      pairs.push({ ours: await own(), theirs: first });
    }
  }
  const ratio = (of: (outcome: Outcome) => number): string => {
    const ratios = pairs.map((pair) => of(pair.ours) / of(pair.theirs));
    return `${median(ratios).toFixed(2)} (${Math.min(...ratios).toFixed(2)} to ${Math.max(...ratios).toFixed(2)})`;
  };
  console.log(
    `ratios, sparkloom / SparkSubmit, median (least to most): first iteration ${ratio((o) => o.firstIterationSec)}, ` +
      `training ${ratio((o) => o.trainingTimeSec)}, total ${ratio((o) => o.totalSec)}`,
  );
  const four = await ours(bench, path.join(bench.folder, 'four'), '4');
  console.log(row('4 executors', four));
}

await withLocalCluster(async (cluster) => {
  const { jar: jobJar } = await sparkloom(z.object({ jar: z.string() }), [
    ...['compile', 'lenet', '--stack', defaultStackId],
  ]);
  const data = await putData('mnist', cluster);
  const stageMs = Date.now();
  const { archive } = await sparkloom(
    z.object({ archive: z.string() }),
    ['stage'],
    cluster.environment,
  );
  console.log(`staging the class path: ${((Date.now() - stageMs) / 1000).toFixed(1)} s`);
  await measure({ ...cluster, archive, data, jobJar });
});
