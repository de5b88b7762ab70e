import { describe, expect, expectTypeOf, test } from 'vitest';

import resnet, { type ResNetOptions } from './model.js';

describe('ResNet', () => {
  // Counted by BigDL's own networks: apps/cli/tests/equality.
  test.each<[ResNetOptions, number]>([
    [{}, 270_410],
    [{ depth: 20, shortcut: 'B' }, 273_258],
    [{ depth: 20, shortcut: 'C' }, 284_986],
    [{ depth: 32 }, 465_290],
  ])('%j has %d parameters', (options, parameters) => {
    expect(resnet(options).ir.parameters).toBe(parameters);
  });

  test('gives a score for each class of an image', () => {
    expect(resnet().inputShape).toEqual([3, 32, 32]);
    expect(resnet({ classes: 100 }).outputShape).toEqual([100]);
    expectTypeOf(resnet().outputShape).toEqualTypeOf<[number]>();
  });

  test('has 54 blocks at depth 110', () => {
    const added = resnet({ depth: 110 }).ir.nodes.filter(({ kind }) => kind === 'add');
    expect(added).toHaveLength(54);
  });

  test.each([0, 2, 18, 21, 20.5, -4, Number.NaN])('refuses depth %d', (depth) => {
    expect(() => resnet({ depth })).toThrow(
      expect.objectContaining({ code: 'MODEL_PARAMETER' }) as Error,
    );
  });

  test('refuses a shortcut that there is not', () => {
    expect(() => resnet({ shortcut: 'D' as never })).toThrow(
      expect.objectContaining({ code: 'MODEL_PARAMETER' }) as Error,
    );
  });
});
