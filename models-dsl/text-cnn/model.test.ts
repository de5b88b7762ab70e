import { expect, test } from 'vitest';

import textCnn from './model.js';

test('the text CNN has the 291,732 parameters of BigDL’s', () => {
  expect(textCnn().ir.parameters).toBe(291_732);
  expect(textCnn().inputShape).toEqual([500, 200]);
  expect(textCnn().outputShape).toEqual([20]);
});

test('it reads words of any size, and texts of at least five words', () => {
  expect(textCnn({ words: 50, features: 50 }).outputShape).toEqual([20]);
  expect(() => textCnn({ words: 4 })).toThrow(
    expect.objectContaining({ code: 'LAYER_ARGUMENT' }) as Error,
  );
});

test('patterns are dropped where that is asked for, which has no parameters', () => {
  const [plain, dropping] = [textCnn().ir, textCnn({ pooledDropout: 0.5 }).ir];
  expect(dropping.nodes).toHaveLength(plain.nodes.length + 1);
  expect(dropping.parameters).toBe(plain.parameters);
});
