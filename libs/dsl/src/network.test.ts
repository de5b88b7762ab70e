import { type ErrorDetails, InputError } from '@sparkloom/errors';
import { describe, expect, test } from 'vitest';

import {
  add,
  concat,
  conv2d,
  dense,
  flatten,
  image,
  type Network,
  network,
  relu,
  sequential,
  tanh,
  tokens,
  tree,
  varying,
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

/** Names, what they read, and whose weights they have. */
function wiring({ ir }: Network): readonly string[] {
  return ir.nodes.map(({ name, inputs, sharesWith }) =>
    [name, '<-', ...inputs, ...(sharesWith === undefined ? [] : [`(as ${sharesWith})`])].join(' '),
  );
}

describe('a graph', () => {
  const input = image(3, 8, 8);
  const x = relu()(conv2d(4, { kernel: 3, padding: 1, name: 'stem' })(input));
  const sum = add(conv2d(4, { kernel: 3, padding: 1 })(x), x);
  const net = network('Residual', input, dense(10)(flatten()(sum)));

  test('lists each layer after those it reads', () => {
    expect(wiring(net)).toEqual([
      'stem <- input',
      'relu1 <- stem',
      'conv2d1 <- relu1',
      'add1 <- conv2d1 relu1',
      'flatten1 <- add1',
      'dense1 <- flatten1',
    ]);
  });

  test('has shapes and parameters', () => {
    expect(net.outputShape).toEqual([10]);
    expect(net.ir.parameters).toBe(4 * 28 + 4 * 37 + 10 * 257);
  });

  test('may be thousands of layers deep', () => {
    const start = vector(2);
    let deep = relu()(start);
    for (let count = 1; count < 5000; count += 1) deep = relu()(deep);
    expect(network('Deep', start, deep).ir.nodes).toHaveLength(5000);
  });

  test('has several inputs and outputs', () => {
    const [left, right] = [vector(3, { name: 'left' }), vector(4)];
    const both = concat(left, right);
    const two = network('Two', [left, right], [dense(2)(both), tanh()(both)]);
    expect(two.outputShape).toEqual({ table: [[2], [7]] });
    expect(two.ir.model.inputs.map(({ name }) => name)).toEqual(['left', 'input1']);
  });
});

describe('a layer in two places', () => {
  test('has its weights once', () => {
    const [left, right] = [vector(8), vector(8)];
    const encode = dense(4, { name: 'encode' });
    const net = network('Siamese', [left, right], concat(encode(left), encode(right)));
    expect(wiring(net)).toEqual([
      'encode <- input1',
      'encode_1 <- input2 (as encode)',
      'concat1 <- encode encode_1',
    ]);
    expect(net.ir.parameters).toBe(4 * 9);
  });

  test('shares nothing where it learns nothing', () => {
    const start = vector(8);
    const activation = tanh();
    expect(wiring(network('Twice', start, activation(activation(start))))).toEqual([
      'tanh1 <- input',
      'tanh2 <- tanh1',
    ]);
  });

  test('must get inputs of one shape', () => {
    const start = vector(8);
    const shared = dense(4);
    const details = refusal(() => network('Bad', start, shared(shared(start))));
    expect(details.code).toBe('SHAPE_MISMATCH');
    expect(details.where).toMatch(/`dense2`.*network\.test\.ts:\d+/);
    expect(details.found).toContain('[4]');
  });
});

describe('a network in another', () => {
  const encoder = sequential('Encoder', vector(8), dense(4, { name: 'fc' }), relu());

  test('stands there with all its layers, once for each call, with the same weights', () => {
    const [left, right] = [vector(8), vector(8)];
    const net = network('Siamese', [left, right], add(encoder(left), encoder(right)));
    expect(wiring(net)).toEqual([
      'Encoder.fc <- input1',
      'Encoder.relu1 <- Encoder.fc',
      'Encoder.fc_1 <- input2 (as Encoder.fc)',
      'Encoder.relu2 <- Encoder.fc_1',
      'add1 <- Encoder.relu1 Encoder.relu2',
    ]);
    expect(net.ir.parameters).toBe(encoder.ir.parameters);
  });

  test('can be a stage of `sequential`', () => {
    const net = sequential('Around', image(2, 2, 2), flatten(), encoder, dense(2));
    expect(wiring(net)).toEqual([
      'flatten1 <- input',
      'Encoder.fc <- flatten1',
      'Encoder.relu1 <- Encoder.fc',
      'dense1 <- Encoder.relu1',
    ]);
  });

  test('refuses tensors of another shape, and another number of them', () => {
    expect(refusal(() => encoder(vector(9) as never))).toMatchObject({
      code: 'SHAPE_MISMATCH',
      expected: '[8]',
      found: '[9]',
    });
    expect(refusal(() => (encoder as unknown as () => unknown)())).toMatchObject({
      code: 'SHAPE_MISMATCH',
      found: '0',
    });
  });
});

describe('what is wrong is refused with the author’s line', () => {
  const start = vector(8);
  const place = /network\.test\.ts:\d+:\d+/;

  test('an input that nothing reads', () => {
    const details = refusal(() => network('Bad', [start, vector(3)], dense(2)(start)));
    expect(details).toMatchObject({ code: 'MODEL_GRAPH' });
    expect(details.problem).toBe('nothing reads an input of the network');
    expect(details.found).toMatch(place);
  });

  test('an input that is not listed', () => {
    const details = refusal(() => network('Bad', start, add(start, vector(8))));
    expect(details.problem).toBe('the network reads an input that is not listed');
    expect(details.where).toMatch(place);
  });

  test('an output that is an input', () => {
    expect(refusal(() => network('Bad', start, start)).code).toBe('MODEL_INVALID');
  });

  test('an input that a layer gave', () => {
    const hidden = dense(4)(start);
    expect(refusal(() => network('Bad', hidden, dense(2)(hidden))).code).toBe('MODEL_GRAPH');
  });

  test('a layer that is called with what is no tensor', () => {
    const details = refusal(() => relu()(28 as never));
    expect(details).toMatchObject({ code: 'MODEL_PART', found: '28' });
    expect(details.where).toMatch(place);
  });

  test('sizes that do not fit', () => {
    const details = refusal(() => dense(2)(image(1, 2, 2) as never));
    expect(details.code).toBe('RANK_MISMATCH');
    expect(details.where).toMatch(/^layer dense at .*network\.test\.ts:\d+:\d+$/);
  });

  test('a size that varies where it must not', () => {
    const details = refusal(() => flatten()(tokens(varying)));
    expect(details).toMatchObject({ code: 'SHAPE_MISMATCH', found: '[?]' });
    expect(refusal(() => vector(varying)).code).toBe('INPUT_SIZE');
  });

  test('a tree where a tensor is wanted', () => {
    expect(refusal(() => relu()(tree() as never))).toMatchObject({
      code: 'RANK_MISMATCH',
      found: 'a tree',
    });
  });

  test('two layers of one name', () => {
    const twice = dense(3, { name: 'fc' })(dense(3, { name: 'fc' })(start));
    const details = refusal(() => network('Bad', start, twice));
    expect(details.problem).toBe('two layers have the same name');
  });
});
