import { readFile } from 'node:fs/promises';

import { InputError, type ErrorDetails } from '@sparkloom/errors';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { type Model, modelSchemaVersion, parseModel } from './index.js';

const digits = {
  schemaVersion: modelSchemaVersion,
  name: 'Digits',
  inputs: [{ name: 'input', shape: [1, 28, 28] }],
  nodes: [
    {
      name: 'conv1',
      kind: 'conv2d',
      arguments: { filters: 6, kernel: [5, 5], stride: [1, 1], padding: [0, 0], bias: true },
      inputs: ['input'],
    },
    { name: 'flat', kind: 'flatten', arguments: {}, inputs: ['conv1'] },
    { name: 'scores', kind: 'dense', arguments: { units: 10, bias: true }, inputs: ['flat'] },
    { name: 'output', kind: 'logSoftmax', arguments: {}, inputs: ['scores'] },
  ],
  outputs: ['output'],
} satisfies Model;

type Node = Model['nodes'][number];

/** The model with one of its nodes changed. */
function withNode(index: number, change: Partial<Record<keyof Node, unknown>>): unknown {
  return {
    ...digits,
    nodes: digits.nodes.map((node, at) => (at === index ? { ...node, ...change } : node)),
  };
}

function refusal(model: unknown): ErrorDetails {
  try {
    parseModel(model, 'digits.json');
  } catch (error) {
    if (error instanceof InputError) return error.details;
    throw error;
  }
  throw new Error('it was not refused');
}

describe('a model from JSON', () => {
  const parsed = parseModel(digits, 'digits.json');

  test('has every shape, and counts', () => {
    expect(parsed.nodes.map((node) => node.outputShape)).toEqual([[6, 24, 24], [3456], [10], [10]]);
    expect(parsed.outputShapes).toEqual([[10]]);
    expect(parsed.parameters).toBe(6 * (25 + 1) + 10 * (3456 + 1));
    expect(parsed.multiplyAdds).toBe(6 * 24 * 24 * 25 + 3456 * 10);
  });

  test('comes back from JSON as it was', () => {
    const text = JSON.stringify(parsed.model);
    expect(parseModel(JSON.parse(text), 'again')).toEqual(parsed);
    expect(JSON.parse(text)).toEqual(digits);
  });

  test('comes back for any chain of dense layers', () => {
    const chain = fc
      .array(fc.record({ units: fc.integer({ min: 1, max: 300 }), bias: fc.boolean() }), {
        minLength: 1,
        maxLength: 20,
      })
      .map((layers): Model => ({
        schemaVersion: modelSchemaVersion,
        name: 'Chain',
        inputs: [{ name: 'input', shape: [7] }],
        nodes: layers.map((args, index) => ({
          name: `dense${index + 1}`,
          kind: 'dense',
          arguments: args,
          inputs: [index === 0 ? 'input' : `dense${index}`],
        })),
        outputs: [`dense${layers.length}`],
      }));
    fc.assert(
      fc.property(chain, (model) => {
        const first = parseModel(model, 'chain');
        expect(parseModel(JSON.parse(JSON.stringify(first.model)), 'chain')).toEqual(first);
        expect(first.model).toEqual(model);
      }),
    );
  });
});

describe('schemaVersion', () => {
  test('a newer one is refused, with what to do', () => {
    const newer = modelSchemaVersion + 1;
    expect(refusal({ ...digits, schemaVersion: newer, somethingNew: true })).toMatchObject({
      code: 'SCHEMA_TOO_NEW',
      where: 'digits.json',
      found: `schemaVersion ${newer}`,
      remedy: expect.stringContaining('update Sparkloom') as string,
    });
  });

  test.each([undefined, '1', 0, 1.5])('%j is refused', (schemaVersion) => {
    expect(refusal({ ...digits, schemaVersion }).code).toMatch(/MODEL_INVALID|SCHEMA_TOO_NEW/);
  });
});

describe('what is no model', () => {
  test.each([null, undefined, 5, 'text', [], {}])('%j', (value) => {
    expect(refusal(value)).toMatchObject({ code: 'MODEL_INVALID' });
  });

  test('an unknown kind names the place and what there is', () => {
    expect(refusal(withNode(1, { kind: 'flaten' }))).toMatchObject({
      code: 'MODEL_INVALID',
      where: 'digits.json, `nodes.1.kind`',
      found: '"flaten"',
      expected: expect.stringContaining('flatten') as string,
    });
  });

  test('a key that does not exist is named', () => {
    const details = refusal(withNode(0, { argument: {} } as never));
    expect(details).toMatchObject({ code: 'MODEL_INVALID', remedy: 'remove `argument`' });
    expect(details.where).toBe('digits.json, `nodes.0.argument`');
  });

  test.each(['', '5conv', 'a b', 'ä', '../x', 'x'.repeat(101)])('the name %j', (name) => {
    expect(refusal({ ...digits, name })).toMatchObject({
      code: 'MODEL_INVALID',
      where: 'digits.json, `name`',
    });
  });

  test.each([[[]], [[0]], [[1, 2.5]], [[-3]]])('the input shape %j', (shape) => {
    expect(refusal({ ...digits, inputs: [{ name: 'input', shape }] }).code).toBe('MODEL_INVALID');
  });
});

describe('a graph that cannot be computed', () => {
  test('two layers of one name', () => {
    expect(refusal(withNode(1, { name: 'conv1' }))).toMatchObject({
      code: 'MODEL_GRAPH',
      found: 'conv1',
    });
  });

  test('a layer with the name of an input', () => {
    expect(refusal(withNode(1, { name: 'input' }))).toMatchObject({ code: 'MODEL_GRAPH' });
  });

  test('an input that nothing reads', () => {
    const inputs = [...digits.inputs, { name: 'unread', shape: [3] }];
    expect(refusal({ ...digits, inputs })).toMatchObject({ code: 'MODEL_GRAPH', found: 'unread' });
  });

  test('a layer that nothing reads', () => {
    const lost = { name: 'lost', kind: 'tanh', arguments: {}, inputs: ['flat'] };
    expect(refusal({ ...digits, nodes: [...digits.nodes, lost] })).toMatchObject({
      code: 'MODEL_GRAPH',
      found: 'lost',
    });
  });

  test('an output that is no layer', () => {
    expect(refusal({ ...digits, outputs: ['output', 'nowhere'] })).toMatchObject({
      code: 'MODEL_GRAPH',
      found: 'nowhere',
    });
  });

  test.each([
    ['a cycle of two', 1, 'scores'],
    ['a layer that reads itself', 1, 'flat'],
    ['a reference to a later layer', 0, 'flat'],
    ['a reference to nothing', 1, 'nowhere'],
  ])('%s', (_what, index, reads) => {
    const extra = { name: 'keep', kind: 'tanh', arguments: {}, inputs: ['input'] };
    const model = withNode(index, { inputs: [reads] }) as Model;
    const read = { ...extra, name: 'keep2', inputs: ['conv1'] };
    const details = refusal({
      ...model,
      nodes: [...model.nodes, extra, read],
      outputs: ['output', 'keep', 'keep2'],
    });
    expect(details).toMatchObject({ code: 'MODEL_GRAPH', found: reads });
    expect(details.where).toContain(`\`${digits.nodes[index]?.name ?? ''}\``);
    expect(details.remedy).toContain('cycles');
  });

  test('a layer of one input that gets two', () => {
    expect(refusal(withNode(1, { inputs: ['conv1', 'input'] }))).toMatchObject({
      code: 'MODEL_GRAPH',
      expected: '1',
      found: '2',
    });
  });
});

describe('a layer that does not fit', () => {
  test('is named with its place in the model', () => {
    expect(refusal(withNode(2, { inputs: ['conv1', 'flat'] }))).toMatchObject({
      where: 'layer `scores` (dense, #3 of `Digits`)',
    });
    const nodes = digits.nodes
      .filter((node) => node.name !== 'flat')
      .map((node) => (node.name === 'scores' ? { ...node, inputs: ['conv1'] } : node));
    expect(refusal({ ...digits, nodes })).toMatchObject({
      code: 'RANK_MISMATCH',
      where: 'layer `scores` (dense, #2 of `Digits`)',
      expected: 'a flat input [features], or a sequence [time, features]',
      found: '[6, 24, 24]',
      remedy: 'put `flatten()` before it',
    });
  });

  test.each([
    ['unknown', { units: 10, bias: true, unitz: 5 }, 'unitz'],
    ['missing', { units: 10 }, 'bias'],
    ['fractional', { units: 1.5, bias: true }, 'units'],
  ])('an argument that is %s', (_what, args, name) => {
    const details = refusal(withNode(2, { arguments: args }));
    expect(details.code).toBe('LAYER_ARGUMENT');
    expect(details.problem).toContain(`\`${name}\``);
    expect(details.where).toContain('scores');
  });
});

test('a file of version 1 is read as it was', async () => {
  const file = new URL('fixtures/lenet-version-1.json', import.meta.url);
  const { model, parameters } = parseModel(JSON.parse(await readFile(file, 'utf8')), 'lenet');
  expect(parameters).toBe(22_278);
  expect(model.schemaVersion).toBe(modelSchemaVersion);
  // What it writes again, it reads again.
  expect(parseModel(JSON.parse(JSON.stringify(model)), 'again').model).toEqual(model);
});
