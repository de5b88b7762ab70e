import { parseExperiment, parseModel } from '@sparkloom/ir';
import { stackIds } from '@sparkloom/stacks';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { generateScala } from './generate-scala.js';
import { maximumColumns } from './scala/format-call.js';
import { stringLiteral } from './scala/literals.js';

const experiment = parseExperiment(
  {
    data: { kind: 'mnist', shift: 0 },
    loss: { kind: 'negativeLogLikelihood' },
    optimizer: {
      kind: 'sgd',
      learningRate: 0.1,
      momentum: 0.9,
      nesterov: false,
      weightDecay: 0,
      schedule: { kind: 'constant' },
    },
    batchSize: 128,
    epochs: 1,
    seed: 1,
  },
  'test',
);

function modelNamed(name: string, layers: readonly object[] = []): ReturnType<typeof parseModel> {
  const nodes = [...layers, { name: 'flat', kind: 'flatten', arguments: {} }];
  return parseModel(
    {
      schemaVersion: 1,
      name,
      inputs: [{ name: 'input', shape: [1, 28, 28] }],
      nodes: nodes.map((node, index) => ({
        ...node,
        inputs: [index === 0 ? 'input' : (nodes[index - 1] as { name: string }).name],
      })),
      outputs: ['flat'],
    },
    'test',
  );
}

describe.each(stackIds)('Scala for %s', (stack) => {
  test('is the same for the same input, and within the columns', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 99_999 }),
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 0, max: 4 }),
        fc.stringMatching(/^[A-Za-z][A-Za-z0-9_.-]{0,30}$/),
        (filters, kernel, stride, padding, name) => {
          const layer = {
            name,
            kind: 'conv2d',
            arguments: {
              filters,
              kernel: [kernel, kernel],
              stride: [stride, stride],
              padding: [padding, padding],
              bias: false,
            },
          };
          fc.pre(name !== 'flat' && name !== 'input');
          const model = modelNamed('Net', [layer]);
          const once = generateScala('net', model, experiment, stack);
          expect(generateScala('net', model, experiment, stack)).toEqual(once);
          for (const line of once.files.flatMap(({ text }) => text.split('\n'))) {
            expect(line.length).toBeLessThanOrEqual(maximumColumns);
            expect(line).not.toMatch(/[ \t]$/);
          }
        },
      ),
    );
  });

  test('gives a network no name that its files use otherwise', () => {
    const taken = ['Mnist', 'Loss', 'Optimizer', 'SGD', 'Array', 'Reshape', 'Module', 'Sequential'];
    for (const name of taken) {
      const { files } = generateScala('net', modelNamed(name), experiment, stack);
      expect(files.map((file) => file.name)).toContain(`${name}Network.scala`);
    }
  });

  test('keeps BigDL\u2019s order of width and height, and leaves defaults out', () => {
    const conv = (name: string, over: object): object => ({
      name,
      kind: 'conv2d',
      arguments: {
        filters: 4,
        kernel: [3, 5],
        stride: [1, 1],
        padding: [0, 0],
        bias: true,
        ...over,
      },
    });
    const pool = (name: string, over: object) => ({
      name,
      kind: 'maxPool2d',
      arguments: { kernel: [2, 3], stride: [2, 3], padding: [0, 0], ...over },
    });
    const layers = [
      conv('plain', {}),
      conv('strided', { stride: [1, 2] }),
      conv('padded', { padding: [1, 2], bias: false }),
      pool('tiled', {}),
      pool('overlapping', { stride: [2, 1] }),
      pool('framed', { padding: [0, 1] }),
    ];
    const text = generateScala('net', modelNamed('Net', layers), experiment, stack).files[0]?.text;
    // Nobody reads the gradient of the first layer's input.
    expect(text).toContain(
      '.add(SpatialConvolution(1, 4, 5, 3, propagateBack = false).setName("plain"))',
    );
    expect(text).toContain('.add(SpatialConvolution(4, 4, 5, 3, 2, 1).setName("strided"))');
    expect(text).toContain(
      '.add(SpatialConvolution(4, 4, 5, 3, 1, 1, 2, 1, withBias = false).setName("padded"))',
    );
    expect(text).toContain('.add(TiledMaxPooling(3, 2).setName("tiled"))');
    expect(text).toContain('.add(SpatialMaxPooling(3, 2, 1, 2).setName("overlapping"))');
    expect(text).toContain('.add(SpatialMaxPooling(3, 2, 3, 2, 1, 0).setName("framed"))');
  });
});

describe('Scala of a graph', () => {
  const relu = { kind: 'relu', arguments: {} };
  const graph = (nodes: readonly object[], outputs: readonly string[]) =>
    parseModel(
      { schemaVersion: 2, name: 'Net', inputs: [{ name: 'input', shape: [4] }], nodes, outputs },
      'test',
    );
  const textOf = (nodes: readonly object[], outputs: readonly string[]) =>
    generateScala('net', graph(nodes, outputs), undefined, 'bigdl-0.13').files[0]?.text ?? '';

  test('has a value for each layer, also where its name is a word of Scala', () => {
    const text = textOf(
      [
        { name: 'class', ...relu, inputs: ['input'] },
        { name: 'Linear', ...relu, inputs: ['input'] },
        { name: 'encoder.val-1', kind: 'add', arguments: {}, inputs: ['class', 'Linear'] },
      ],
      ['encoder.val-1'],
    );
    expect(text).toContain('val classLayer = ReLU().setName("class").inputs(input)');
    expect(text).toContain('val linear = ReLU().setName("Linear").inputs(input)');
    expect(text).toContain(
      'val encoderVal1 = CAddTable().setName("encoder.val-1").inputs(classLayer, linear)',
    );
    expect(text).toContain('Graph(input, encoderVal1)');
  });

  test('gives several outputs in an array', () => {
    const nodes = ['a', 'b'].map((name) => ({ name, ...relu, inputs: ['input'] }));
    expect(textOf(nodes, ['a', 'b'])).toContain('Graph(Array(input), Array(a, b))');
  });

  test('leaves out the gradient of what comes into a model, and of nothing else', () => {
    const conv = (name: string, input: string, more: object = {}): object => ({
      name,
      kind: 'conv1d',
      arguments: { filters: 3, kernel: 1, stride: 1 },
      inputs: [input],
      ...more,
    });
    const first = (nodes: readonly object[]): string => {
      const inputs = [{ name: 'input', shape: [9, 3] }];
      const model = { schemaVersion: 2, name: 'Net', inputs, nodes, outputs: ['b'] };
      const scala = generateScala('net', parseModel(model, 'test'), undefined, 'bigdl-0.13');
      return scala.files[0]?.text ?? '';
    };
    const chain = first([conv('a', 'input'), conv('b', 'a')]);
    expect(chain).toContain('(3, 3, 1, propagateBack = false).setName("a")');
    expect(chain).toContain('(3, 3, 1).setName("b")');
    // With the same weights somewhere inside, its gradient is read there.
    const shared = first([conv('a', 'input'), conv('b', 'a', { sharesWith: 'a' })]);
    expect(shared).not.toContain('propagateBack');
  });

  test('is cut into methods where it is long, each of which reads what the one before gives', () => {
    const nodes = Array.from({ length: 300 }, (_, index) => {
      const [before, skip] = [index - 1, index - 3].map((at) => (at < 0 ? 'input' : `n${at}`));
      return index % 3 === 2
        ? { name: `n${index}`, kind: 'add', arguments: {}, inputs: [before, skip] }
        : { name: `n${index}`, ...relu, inputs: [before] };
    });
    const text = textOf(nodes, ['n299']);
    const parts = [...text.matchAll(/val (\w+) = part(\d+)\((\w+)\)/g)];
    expect(parts.length).toBeGreaterThan(3);
    parts.forEach(([, , , reads], index) => {
      expect(reads).toBe(index === 0 ? 'input' : parts[index - 1]?.[1]);
    });
    // Every layer is written once.
    expect(text.match(/\.setName\(/g)).toHaveLength(300);
  });

  test('keeps within the columns whatever the layers are called', () => {
    const name = fc.stringMatching(/^[A-Za-z][A-Za-z0-9_.-]{0,20}$/);
    fc.assert(
      fc.property(fc.uniqueArray(name, { minLength: 3, maxLength: 3 }), ([a, b, c]) => {
        fc.pre(![a, b, c].includes('input'));
        const text = textOf(
          [
            { name: a, ...relu, inputs: ['input'] },
            { name: b, ...relu, inputs: ['input'] },
            { name: c, kind: 'add', arguments: {}, inputs: [a, b] },
          ],
          [c ?? ''],
        );
        for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(100);
        const values = [...text.matchAll(/val (\w+) =/g)].map(([, value]) => value);
        expect(new Set(values).size).toBe(4);
      }),
    );
  });
});

test('no text can break out of a Scala literal', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const literal = stringLiteral(text);
      expect(literal).toMatch(/^"(?:[\x20-\x21\x23-\x5b\x5d-\x7e]|\\["\\]|\\u[0-9a-f]{4})*"$/);
      expect(JSON.parse(literal)).toBe(text);
    }),
  );
});
