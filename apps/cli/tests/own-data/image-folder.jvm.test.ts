import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { craftPng } from '../craft-png.js';
import { OwnModel } from './own-model.js';

const colours = {
  blue: [40, 60, 200],
  green: [40, 200, 60],
  red: [200, 40, 60],
} as const;
const size = 8;
/** Several trainings and refusals, of which each starts a JVM. */
const timeoutMs = 900_000;

/** A square in one colour with noise that is the same each time. */
function square(colour: readonly number[], seed: number, width = size): Buffer {
  const pixels = Uint8Array.from(
    { length: width * width * 3 },
    (_, i) => (colour[i % 3] ?? 0) + 40 * Math.sin(seed * 31 + i * 7.3),
  );
  return craftPng(pixels, width, 3);
}

async function writeImages(folder: string): Promise<void> {
  for (const [part, count] of [
    ['train', 40],
    ['test', 10],
  ] as const) {
    for (const [name, colour] of Object.entries(colours)) {
      const own = path.join(folder, part, name);
      await mkdir(own, { recursive: true });
      for (let i = 0; i < count; i += 1) {
        await writeFile(path.join(own, `${i}.png`), square(colour, i + count));
      }
      await writeFile(path.join(own, 'notes.txt'), 'no image');
    }
  }
}

const network = 'image(3, 8, 8), flatten(), dense(3), logSoftmax()';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'sparkloom-images-'));
  await writeImages(path.join(folder, 'images'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const images = (): string => path.join(folder, 'images');

/** The images of all tests, to change something in them. */
async function copyOfImages(name: string): Promise<string> {
  const copy = path.join(folder, name);
  await cp(images(), copy, { recursive: true });
  return copy;
}

test(
  'is learnt, evaluated, and its classes are named in predictions',
  async () => {
    const data = 'imageFolder({ size: [8, 8], crop: 1, flip: true })';
    const model = await OwnModel.write(path.join(folder, 'learnt'), network, data);
    const { result, events } = await model.train('--data-dir', images(), '--run-dir', 'run');
    expect(result).toMatchObject({ dataset: 'imageFolder', validation: { records: 30 } });
    expect(result.validation?.top1Accuracy).toBeGreaterThan(0.9);
    const learnt = events.find((event) => event.type === 'data') ?? expect.fail('no event');
    expect(learnt.classes).toEqual(['blue', 'green', 'red']);
    expect(learnt.normalisation).toHaveLength(3);
    for (const { mean } of learnt.normalisation ?? []) {
      expect(mean).toBeGreaterThan(80 / 255);
      expect(mean).toBeLessThan(130 / 255);
    }

    const evaluated = await model.json('evaluate', 'run', '--master', 'local[2]');
    expect(evaluated).toMatchObject({ records: 30 });
    const { loss } = evaluated as { loss: number };
    expect(loss).toBeCloseTo(result.validation?.loss ?? Number.NaN, 4);

    const files = Object.keys(colours).map((name) => path.join(images(), 'test', name, '0.png'));
    const { predictions } = (await model.json('predict', 'run', ...files)) as {
      predictions: { class: number; className: string }[];
    };
    expect(predictions.map((one) => one.class)).toEqual([0, 1, 2]);
    expect(predictions.map((one) => one.className)).toEqual(['blue', 'green', 'red']);
  },
  timeoutMs,
);

test(
  'of other sizes is scaled where the experiment says so, in predictions too',
  async () => {
    const data =
      'imageFolder({ size: [8, 8], resize: true, mean: [0.4, 0.4, 0.4], deviation: [1, 1, 1] })';
    const model = await OwnModel.write(path.join(folder, 'scaled'), network, data);
    const copy = await copyOfImages('mixed');
    await writeFile(path.join(copy, 'train', 'red', '0.png'), square(colours.red, 1, 21));
    await writeFile(path.join(copy, 'test', 'red', '0.png'), square(colours.red, 2, 5));
    const limits = ['--limit', '48', '--validation-limit', '16'];
    const { result, events } = await model.train('--data-dir', copy, '--run-dir', 'run', ...limits);
    expect(result.iterations).toBe(4 * 3);
    expect(result.validation).toMatchObject({ records: 16 });
    const channel = { mean: 0.4, standardDeviation: 1 };
    expect(events.find((event) => event.type === 'data')).toMatchObject({
      normalisation: [channel, channel, channel],
    });
    const large = path.join(copy, 'train', 'red', '0.png');
    expect(await model.json('predict', 'run', large)).toMatchObject({ predictions: [{}] });
  },
  timeoutMs,
);

test(
  'is refused before the training where something is wrong with it',
  async () => {
    const data = 'imageFolder({ size: [8, 8] })';
    const model = await OwnModel.write(path.join(folder, 'refused'), network, data);

    const none = await model.refused('DATA_MISSING');
    expect(none).toContain('--data-dir');
    const missing = await model.refused('DATA_MISSING', '--data-dir', folder);
    expect(missing).toContain('train');

    const other = await copyOfImages('other-classes');
    await rm(path.join(other, 'test', 'red'), { recursive: true });
    expect(await model.refused('DATA_CORRUPT', '--data-dir', other)).toContain(
      'red in training only',
    );

    const sized = await copyOfImages('other-size');
    const wrong = path.join(sized, 'test', 'green', '7.png');
    await writeFile(wrong, square(colours.green, 1, 9));
    const message = await model.refused('JOB_REFUSED', '--data-dir', sized);
    expect(message).toContain(wrong);
    expect(message).toContain('Expected 8 x 8 pixels, found 9 x 9');

    const damaged = await copyOfImages('damaged');
    const cut = path.join(damaged, 'train', 'blue', '3.png');
    await writeFile(cut, square(colours.blue, 1).subarray(0, 100));
    expect(await model.refused('JOB_REFUSED', '--data-dir', damaged)).toContain(cut);

    const few = await OwnModel.write(path.join(folder, 'few'), network.replace('3)', '2)'), data);
    // The first `3)` is that of `dense(3)`.
    expect(await few.refused('JOB_REFUSED', '--data-dir', images())).toContain('blue, green, red');
  },
  timeoutMs,
);
