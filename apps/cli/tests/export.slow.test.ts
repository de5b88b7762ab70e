import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

import { findMaven } from '@sparkloom/jars';
import { jvmModuleOptions } from '@sparkloom/java';
import { type StackId, stackIds } from '@sparkloom/stacks';
import { execa } from 'execa';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { prepareJava, prepareStack } from '../src/pipeline/prepare-stack.js';
import { createProgress } from '../src/terminal/progress.js';
import { dataDirectory } from '../src/workspace.js';
import { runCli } from './run-cli.js';

const progress = createProgress();
const never = new AbortController().signal;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'sparkloom-export-'));
  await runCli(['data', 'fetch', 'mnist']);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** The jars of plain Spark: those of the stack without BigDL and without our runtime. */
function plainSpark(classPath: readonly string[]): readonly string[] {
  return classPath.filter((jar) => !/bigdl|sparkloom|\/all-[\d.]+\.jar/.test(jar));
}

async function exported(stack: StackId): Promise<string> {
  const directory = path.join(folder, stack);
  const run = await runCli(['export', 'lenet', '--stack', stack, '--out', directory]);
  expect(run.stderr).not.toContain('error');
  expect(run.exitCode).toBe(0);
  return directory;
}

describe.each(stackIds)('the project of LeNet-5 for %s', (stackId) => {
  test('builds with Maven, and trains with plain Spark', async () => {
    const directory = await exported(stackId);
    const java = await prepareJava(stackId, undefined, progress);
    const maven = await findMaven(process.env, java.home);
    const built = await execa(maven.executable, ['--batch-mode', '--quiet', 'package'], {
      cwd: directory,
      env: { JAVA_HOME: java.home },
      all: true,
      reject: false,
    });
    expect(built.all).toContain('it has 22,278 parameters');
    expect(built.exitCode).toBe(0);

    const stack = await prepareStack(stackId, java, progress, never);
    const cleaner = path.join(directory, 'target/lenet-closure-cleaner.jar');
    const library = path.join(directory, 'target/lib');
    const jars = (await readdir(library)).map((name) => path.join(library, name));
    const submitted = await execa(
      path.join(java.home, 'bin/java'),
      [
        ...jvmModuleOptions(java.version),
        '-Xmx3g',
        ...['-cp', [cleaner, ...plainSpark(stack.classPath)].join(path.delimiter)],
        'org.apache.spark.deploy.SparkSubmit',
        ...['--master', 'local[2]', '--jars', jars.join(',')],
        ...['--class', 'org.sparkloom.models.lenet.TrainLeNet5'],
        path.join(directory, 'target/lenet.jar'),
        ...['--data', dataDirectory('mnist'), '--max-iterations', '20'],
      ],
      { reject: false, cwd: folder },
    );
    const last = submitted.stdout.trim().split('\n').at(-1) ?? '';
    expect(last, submitted.stderr.slice(-2000)).toMatch(/^\{/);
    expect(JSON.parse(last)).toMatchObject({ iterations: 20, parameters: 22_278, batchSize: 128 });
  });
});

test('a folder with something in it is left as it is', async () => {
  const before = await readFile(path.join(import.meta.dirname, 'export.slow.test.ts'), 'utf8');
  const run = await runCli(['export', 'lenet', '--out', import.meta.dirname]);
  expect(run.exitCode).toBe(2);
  expect(run.stderr).toContain('OUTPUT_NOT_EMPTY');
  expect(await readFile(path.join(import.meta.dirname, 'export.slow.test.ts'), 'utf8')).toBe(
    before,
  );
});
