import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { compileComparisons, type Comparisons, type ModelPair } from './compile-comparisons.js';
import { expectEqualModels, type Quantity, tooFarApart } from './model-comparison.js';
import { phrases, text, theirModels } from './their-models.js';

const stack = 'bigdl-0.13';
const theirs = theirModels(stack);

const lstm = (cell: string, word = -1): string =>
  `StandIns.recurrent(${cell}(${text.features}, 256), ${text.classes}, word = ${word})`;
const tree = (scale: number): string =>
  `StandIns.treeLstm(${phrases.words}, ${phrases.features}, ${phrases.hidden}, scale = ${scale})`;
const branches = (written: string): ModelPair => ({
  ours: `StandIns.branches("${written}")`,
  theirs: 'StandIns.branches("plain first")',
  input: 'ModelInputs.uniform(3, 4)',
});

/** The same networks, written in another way, some with a first layer that propagates back. */
const right = {
  lenet: { ours: 'StandIns.lenet()', gradInputs: 1 },
  'resnet-20-A': { ours: 'StandIns.resnet(20, "A")' },
  'resnet-20-B': { ours: 'StandIns.resnet(20, "B")' },
  'resnet-20-C': { ours: 'StandIns.resnet(20, "C")' },
  'text-lstm': { ours: lstm('LSTM'), gradInputs: 1 },
  'tree-lstm': { ours: tree(2) },
} as const;

/** Networks that take the same weights and compute something else, and where it shows. */
const wrong: Readonly<Record<string, readonly [ModelPair, readonly Quantity[]]>> = {
  'another pooling': [
    {
      ...theirs.lenet,
      ours: 'StandIns.lenet(pooling = SpatialAveragePooling[Float](2, 2, 2, 2))',
    },
    ['output', 'gradInput', 'gradient'],
  ],
  'another activation': [
    { ...theirs.lenet, ours: 'StandIns.lenet(activation = Sigmoid[Float]())' },
    ['output', 'gradInput', 'gradient'],
  ],
  'no decay of weights': [
    { ...theirs['resnet-20-B'], ours: 'StandIns.resnet(20, "B", decay = 0)' },
    ['gradient'],
  ],
  'another epsilon': [
    { ...theirs['resnet-20-B'], ours: 'StandIns.resnet(20, "B", epsilon = 1e-5)' },
    ['output', 'gradient', 'statistics'],
  ],
  'another momentum': [
    { ...theirs['resnet-20-B'], ours: 'StandIns.resnet(20, "B", momentum = 0.01)' },
    ['output', 'statistics'],
  ],
  'swapped gates': [
    { ...theirs['text-lstm'], ours: lstm('new StandIns.SwappedGates') },
    ['output', 'gradInput', 'gradient'],
  ],
  'another word': [
    { ...theirs['text-lstm'], ours: lstm('LSTM', 1) },
    ['output', 'gradInput', 'gradient'],
  ],
  'vectors at the common rate': [{ ...theirs['tree-lstm'], ours: tree(1) }, ['gradient']],
  'weights in each other’s place': [branches('exchanged'), ['output', 'gradInput', 'gradient']],
};

/** Networks that cannot take the same weights, or drop something else. */
const unlike: Readonly<Record<string, readonly [ModelPair, reason: string]>> = {
  'other channels': [
    { ...theirs.lenet, ours: 'StandIns.lenet(channels = 13)' },
    'layer 2: SpatialConvolution [1, 13, 6, 5, 5] [13] ' +
      'where theirs is SpatialConvolution [1, 12, 6, 5, 5] [12]',
  ],
  'a dropout more': [
    { ...theirs.lenet, ours: 'StandIns.lenet(dropout = true)' },
    'dropout [0.1] where theirs is []',
  ],
  'a shortcut as the first argument': [
    { ...theirs['resnet-20-B'], ours: 'StandIns.resnet(20, "B", swapped = true)' },
    'layer 15: SpatialConvolution [1, 32, 16, 1, 1] [32] ' +
      'where theirs is SpatialConvolution [1, 32, 16, 3, 3] [32]',
  ],
};

const rightNames = Object.keys(right) as readonly (keyof typeof right)[];

let comparisons: Comparisons<string>;

beforeAll(async () => {
  comparisons = await compileComparisons<string>({
    stack,
    generated: [],
    pairs: new Map<string, ModelPair>([
      ...rightNames.map((name) => [name, { ...theirs[name], ...right[name] }] as const),
      ['branches', branches('bent first')],
      ...[...Object.entries(wrong), ...Object.entries(unlike)].map(
        ([name, [pair]]) => [name, pair] as const,
      ),
    ]),
  });
});
afterAll(() => (comparisons as typeof comparisons | undefined)?.close());

describe('the comparison of networks', () => {
  test.each(rightNames)('finds %s equal, however it is written', async (name) => {
    expectEqualModels(await comparisons.compare(name), { ...theirs[name], ...right[name] });
  });

  test('matches layers by where their values go, not by where they were written', async () => {
    const expected = { parameters: 40, gradInputs: 1 };
    expectEqualModels(await comparisons.compare('branches'), expected);
  });

  test.each(Object.entries(wrong))('finds out %s', async (name, [, quantities]) => {
    const comparison = await comparisons.compare(name);
    expect(comparison.parameters.ours).toBe(comparison.parameters.theirs);
    expect(comparison.unlike).toEqual([]);
    const apart = new Set(tooFarApart(comparison).map(({ quantity }) => quantity));
    expect(apart).toEqual(new Set(quantities));
  });

  test.each(Object.entries(unlike))('does not run %s', async (name, [, reason]) => {
    const comparison = await comparisons.compare(name);
    expect(comparison.unlike).toEqual([reason]);
    expect(comparison.differences).toEqual([]);
  });
});
