import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { prepareJob, type PreparedJob } from './fixtures/prepared-job.js';
import type { Jvm } from './jvm.js';
import { startJvm } from './start-jvm.js';

const mainClass = 'org.sparkloom.models.softmax.TrainSoftmax';

let folder: string;
let prepared: PreparedJob;
let jvm: Jvm;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'sparkloom-bridge-'));
  prepared = await prepareJob(folder);
  jvm = await startJvm(prepared.settings);
  await jvm.redirectOutput(prepared.log);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Events that matter here, whatever their type. */
interface Seen {
  readonly type: string;
  readonly name?: string;
  readonly state?: string;
  readonly iteration?: number;
}

function training(flags: readonly string[], onEvent: (event: Seen) => void = () => undefined) {
  return {
    mainClass,
    arguments: ['--data', prepared.data, ...flags],
    onEvent: (event: unknown) => {
      onEvent(event as Seen);
    },
  };
}

describe('the JVM of a process', () => {
  it('is the chosen one', async () => {
    const version = await jvm.javaVersion();
    expect(version).toMatch(new RegExp(`^(1\\.)?${prepared.settings.java.version}\\b`));
  });

  it('is the same for the same settings, refused for other ones', async () => {
    expect(await startJvm({ ...prepared.settings })).toBe(jvm);
    await expect(startJvm({ ...prepared.settings, heapMiB: 512 })).rejects.toMatchObject({
      code: 'JVM_ALREADY_STARTED',
    });
  });

  it('loads MKL, with one thread a task', async () => {
    expect(await jvm.loadNatives()).toEqual({ mkl: true, mklThreads: 1 });
  });
});

describe('compileScala', () => {
  it('writes classes and a jar', async () => {
    expect(await jvm.compileScala(prepared.compilation)).toEqual({ warnings: [] });
    const { jar, classesDirectory } = prepared.compilation;
    expect((await stat(jar)).size).toBeGreaterThan(0);
    await stat(path.join(classesDirectory, 'org/sparkloom/models/softmax/TrainSoftmax.class'));
  });

  it('says where Scala is wrong, and writes no jar', async () => {
    const source = path.join(import.meta.dirname, 'fixtures/Broken.scala');
    const jar = path.join(folder, 'broken.jar');
    const refused = jvm.compileScala({ ...prepared.compilation, sources: [source], jar });
    await expect(refused).rejects.toMatchObject({
      code: 'SCALA_COMPILATION',
      details: {
        where: `${path.basename(source)}:4:25`,
        problem: expect.stringContaining('mismatch') as string,
      },
    });
    await expect(stat(jar)).rejects.toThrow('ENOENT');
  });
});

describe('train', () => {
  it('gives events while timers run, and a result', async () => {
    const seen: Seen[] = [];
    let ticks = 0;
    const ticksAtIterations: number[] = [];
    const timer = setInterval(() => (ticks += 1), 1);
    const flags = ['--max-iterations', '20', '--run-dir', folder];
    const result = await jvm.train(
      training(flags, (event) => {
        seen.push(event);
        if (event.type === 'iteration') ticksAtIterations.push(ticks);
      }),
    );
    clearInterval(timer);
    expect(result).toMatchObject({
      workers: 1,
      coresPerWorker: 2,
      iterations: 20,
      parameters: 7850,
      validation: { records: 500 },
    });
    const iterations = seen.filter(({ type }) => type === 'iteration');
    expect(iterations.map(({ iteration }) => iteration)).toEqual(
      Array.from({ length: 20 }, (_, index) => index + 1),
    );
    // A blocked event loop would see them all at one tick, or never tick.
    expect(new Set(ticksAtIterations).size).toBeGreaterThan(10);
  });

  it('refuses a batch that the cores do not divide', async () => {
    await expect(jvm.train(training(['--batch-size', '127']))).rejects.toMatchObject({
      code: 'JOB_REFUSED',
      details: { problem: expect.stringContaining('127') as string, log: prepared.log },
    });
    expect(await readFile(prepared.log, 'utf8')).toContain('TrainingJob.checkBatch');
  });

  it('refuses data that are not there', async () => {
    const job = { ...training([]), arguments: ['--data', path.join(folder, 'nowhere')] };
    await expect(jvm.train(job)).rejects.toMatchObject({ code: 'JOB_REFUSED' });
  });

  it('names the layer that failed within the tasks', async () => {
    const job = { ...training([]), mainClass: 'org.sparkloom.models.softmax.TrainMismatched' };
    await expect(jvm.train(job)).rejects.toMatchObject({
      code: 'TRAINING_FAILED',
      details: { where: expect.stringMatching(/^layer Linear\[fc1\]/) as string },
    });
  });

  it('stops at an abort in mid-training, and trains again', async () => {
    const controller = new AbortController();
    let last = 0;
    const aborted = jvm.train({
      ...training([], ({ iteration = 0 }) => {
        last = iteration;
        if (iteration === 5) controller.abort();
      }),
      signal: controller.signal,
    });
    await expect(aborted).rejects.toMatchObject({ code: 'INTERRUPTED' });
    const atEnd = last;
    expect(await jvm.train(training(['--max-iterations', '2']))).toMatchObject({ iterations: 2 });
    expect(last).toBe(atEnd);
  });

  it('stops at an abort while Spark starts, and before', async () => {
    for (const abortAt of ['start', 'end']) {
      const controller = new AbortController();
      const aborted = jvm.train({
        ...training([], ({ name, state }) => {
          if (name === 'spark' && state === abortAt) controller.abort();
        }),
        signal: controller.signal,
      });
      await expect(aborted).rejects.toMatchObject({ code: 'INTERRUPTED' });
    }
    const signal = AbortSignal.abort();
    const never = jvm.train({
      ...training([], () => {
        throw new Error('no event was to come');
      }),
      signal,
    });
    await expect(never).rejects.toMatchObject({ code: 'INTERRUPTED' });
  });

  it('ends with what a listener throws', async () => {
    const refused = jvm.train(
      training([], ({ iteration }) => {
        if (iteration === 3) throw new RangeError('the disk is full');
      }),
    );
    await expect(refused).rejects.toThrow(new RangeError('the disk is full'));
  });
});
