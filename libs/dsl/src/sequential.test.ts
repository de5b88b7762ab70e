import { InputError, type ErrorDetails } from '@sparkloom/errors';
import type { Layer } from '@sparkloom/layers';
import { describe, expect, test } from 'vitest';

import {
  conv2d,
  dense,
  flatten,
  image,
  logSoftmax,
  maxPool2d,
  reshape,
  sequential,
  tanh,
  vector,
} from './index.js';

function refusal(make: () => unknown): ErrorDetails {
  try {
    make();
  } catch (error) {
    if (error instanceof InputError) return error.details;
    throw error;
  }
  throw new Error('it was not refused');
}

/** Layers of an author whose editor does not check types, or whose sizes came from elsewhere. */
const unchecked = (...layers: readonly unknown[]) => layers as Layer[];

/** The line of this file that the caller stands on. */
function line(): number {
  return Number(/sequential\.test\.ts:(\d+)/.exec(new Error().stack?.split('\n')[2] ?? '')?.[1]);
}

describe('a network that fits', () => {
  const network = sequential(
    'Digits',
    image(1, 28, 28),
    conv2d(6, { kernel: 5, name: 'conv1' }),
    tanh(),
    maxPool2d(2),
    tanh(),
    flatten(),
    dense(10),
    logSoftmax(),
  );

  test('has inferred every shape', () => {
    expect(network.inputShape).toEqual([1, 28, 28]);
    expect(network.outputShape).toEqual([10]);
    expect(network.ir.nodes.map((node) => node.outputShape)).toEqual([
      [6, 24, 24],
      [6, 24, 24],
      [6, 12, 12],
      [6, 12, 12],
      [864],
      [10],
      [10],
    ]);
  });

  test('names its layers, each kind counted for itself', () => {
    expect(network.ir.nodes.map((node) => node.name)).toEqual([
      'conv1',
      'tanh1',
      'maxPool2d1',
      'tanh2',
      'flatten1',
      'dense1',
      'logSoftmax1',
    ]);
  });

  test('never gives a name that the author has taken', () => {
    const { ir } = sequential('Chain', vector(3), tanh(), tanh({ name: 'tanh1' }), tanh());
    expect(ir.nodes.map((node) => node.name)).toEqual(['tanh2', 'tanh1', 'tanh3']);
  });

  test('holds nothing but JSON', () => {
    expect(JSON.parse(JSON.stringify(network.ir.model))).toEqual(network.ir.model);
  });

  test('cannot be changed', () => {
    expect(() => Object.assign(network, { name: 'Other' })).toThrow(TypeError);
  });

  test('may have hundreds of layers', () => {
    const layers = Array.from({ length: 500 }, (_, index) => (index % 2 ? tanh() : dense(8)));
    const deep = sequential('Deep', vector(8), ...layers);
    expect(deep.ir.nodes).toHaveLength(500);
    expect(deep.outputShape).toEqual([8]);
  });
});

describe('a network that does not fit is refused with the author’s line', () => {
  test('a wrong rank', () => {
    let written = 0;
    const details = refusal(() => {
      written = line() + 1;
      return sequential('Bad', image(1, 28, 28), ...unchecked(tanh(), dense(10)));
    });
    expect(details).toMatchObject({
      code: 'RANK_MISMATCH',
      expected: 'a flat input [features], or a sequence [time, features]',
      found: '[1, 28, 28]',
      remedy: 'put `flatten()` before it',
    });
    expect(details.where).toContain('layer `dense1` (dense, #2 of `Bad`) at ');
    expect(details.where).toMatch(new RegExp(`sequential\\.test\\.ts:${written}:\\d+$`));
  });

  test('a wrong size', () => {
    const details = refusal(() =>
      sequential(
        'Bad',
        image(1, 8, 8),
        ...unchecked(maxPool2d(2), conv2d(6, { kernel: 5, name: 'second' })),
      ),
    );
    expect(details).toMatchObject({
      code: 'SHAPE_MISMATCH',
      expected: 'an image of at least 5x5, the size of the kernel',
      found: '[1, 4, 4]',
    });
    expect(details.where).toMatch(
      /^layer `second` \(conv2d, #2 of `Bad`\) at .*sequential\.test\.ts:\d+:\d+$/,
    );
    expect(details.remedy).toContain('4x4');
  });

  test('a reshape to another number of values', () => {
    const details = refusal(() => sequential('Bad', vector(12), ...unchecked(reshape([5, 3]))));
    expect(details).toMatchObject({
      code: 'SHAPE_MISMATCH',
      found: '[12]',
      remedy: 'ask for a shape of 12 values',
    });
  });

  test('the place of a layer that another function made is that function’s line', () => {
    const block = () => dense(10, { name: 'block' });
    const details = refusal(() => sequential('Bad', image(1, 2, 2), ...unchecked(block())));
    expect(details.where).toMatch(/sequential\.test\.ts:\d+:\d+$/);
  });
});

describe('names', () => {
  test('two layers of one name', () => {
    expect(
      refusal(() => sequential('Bad', vector(3), tanh({ name: 'a' }), dense(2, { name: 'a' }))),
    ).toMatchObject({ code: 'MODEL_GRAPH', found: 'a', where: 'model `Bad`' });
  });

  test.each(['two words', '5conv', '', 'a/b'])('a layer cannot be called %j', (name) => {
    const details = refusal(() => sequential('Bad', vector(3), tanh({ name })));
    expect(details).toMatchObject({ code: 'MODEL_INVALID', found: JSON.stringify(name) });
    expect(details.where).toMatch(/^`Bad` at .*sequential\.test\.ts:\d+:\d+, `nodes\.0\.name`$/);
  });

  test.each(['My Net', ''])('a network cannot be called %j', (name) => {
    const details = refusal(() => sequential(name, vector(3), tanh()));
    expect(details).toMatchObject({ code: 'MODEL_INVALID', found: JSON.stringify(name) });
  });
});

describe('what is no layer', () => {
  test('a factory that was not called', () => {
    const details = refusal(() => sequential('Bad', vector(3), ...unchecked(dense(3), tanh)));
    expect(details).toMatchObject({ code: 'MODEL_PART', remedy: 'call it: `tanh(…)`' });
    expect(details.problem).toContain('#2');
    expect(details.where).toMatch(/sequential\.test\.ts:\d+:\d+$/);
  });

  test.each([[undefined], [null], [false], ['dense']])('%j', (part) => {
    expect(refusal(() => sequential('Bad', vector(3), ...unchecked(part))).code).toBe('MODEL_PART');
  });

  test('a forgotten input', () => {
    const make = sequential as unknown as (...parts: unknown[]) => unknown;
    expect(refusal(() => make('Bad', dense(3)))).toMatchObject({
      code: 'MODEL_PART',
      problem: 'the input is missing or is something else',
    });
  });

  test('a network without layers', () => {
    expect(refusal(() => sequential('Bad', vector(3)))).toMatchObject({ code: 'MODEL_EMPTY' });
  });
});

describe('inputs', () => {
  test.each([
    ['image', () => image(0, 28, 28), 'channels'],
    ['image', () => image(1, 28.5, 28), 'height'],
    ['image', () => image(1, 28, Number.NaN), 'width'],
    ['image', () => image(1, 28, '28' as never), 'width'],
    ['vector', () => vector(-1), 'features'],
    ['vector', () => vector(undefined as never), 'features'],
  ])('%s, case %#', (factory, make, size) => {
    const details = refusal(make);
    expect(details.code).toBe('INPUT_SIZE');
    expect(details.problem).toContain(size);
    expect(details.where).toMatch(new RegExp(`^${factory} at .*sequential\\.test\\.ts:\\d+:\\d+$`));
  });
});
