import { readFile } from 'node:fs/promises';
import path from 'node:path';

import { describe, expect, test } from 'vitest';

import { nameLoggedTraining } from './name-logged-training.js';
import { parseBigdlLog } from './parse-bigdl-log.js';

/** Logs of BigDL's own models.lenet.Train, `local[2]`, three epochs; most iterations are left out. */
const logOf = (stack: string) =>
  readFile(path.join(import.meta.dirname, 'fixtures', `${stack}-lenet.log`), 'utf8');

describe("the log of BigDL's own LeNet", () => {
  test.each([
    ['bigdl-0.7', [7.834787975, 10.589665265, 13.053857906], [0.245, 0.615, 0.666], undefined],
    ['bigdl-0.13', [7.573389535, 11.818468847, 17.114913286], [0.502, 0.585, 0.617], undefined],
    ['bigdl-2.4', undefined, undefined, 'driver'],
  ])('of %s', async (stack, seconds, accuracies, place) => {
    const text = await logOf(stack);
    const [training, ...more] = parseBigdlLog(text, 'lenet.log');
    expect(more).toEqual([]);
    expect(training).toMatchObject({
      iterations: 60,
      batchSize: 128,
      executors: 1,
      coresPerExecutor: 2,
      place,
    });
    const validations = training?.validations ?? [];
    expect(validations.map(({ epoch }) => epoch)).toEqual([1, 2, 3]);
    // What another reader finds, line by line.
    const lines = text.split('\n').filter((line) => line.includes('Top1Accuracy is'));
    expect(validations.map(({ trainingTimeSec }) => trainingTimeSec)).toEqual(
      seconds ?? lines.map((line) => Number(line.split('Wall Clock ')[1]?.split('s]')[0])),
    );
    expect(validations.map(({ top1Accuracy }) => top1Accuracy)).toEqual(
      accuracies ?? lines.map((line) => Number(line.split('accuracy: ')[1]?.replace(')', ''))),
    );
  });

  test('twice in a file is two trainings; each line twice is one', async () => {
    const text = await logOf('bigdl-0.13');
    expect(parseBigdlLog(text + text, 'a.log')).toHaveLength(2);
    const doubled = text.split('\n').flatMap((line) => [line, line]);
    expect(parseBigdlLog(doubled.join('\n'), 'a.log')).toEqual(parseBigdlLog(text, 'a.log'));
  });

  test('of LocalOptimizer, and of trees', () => {
    const head = '[Epoch 2 2560/2560][Iteration 40][Wall Clock 3.5s]';
    const [training] = parseBigdlLog(
      [
        `INFO  LocalOptimizer:189 - ${head} loss is 1.2, iteration time is 0.02s data fetch time is 0.001s, train time 0.019s. Throughput is 6400.0 record / second. `,
        `INFO  LocalOptimizer:287 - ${head} TreeNNAccuracy is Accuracy(correct: 3, count: 8, accuracy: 0.375)`,
      ].join('\n'),
      'tree.log',
    );
    expect(training).toMatchObject({
      place: 'driver',
      validations: [{ epoch: 2, trainingTimeSec: 3.5, top1Accuracy: 0.375 }],
    });
  });

  test('without validations, cut, or restarted is refused', async () => {
    const text = await logOf('bigdl-0.13');
    const without = text.replaceAll(/^.*Top1Accuracy.*$/gm, '');
    const code = (name: string) => expect.objectContaining({ code: name }) as unknown;
    expect(() => parseBigdlLog(without, 'a')).toThrow(code('STUDY_LOG_WITHOUT_VALIDATION'));
    expect(() => parseBigdlLog('', 'a')).toThrow(code('STUDY_LOG_WITHOUT_VALIDATION'));
    const lines = text.split('\n');
    lines.splice(12, 0, '2026 INFO  DistriOptimizer$:948 - Retrying 1 times');
    expect(() => parseBigdlLog(lines.join('\n'), 'a')).toThrow(code('STUDY_LOG_RESTARTED'));
  });
});

describe('a log belongs to', () => {
  const training = {
    iterations: 1,
    batchSize: 4,
    validations: [],
    executors: undefined,
    coresPerExecutor: undefined,
    place: undefined,
    applicationName: undefined,
  };
  const nothing = { model: undefined, workers: undefined };

  test.each([
    ['lenet-local-1.log', 'lenet', 'local', 1],
    ['logs/text-cnn-12-10.log', 'text-cnn', 12, 10],
    ['tree-lstm_8.txt', 'tree-lstm', 8, undefined],
    ['vgg-4workers-r2.log', 'vgg', 4, 2],
  ])('%s', (file, model, workers, repetition) => {
    expect(nameLoggedTraining(file, training, nothing)).toEqual({
      model,
      workers,
      repetition,
      assumption: undefined,
    });
  });

  test('what the command says, first', () => {
    const said = { model: 'lenet', workers: 8 };
    expect(nameLoggedTraining('vgg-4-1.log', training, said)).toMatchObject(said);
  });

  test('what it tells itself, where its name is silent', () => {
    const of = (more: Partial<typeof training> | object) =>
      nameLoggedTraining('driver.log', { ...training, ...more }, nothing);
    expect(of({ executors: 8, applicationName: 'Train Lenet on MNIST' })).toMatchObject({
      model: 'lenet',
      workers: 8,
    });
    expect(of({ executors: 1, place: 'cluster' })).toMatchObject({ workers: 1 });
    expect(of({ executors: 1, place: 'driver' })).toMatchObject({ workers: 'local' });
    expect(of({ executors: 1 })).toMatchObject({
      workers: 'local',
      assumption: expect.stringContaining('taken as local') as unknown,
    });
    expect(() => of({})).toThrow(expect.objectContaining({ code: 'STUDY_LOG_UNNAMED' }));
  });
});
