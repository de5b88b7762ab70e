import { parseModel } from '@sparkloom/ir';
import { describe, expect, test } from 'vitest';

import { chooseEngine } from './choose-engine.js';

const model = (kind: string, args: object, channels = 16) =>
  parseModel(
    {
      schemaVersion: 2,
      name: 'Net',
      inputs: [{ name: 'input', shape: [channels, 8, 8] }],
      nodes: [{ name: 'layer', kind, arguments: args, inputs: ['input'] }],
      outputs: ['layer'],
    },
    'test',
  );
const window = { kernel: [3, 3], stride: [1, 1], padding: [0, 0] };
const images = model('conv2d', { filters: 8, ...window, bias: true });
const narrow = model('conv2d', { filters: 8, ...window, bias: true }, 6);
const others = model('flatten', {});

describe('the engine', () => {
  test.each([
    ['mklblas', images, 'bigdl-0.13', undefined, 'mklblas', undefined],
    ['mkldnn', images, 'bigdl-0.13', undefined, 'mkldnn', undefined],
    ['auto', images, 'bigdl-0.13', undefined, 'mkldnn', undefined],
    ['auto', narrow, 'bigdl-0.13', undefined, 'mklblas', undefined],
    ['mkldnn', narrow, 'bigdl-0.13', undefined, 'mkldnn', undefined],
    ['auto', others, 'bigdl-0.13', undefined, 'mklblas', undefined],
    ['auto', images, 'bigdl-0.7', undefined, 'mklblas', undefined],
    ['mkldnn', others, 'bigdl-0.13', undefined, 'mklblas', /no part of `Net` gains/],
    ['mkldnn', images, 'bigdl-0.7', undefined, 'mklblas', /bigdl-0\.7 lacks/],
    ['mkldnn', images, 'bigdl-0.13', 'an old processor', 'mklblas', /an old processor/],
    ['auto', images, 'bigdl-0.13', 'an old processor', 'mklblas', /an old processor/],
    ['auto', others, 'bigdl-0.13', 'an old processor', 'mklblas', undefined],
  ] as const)('of %s', (choice, network, stack, machineLacks, engine, warning) => {
    const chosen = chooseEngine({ choice, model: network, stack, machineLacks });
    expect(chosen.engine).toBe(engine);
    if (warning === undefined) expect(chosen.warning).toBeUndefined();
    else expect(chosen.warning).toMatch(warning);
  });
});
