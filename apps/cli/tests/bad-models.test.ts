import { readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { describe, expect, test } from 'vitest';

import { runCli, temporaryFolder } from './run-cli.js';

/** Runs `sparkloom summary` on a file of this text; no JVM is there to be found. */
async function summary(name: string, text: string) {
  const folder = await temporaryFolder();
  const file = path.join(folder, name);
  await writeFile(file, text);
  const run = await runCli(['summary', file, '--json'], { cwd: folder, env: { JAVA_HOME: '' } });
  expect(await readdir(folder)).toEqual([name]);
  return { ...run, error: (JSON.parse(run.stdout) as { error?: Record<string, string> }).error };
}

const layers =
  "import { conv2d, dense, flatten, image, keras, network, nn, relu, sequential } from '@sparkloom/dsl';\n";
const flat = { kind: 'flatten', arguments: {} };
const relu = { kind: 'relu', arguments: {} };
const model = {
  schemaVersion: 2,
  name: 'Net',
  inputs: [{ name: 'input', shape: [1, 8, 8] }],
  nodes: [{ name: 'a', ...flat, inputs: ['input'] }],
  outputs: ['a'],
};

describe('a model.ts that cannot be built is refused with its line', () => {
  test.each<[string, string, string, RegExp]>([
    ['zero units', 'dense(0)', 'LAYER_ARGUMENT', /dense at .*bad\.ts:2:/],
    ['a negative size', 'dense(-3)', 'LAYER_ARGUMENT', /bad\.ts:2:/],
    ['a fractional size', 'dense(2.5)', 'LAYER_ARGUMENT', /bad\.ts:2:/],
    ['a kernel larger than its image', 'conv2d(4, { kernel: 9 })', 'SHAPE_MISMATCH', /bad\.ts:2:/],
    ['an unflattened image', 'dense(10)', 'RANK_MISMATCH', /bad\.ts:2:/],
    [
      'NaN in initial weights',
      "conv2d(4, { kernel: 3, initializer: { kind: 'constant', value: NaN } })",
      'LAYER_ARGUMENT',
      /bad\.ts:2:/,
    ],
    [
      'a spread that is no number',
      "conv2d(4, { kernel: 3, initializer: { kind: 'normal', mean: 0, standardDeviation: -1 } })",
      'LAYER_ARGUMENT',
      /bad\.ts:2:/,
    ],
    [
      'families that do not mix',
      'flatten(), keras.Dense({ outputDim: 2 })',
      'MODEL_FAMILIES',
      /bad\.ts:2:/,
    ],
    [
      'an unknown argument of the catalogue',
      'nn.Linear({ inputs: 2 })',
      'CATALOG_ARGUMENT',
      /bad\.ts:2:/,
    ],
    ['two layers of one name', "relu({ name: 'a' }), relu({ name: 'a' })", 'MODEL_GRAPH', /Net/],
  ])('%s', async (_what, stages, code, where) => {
    const text = `${layers}export default sequential('Net', image(1, 8, 8), ${stages});\n`;
    const { exitCode, error } = await summary('bad.ts', text);
    expect(exitCode).toBe(2);
    expect(error?.['code']).toBe(code);
    expect(error?.['where']).toMatch(where);
    expect(error?.['remedy']).toMatch(/\w/);
  });

  test('an input that nothing reads', async () => {
    const text = `${layers}const a = image(1, 8, 8); const b = image(1, 8, 8);
export default network('Net', [a, b], relu()(a));\n`;
    const { exitCode, error } = await summary('bad.ts', text);
    expect([exitCode, error?.['code']]).toEqual([2, 'MODEL_GRAPH']);
    expect(error?.['found']).toMatch(/bad\.ts:2:/);
  });

  test.each(['class', 'type', 'val', 'Object', 'def'])(
    'a layer or network called `%s` is none',
    async (name) => {
      const text = `${layers}export default sequential('${name}', image(1, 8, 8), relu({ name: '${name}' }));\n`;
      const { exitCode } = await summary('good.ts', text);
      // Scala's words are no problem: what is generated calls them something else.
      expect(exitCode).toBe(0);
    },
  );

  test.each(['a b', 'x"; System.exit(1) //', '1st', '', '../up'])(
    'a network called `%s`',
    async (name) => {
      const text = `${layers}export default sequential(${JSON.stringify(name)}, image(1, 8, 8), relu());\n`;
      const { exitCode, error } = await summary('bad.ts', text);
      expect([exitCode, error?.['code']]).toEqual([2, 'MODEL_INVALID']);
    },
  );
});

describe('a model.json that is wrong is refused', () => {
  test.each<[string, unknown, string, RegExp]>([
    ['of a newer schema', { ...model, schemaVersion: 99 }, 'SCHEMA_TOO_NEW', /schemaVersion 99/],
    [
      'with a cycle',
      {
        ...model,
        nodes: [
          { name: 'a', ...relu, inputs: ['b'] },
          { name: 'b', ...relu, inputs: ['a'] },
        ],
        outputs: ['b'],
        inputs: [{ name: 'input', shape: [1, 8, 8] }],
      },
      'MODEL_GRAPH',
      /input|b/,
    ],
    [
      'whose layer reads itself',
      { ...model, nodes: [{ name: 'a', kind: 'add', arguments: {}, inputs: ['input', 'a'] }] },
      'MODEL_GRAPH',
      /a/,
    ],
    [
      'with a layer that nothing reads',
      { ...model, nodes: [...model.nodes, { name: 'b', ...relu, inputs: ['a'] }] },
      'MODEL_GRAPH',
      /b/,
    ],
    [
      'that shares the weights of nothing',
      {
        ...model,
        nodes: [
          {
            name: 'a',
            kind: 'conv2d',
            arguments: { filters: 2, kernel: [3, 3], stride: [1, 1], padding: [0, 0], bias: true },
            inputs: ['input'],
            sharesWith: 'z',
          },
        ],
      },
      'MODEL_GRAPH',
      /z/,
    ],
    [
      'with a size of zero',
      { ...model, inputs: [{ name: 'input', shape: [0, 8] }] },
      'MODEL_INVALID',
      /./,
    ],
  ])('%s', async (_what, json, code, found) => {
    const { exitCode, error } = await summary('model.json', JSON.stringify(json));
    expect([exitCode, error?.['code']]).toEqual([2, code]);
    expect(error?.['found']).toMatch(found);
  });

  test('that is cut off', async () => {
    const { exitCode, error } = await summary('model.json', JSON.stringify(model).slice(0, 40));
    expect([exitCode, error?.['code']]).toEqual([2, 'MODEL_SYNTAX']);
  });

  test('and one that is right is read', async () => {
    const { exitCode, stdout } = await summary('model.json', JSON.stringify(model));
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ parameters: 0 });
  });
});

test('a depth that ResNet cannot have is refused by its name', async () => {
  const run = await runCli(['summary', 'resnet', '--param', 'depth=21']);
  expect(run.exitCode).toBe(2);
  expect(run.stderr).toContain('error MODEL_PARAMETER: the parameter `depth` is wrong');
  const deeper = await runCli(['summary', 'resnet', '--param', 'depth=32', '--json']);
  expect(JSON.parse(deeper.stdout)).toMatchObject({ parameters: 465_290 });
});
