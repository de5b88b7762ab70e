import {
  cosine,
  dense,
  experiment,
  exponential,
  flatten,
  image,
  imageFolder,
  logSoftmax,
  mnist,
  multiStep,
  negativeLogLikelihood,
  type Network,
  parquet,
  plateau,
  randomSplit,
  scalaData,
  schedules,
  sequence,
  sequential,
  sgd,
  type SgdOptions,
  step,
  textTable,
} from '@sparkloom/dsl';
import { type Experiment, parseModel } from '@sparkloom/ir';
import { describe, expect, test } from 'vitest';

import { generateScala } from './generate-scala.js';

const network = sequential('Digits', image(1, 28, 28), flatten(), dense(10), logSoftmax());

function training(
  options: Partial<SgdOptions>,
  more: Partial<Experiment> = {},
  trained: Network = network,
): string {
  const model = parseModel(JSON.parse(JSON.stringify(trained.ir.model)), 'here');
  const settings = experiment({
    data: mnist(),
    loss: negativeLogLikelihood(),
    optimizer: sgd({ learningRate: 0.1, ...options }),
    batchSize: 128,
    epochs: 2,
    seed: 1,
  });
  const { files } = generateScala('digits', model, { ...settings, ...more }, 'bigdl-0.13');
  return files.at(-1)?.text ?? '';
}

describe('a schedule', () => {
  test.each([
    [step({ every: { epochs: 30 }, factor: 0.1 }), 'SGD.Step(job.stepsOf(30.0), 0.1)'],
    [
      multiStep({ at: [{ epochs: 80 }, { iterations: 9000 }], factor: 0.5 }),
      'SGD.MultiStep(Array(job.stepsOf(80.0), 9000), 0.5)',
    ],
    [exponential({ every: { iterations: 100 }, factor: 0.9 }), 'SGD.Exponential(100, 0.9)'],
    [cosine({ minimum: 0.01 }), 'CosineDecay(job.steps, minimum = 0.01)'],
    [plateau({ patience: 3 }), 'monitor = "score", factor = 0.1f, patience = 3, mode = "max"'],
    [schedules.NaturalExp({ decay_step: 10, gamma: 0.5 }), 'SGD.NaturalExp('],
  ])('%j is %s', (schedule, scala) => {
    expect(training({ schedule })).toContain(scala);
  });

  test('begins with a warm-up, on a line of its own', () => {
    const text = training({
      schedule: cosine(),
      warmUp: { over: { epochs: 1 }, from: 0.1 },
    });
    expect(text).toContain(
      'val schedule = WarmUp(job.stepsOf(1.0), from = 0.1, next = CosineDecay(job.steps))',
    );
    expect(text).toContain('learningRateSchedule = schedule');
    expect(text).toContain('import org.sparkloom.schedules.{CosineDecay, WarmUp}');
  });
});

test('gradients are clipped, metrics and ends are as the experiment says', () => {
  const text = training(
    {},
    {
      gradientClipping: { norm: 5 },
      gradientAccumulation: 4,
      validation: { everyIterations: 50, metrics: ['top1Accuracy', 'top5Accuracy', 'loss'] },
      end: { lossBelow: 0.1, scoreAbove: 0.9, iterations: 500 },
      checkpoint: { everyIterations: 20 },
    },
  );
  expect(text).toContain('.setGradientClippingByl2Norm(5.0)');
  expect(text).toContain('job.every(iterations = 50), data.validation');
  expect(text).toContain('Array(new Top1Accuracy(), new Top5Accuracy(), new Loss(criterion))');
  expect(text).toContain('lossBelow = Some(0.1)');
  expect(text).toContain('scoreAbove = Some(0.9)');
  expect(text).toContain('maxIterations = Some(500)');
  expect(text).toContain('checkpointIterations = Some(20)');
  expect(text).toContain('gradientAccumulation = 4');
  expect(training({}, { gradientClipping: { value: 1 } })).toContain(
    '.setConstantGradientClipping(-1.0, 1.0)',
  );
});

describe('data of a user’s own', () => {
  test('an image folder, with what the network says of it', () => {
    const folder = imageFolder({
      size: [28, 28],
      channels: 1,
      crop: 2,
      mean: [0.5],
      deviation: [1],
    });
    const text = training({}, { data: folder });
    expect(text).toContain('import org.sparkloom.data.{ImageFolder, Normalisation}');
    expect(text.replaceAll(/\s+/g, ' ')).toContain(
      'ImageFolder.load( height = 28, width = 28, channels = 1, classes = 10, crop = 2, normalisation = Seq(Normalisation(0.5, 1.0)))',
    );
  });

  test('a text table, whose names cannot break out of a literal', () => {
    const words = sequential('Words', sequence(20, 50), flatten(), dense(4), logSoftmax());
    const table = textTable({ text: 'the "text"', format: 'csv', split: randomSplit() });
    const text = training({}, { data: table }, words);
    expect(text).toContain('import org.sparkloom.data.{RandomSplit, TextTable}');
    expect(text.replaceAll(/\s+/g, ' ')).toContain(
      'TextTable.load( words = 20, features = 50, classes = 4, text = "the \\"text\\"", format = Some("csv"), split = RandomSplit(0.8, seed = 1))',
    );
  });

  test('a Scala class, with its arguments', () => {
    const text = training({}, { data: scalaData('com.example.Rows', { rows: 100, name: 'a$b' }) });
    expect(text).toContain('import org.sparkloom.data.ScalaData');
    expect(text.replaceAll(/\s+/g, ' ')).toContain(
      'ScalaData.load( "com.example.Rows", Map("rows" -> "100", "name" -> "a$b"), shape = Seq(1, 28, 28), classes = 10)',
    );
  });

  test('a Parquet table, shaped as the network takes it', () => {
    const text = training({}, { data: parquet({ features: ['pixels'], label: 'digit' }) });
    expect(text).toContain('import org.sparkloom.data.ParquetTable');
    expect(text.replaceAll(/\s+/g, ' ')).toContain(
      'ParquetTable.load( features = Seq("pixels"), label = "digit", shape = Seq(1, 28, 28), classes = 10)',
    );
  });
});
