import { describe, expect, expectTypeOf, test } from 'vitest';

import experiment from './experiment.js';
import lenet from './model.js';

describe('LeNet-5', () => {
  const network = lenet();

  test('has the 22,278 parameters of BigDL’s', () => {
    expect(network.ir.parameters).toBe(22_278);
    expect(network.ir.nodes.map((node) => node.parameters).filter((count) => count > 0)).toEqual([
      156, 1_812, 19_300, 1_010,
    ]);
  });

  test('gives a score for each of ten digits', () => {
    expect(network.inputShape).toEqual([1, 28, 28]);
    expect(network.outputShape).toEqual([10]);
  });

  test('has the layers of BigDL’s, with the names of those that learn', () => {
    expect(network.ir.nodes.map(({ name, outputShape }) => [name, outputShape])).toEqual([
      ['conv1_5x5', [6, 24, 24]],
      ['tanh1', [6, 24, 24]],
      ['maxPool2d1', [6, 12, 12]],
      ['conv2_5x5', [12, 8, 8]],
      ['tanh2', [12, 8, 8]],
      ['maxPool2d2', [12, 4, 4]],
      ['flatten1', [192]],
      ['fc1', [100]],
      ['tanh3', [100]],
      ['fc2', [10]],
      ['logSoftmax1', [10]],
    ]);
  });

  test('takes another number of classes', () => {
    const letters = lenet({ classes: 26 });
    expect(letters.outputShape).toEqual([26]);
    expect(letters.ir.parameters).toBe(22_278 + 16 * 101);
    expectTypeOf(letters.outputShape).toEqualTypeOf<[number]>();
  });

  test('refuses a number of classes that is none', () => {
    expect(() => lenet({ classes: 0 })).toThrow(
      expect.objectContaining({
        code: 'LAYER_ARGUMENT',
        message: expect.stringMatching(/lenet\/model\.ts:\d+:\d+/) as string,
      }) as Error,
    );
  });
});

test('the experiment trains on MNIST for at most ten epochs', () => {
  expect(experiment).toMatchObject({ data: { kind: 'mnist' }, batchSize: 128 });
  expect(experiment.epochs).toBeLessThanOrEqual(10);
});
