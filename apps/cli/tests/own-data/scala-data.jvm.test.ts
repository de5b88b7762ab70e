import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { compileJar } from './compile-jar.js';
import { OwnModel } from './own-model.js';

/** Several trainings and refusals, of which each starts a JVM. */
const timeoutMs = 900_000;

const network = (classes: number): string =>
  `vector(2), dense(32), relu(), dense(${classes}), logSoftmax()`;

/** Beside the loader of the page. */
const others = `
object NoLoader

class Fixed extends DataLoader {

  override def load(arguments: Map[String, String])(job: TrainingJob): LoadedData = {
    val points = job.context.parallelize(Seq.tabulate(64)(i => Example(Array(i / 64f), i % 2)))
    Examples.load(job, Array(1), points, points)
  }
}
`;

let folder: string;
let jar: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'sparkloom-scala-data-'));
  const page = await readFile(new URL('../../../../docs/data.md', import.meta.url), 'utf8');
  const [, loader = ''] = /^```scala\n(package com\.example\n.*?)^```/ms.exec(page) ?? [];
  jar = await compileJar(folder, loader + others);
}, timeoutMs);
afterAll(() => rm(folder, { recursive: true, force: true }));

test(
  'of the page is learnt and evaluated, with its jar',
  async () => {
    const data = "scalaData('com.example.Points', { points: 2000 })";
    const model = await OwnModel.write(path.join(folder, 'learnt'), network(2), data);
    const flags = [
      '--jars',
      jar,
      '--run-dir',
      'run',
      '--limit',
      '1600',
      '--validation-limit',
      '300',
    ];
    const { result, events } = await model.train(...flags);
    expect(result).toMatchObject({ dataset: 'scalaData', iterations: 400 });
    expect(result.validation).toMatchObject({ records: 300 });
    expect(result.validation?.top1Accuracy).toBeGreaterThan(0.85);
    expect(events.find((event) => event.type === 'data')).toMatchObject({
      classes: ['outside', 'inside'],
    });
    const evaluated = await model.json('evaluate', 'run', '--master', 'local[2]');
    expect(evaluated).toMatchObject({ records: 300 });
    const { loss } = evaluated as { loss: number };
    expect(loss).toBeCloseTo(result.validation?.loss ?? Number.NaN, 4);
  },
  timeoutMs,
);

test(
  'is refused by its name before the training',
  async () => {
    const refusal = async (name: string, classes: number, ...flags: string[]): Promise<string> => {
      const data = `scalaData('com.example.${name}', { points: 100 })`;
      const model = await OwnModel.write(path.join(folder, name), network(classes), data);
      return model.refused('JOB_REFUSED', ...flags);
    };
    const missing = await refusal('Points', 2);
    expect(missing).toContain('com.example.Points is not on the class path');
    expect(missing).toContain('--jars');
    const other = await refusal('NoLoader', 2, '--jars', jar);
    expect(other).toContain('com.example.NoLoader is no loader of data');
    const shape = await refusal('Fixed', 2, '--jars', jar);
    expect(shape).toContain('com.example.Fixed gives batches of');
    expect(shape).toContain('expected records of 2');
    const labels = await refusal('Points', 1, '--jars', jar);
    expect(labels).toContain('expected whole numbers from 0 to 0');
  },
  timeoutMs,
);
