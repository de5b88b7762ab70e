import { InputError, RunError } from '@sparkloom/errors';
import { describe, expect, it } from 'vitest';
import { parseJavaFailure } from './java-failure.js';
import { trainingError } from './training-error.js';

// Texts as the bridge gives them: recorded, frames shortened.
const ofCheck = `java.lang.IllegalArgumentException: requirement failed: The batch of 7 does not divide by 1 workers x 2 cores. Use a multiple of 2.
    at scala.Predef$.require(Predef.scala:224)
    at org.sparkloom.runtime.TrainingJob.checkBatch(TrainingJob.scala:38)
    at crates/java-rs/src/java/java_env_wrapper.rs:739`;

const ofOptions = `java.lang.IllegalArgumentException: unknown flag --bogus. Flags of this job:
--data DIR            folder of the data set (default: the current one)
--seed N              seed of the weights and of the order of the data
    at org.sparkloom.runtime.TrainingOptions$.refuse(TrainingOptions.scala:70)`;

const ofLayer = `Layer info: Sequential[86b80035]{
  [input -> (1) -> (2) -> (3) -> output]
  (1): Reshape[f4e28524](784)
  (2): Linear[fc1](700 -> 10)
  (3): LogSoftMax[d2fcc836]
}/Linear[fc1](700 -> 10)
java.lang.IllegalArgumentException: requirement failed: size mismatch, m1:64x784 m2:700x10
\tat scala.Predef$.require(Predef.scala:224)
\tat java.base/java.lang.Thread.run(Thread.java:840)

    at org.apache.spark.scheduler.DAGScheduler.failJobAndIndependentStages(DAGScheduler.scala:1925)`;

const ofLostTask = `org.apache.spark.SparkException: Job aborted due to stage failure: Task 0 in stage 3.0 failed 4 times, most recent failure: Lost task 0.3 in stage 3.0 (TID 9, node-1, executor 2): java.io.IOException: the file ends early
\tat org.sparkloom.data.IdxFile.read(IdxFile.scala:30)

Driver stacktrace:
    at org.apache.spark.scheduler.DAGScheduler.failJobAndIndependentStages(DAGScheduler.scala:1925)`;

const ofNested = `java.util.concurrent.ExecutionException: java.lang.RuntimeException: outer
    at java.base/java.util.concurrent.FutureTask.report(FutureTask.java:122)
Caused by: java.lang.RuntimeException: outer
    at a.B.c(B.java:1)
Caused by: java.lang.IllegalStateException: inner
second line
    at a.B.d(B.java:2)
    ... 12 more`;

const ofFullHeap = `java.lang.OutOfMemoryError: Java heap space
    at org.sparkloom.models.bad.TrainBig$.run(Bad.scala:21)`;

const ofStoppedContext = `java.lang.IllegalStateException: Cannot call methods on a stopped SparkContext.
This stopped SparkContext was created at:

org.apache.spark.SparkContext.<init>(SparkContext.scala:76)
    at org.apache.spark.SparkContext.assertNotStopped(SparkContext.scala:98)`;

describe('parseJavaFailure', () => {
  it.each([
    [
      'a check',
      ofCheck,
      {
        className: 'java.lang.IllegalArgumentException',
        message: 'The batch of 7 does not divide by 1 workers x 2 cores. Use a multiple of 2.',
      },
    ],
    [
      'a layer within a task',
      ofLayer,
      {
        className: 'java.lang.IllegalArgumentException',
        message: 'size mismatch, m1:64x784 m2:700x10',
        layer: 'Linear[fc1](700 -> 10)',
      },
    ],
    [
      'a task that was lost',
      ofLostTask,
      { className: 'java.io.IOException', message: 'the file ends early' },
    ],
    [
      'causes below causes',
      ofNested,
      { className: 'java.lang.IllegalStateException', message: 'inner\nsecond line' },
    ],
    [
      'an exception without a message',
      'java.lang.NullPointerException\n    at a.B.c(B.java:1)',
      { className: 'java.lang.NullPointerException', message: '' },
    ],
    [
      'no exception at all',
      'the library is missing',
      { className: '', message: 'the library is missing' },
    ],
  ])('finds the root cause of %s', (_name, text, expected) => {
    expect(parseJavaFailure(text)).toEqual(expected);
  });
});

describe('trainingError', () => {
  const about = { hadStarted: true, logged: '', heapMiB: 512, log: '/runs/1/log' };

  it('takes what a check refused before the first iteration for wrong input', () => {
    const error = trainingError({ ...about, text: ofOptions, hadStarted: false });
    expect(error).toBeInstanceOf(InputError);
    expect(error.details).toMatchObject({
      code: 'JOB_REFUSED',
      problem: 'unknown flag --bogus. Flags of this job:',
      log: '/runs/1/log',
    });
    expect(error.details.expected).toContain('--seed N');
  });

  it('never takes what failed later for wrong input', () => {
    const error = trainingError({ ...about, text: ofCheck });
    expect(error).toBeInstanceOf(RunError);
    expect(error.code).toBe('TRAINING_FAILED');
  });

  it('names the layer, and shows no Java trace', () => {
    const error = trainingError({ ...about, text: ofLayer });
    expect(error.details.where).toBe('layer Linear[fc1](700 -> 10)');
    expect(error.message).toContain('size mismatch, m1:64x784 m2:700x10');
    expect(error.message).not.toMatch(/\bat \w+\./);
    expect(trainingError({ ...about, text: ofStoppedContext }).message).not.toContain('.scala:');
  });

  it.each([
    ['thrown', { text: ofFullHeap }],
    ['logged', { text: ofStoppedContext, logged: ofFullHeap }],
  ])('says how to get a larger heap when a full one is %s', (_how, failure) => {
    const error = trainingError({ ...about, ...failure });
    expect(error).toMatchObject({
      code: 'OUT_OF_MEMORY',
      details: { remedy: expect.stringContaining('--driver-memory 1024m') as string },
    });
  });
});
