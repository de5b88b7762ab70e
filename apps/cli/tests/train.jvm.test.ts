import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { sum } from '@sparkloom/metrics';
import { readRun, resultSchema, type RunEvent } from '@sparkloom/runs';
import { execa } from 'execa';
import { describe, expect, test } from 'vitest';

import { expectSameNumbers } from './expect-same-numbers.js';
import { runCli, sparkloomBin, temporaryFolder } from './run-cli.js';

/** A training that is over in seconds, on real data. */
const short = ['--limit', '4096', '--epochs', '2', '--master', 'local[2]'];

const ofType = <T extends RunEvent['type']>(
  events: readonly RunEvent[],
  type: T,
): readonly Extract<RunEvent, { type: T }>[] =>
  events.filter((event): event is Extract<RunEvent, { type: T }> => event.type === type);

async function train(
  cwd: string,
  runDirectory: string,
  more: readonly string[] = [],
): Promise<Awaited<ReturnType<typeof readRun>>> {
  const { exitCode, stdout, stderr } = await runCli(
    ['--json', 'train', 'lenet', ...short, '--run-dir', runDirectory, ...more],
    { cwd },
  );
  expect(exitCode, stderr).toBe(0);
  const run = await readRun(path.resolve(cwd, runDirectory));
  expect(JSON.parse(stdout)).toMatchObject({ runDirectory: run.paths.directory, ...run.result });
  return run;
}

describe('training', () => {
  test('leaves a complete run, and the same seed trains the same', async () => {
    const folder = await temporaryFolder();
    const first = await train(folder, 'first');
    const second = await train(folder, 'second');
    const other = await train(folder, 'other', ['--seed', '2']);

    const result = resultSchema.parse(first.result);
    expect(result).toMatchObject({
      model: 'lenet',
      dataset: 'mnist',
      stack: 'bigdl-0.13',
      master: 'local[2]',
      workers: 1,
      coresPerWorker: 2,
      batchSize: 128,
      epochs: 2,
      iterations: 64,
      seed: 1,
      distributed: false,
      parameters: 22_278,
    });
    // Well above the tenth that guessing reaches.
    expect(result.validation?.top1Accuracy).toBeGreaterThan(0.8);
    expect(result.validation?.records).toBe(10_000);

    const iterations = ofType(first.events, 'iteration');
    for (const { phases } of iterations) {
      expect(phases).toMatchObject({
        dataSec: expect.any(Number) as number,
        updateSec: expect.any(Number) as number,
      });
    }
    const waitedSec = sum(iterations.map(({ phases }) => phases?.dataSec ?? Number.NaN));
    expect(result.dataTimeSec).toBeCloseTo(waitedSec, 6);
    expect(result.dataTimeSec).toBeLessThan(result.trainingTimeSec);
    expect(iterations.map(({ iteration }) => iteration)).toEqual(
      Array.from({ length: 64 }, (_, index) => index + 1),
    );
    expect(iterations.at(-1)).toMatchObject({ epoch: 2, records: 8192 });
    expect(ofType(first.events, 'epoch').map(({ epoch }) => epoch)).toEqual([1, 2]);
    expect(ofType(first.events, 'validation')).toHaveLength(2);
    expect(first.events.at(-1)).toMatchObject({ type: 'end', status: 'done' });
    const elapsed = first.events.map(({ elapsedSec }) => elapsedSec);
    expect(elapsed).toEqual([...elapsed].sort((a, b) => a - b));

    const files = await readdir(first.paths.directory);
    expect(files.sort()).toEqual([
      'LeNet5.scala',
      'TrainLeNet5.scala',
      'checkpoints',
      'config.json',
      'events.ndjson',
      'log',
      'model.bigdl',
      'model.json',
      'result.json',
      'tensorboard',
    ]);

    const losses = (events: readonly RunEvent[]): readonly number[] =>
      ofType(events, 'iteration').map(({ loss }) => loss);
    expectSameNumbers(losses(second.events), losses(first.events));
    expect(losses(other.events)[0]).not.toBeCloseTo(losses(first.events)[0] ?? Number.NaN, 3);
  });

  test('steps with the gradient of several batches as with that of one', async () => {
    const folder = await temporaryFolder();
    const large = await train(folder, 'large', ['--max-iterations', '6']);
    const small = await train(folder, 'small', [
      ...['--batch-size', '32', '--gradient-accumulation', '4', '--max-iterations', '24'],
    ]);
    const [larges, smalls] = [large, small].map(({ events }) => ofType(events, 'iteration'));
    const groups = larges?.map((_, step) => smalls?.slice(4 * step, 4 * step + 4) ?? []) ?? [];
    // The weights stay within a group, and LeNet looks at each image for itself.
    expectSameNumbers(
      groups.map((group) => sum(group.map(({ loss }) => loss)) / 4),
      larges?.map(({ loss }) => loss) ?? [],
      4,
    );
    expect(groups.map((group) => group.at(-1)?.learningRate)).toEqual(
      larges?.map(({ learningRate }) => learningRate),
    );
  });

  test("trains as BigDL's DistriOptimizer does", async () => {
    const folder = await temporaryFolder();
    const few = ['--max-iterations', '4'];
    const local = await train(folder, 'local', few);
    const distributed = await train(folder, 'distributed', [...few, '--distributed']);
    expect(distributed.result).toMatchObject({ distributed: true, workers: 1, coresPerWorker: 2 });
    expect(distributed.result?.dataTimeSec).toBeGreaterThan(0);
    const [ours, theirs] = [local, distributed].map(({ events }) => ofType(events, 'iteration'));
    expect(ours).toHaveLength(4);
    ours?.forEach(({ loss, learningRate, records }, index) => {
      // DistriOptimizer moves 16 bits of each weight.
      expect(Math.abs(loss / (theirs?.[index]?.loss ?? Number.NaN) - 1)).toBeLessThan(1e-3);
      expect({ learningRate, records }).toEqual({
        learningRate: theirs?.[index]?.learningRate,
        records: theirs?.[index]?.records,
      });
    });
  });

  test('ends within an epoch, with a validation all the same', async () => {
    const folder = await temporaryFolder();
    const { result } = await train(folder, 'run', ['--max-iterations', '5']);
    expect(result).toMatchObject({ iterations: 5, epochs: 1, validation: { records: 10_000 } });
  });
});

describe.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('%s while training', (signal) => {
  test('stops Spark, keeps a consistent run and exits with 130', async () => {
    const folder = await temporaryFolder();
    const runDirectory = path.join(folder, 'run');
    const child = execa(
      process.execPath,
      [sparkloomBin, 'train', 'lenet', '--master', 'local[2]', '--run-dir', runDirectory],
      { cwd: folder, reject: false, stdin: 'ignore', forceKillAfterDelay: false },
    );
    const events = path.join(runDirectory, 'events.ndjson');
    await expect
      .poll(() => readFile(events, 'utf8').catch(() => ''), { timeout: 120_000, interval: 100 })
      .toContain('"type":"iteration"');
    child.kill(signal);
    const { exitCode, stdout } = await child;

    expect(exitCode).toBe(130);
    expect(stdout).toBe('');
    const run = await readRun(runDirectory);
    expect(run.state).toBe('interrupted');
    expect(run.result).toBeUndefined();
    expect(run.events.at(-1)).toMatchObject({ type: 'end', status: 'interrupted' });
    expect(await readFile(run.paths.log, 'utf8')).toContain('Spark has stopped');
  });
});

test('a heap that fills up is warned of, and told as such, and the run is closed', async () => {
  const folder = await temporaryFolder();
  const { exitCode, stderr } = await runCli(
    // All images in one batch: the first convolution alone wants more than this heap.
    ['train', 'lenet', '--batch-size', '60000', '--driver-memory', '512m', '--run-dir', 'run'],
    { cwd: folder },
  );
  expect(stderr).toContain('error OUT_OF_MEMORY');
  expect(stderr).toContain('--driver-memory');
  expect(exitCode).toBe(1);
  const { state, events } = await readRun(path.join(folder, 'run'));
  expect(state).toBe('failed');
  const warnings = events.flatMap((event) => (event.type === 'warning' ? [event.message] : []));
  expect(warnings).toEqual([
    expect.stringMatching(/needs about .* of Java heap, and has a heap of 512 MiB/),
  ]);
  expect(stderr).toContain(`warning: ${warnings[0] ?? ''}`);
});

/** LeNet-5 with something else in its source, and its experiment, in a folder of their own. */
async function writeVariant(folder: string, change: (source: string) => string): Promise<string> {
  const directory = path.join(folder, 'my-net');
  await mkdir(directory);
  const lenet = (file: string) =>
    readFile(new URL(`../../../models-dsl/lenet/${file}`, import.meta.url), 'utf8');
  const model = path.join(directory, 'model.ts');
  await writeFile(model, change(await lenet('model.ts')));
  await writeFile(path.join(directory, 'experiment.ts'), await lenet('experiment.ts'));
  return model;
}

test('a model outside the workspace trains with the DSL of the command', async () => {
  const folder = await temporaryFolder();
  const model = await writeVariant(folder, (source) => source.replace("'LeNet5'", "'MyNet'"));
  const { exitCode, stdout, stderr } = await runCli(
    ['--json', 'train', model, '--max-iterations', '2', '--limit', '256'],
    { cwd: folder },
  );
  expect(exitCode, stderr).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ model: 'my-net', iterations: 2 });
});

test('the same seed drops the same values on every core', async () => {
  const folder = await temporaryFolder();
  const model = await writeVariant(folder, (source) =>
    source
      .replace('  conv2d,', '  conv2d,\n  dropout,')
      .replace('    dense(classes,', '    dropout(0.5),\n    dense(classes,'),
  );
  const losses = async (run: string): Promise<readonly number[]> => {
    const { exitCode, stderr } = await runCli(
      ['train', model, '--max-iterations', '4', '--limit', '512', '--run-dir', run],
      { cwd: folder },
    );
    expect(exitCode, stderr).toBe(0);
    const { events } = await readRun(path.join(folder, run));
    return ofType(events, 'iteration').map(({ loss }) => loss);
  };
  const first = await losses('first');
  expect(first).toHaveLength(4);
  expectSameNumbers(await losses('second'), first);
});

test('nothing of a finished training stays in the folder for temporary files', async () => {
  const folder = await temporaryFolder();
  const temporary = path.join(folder, 'tmp');
  await mkdir(temporary);
  const { exitCode, stderr } = await runCli(
    ['train', 'lenet', '--max-iterations', '2', '--limit', '256'],
    { cwd: folder, env: { TMPDIR: temporary } },
  );
  expect(exitCode, stderr).toBe(0);
  // What tsx has translated stays, as it should.
  const left = (await readdir(temporary)).filter((name) => !name.startsWith('tsx-'));
  expect(left).toEqual([]);
});
