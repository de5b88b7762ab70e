import { expect, test } from 'vitest';

import { nearest, suggest } from './suggestion.js';

const known = ['kernel', 'stride', 'padding', 'bias', 'name'];

test.each([
  ['kernal', 'kernel'],
  ['Stride', 'stride'],
  ['pading', 'padding'],
  ['nmae', 'name'],
  ['dilation', undefined],
  ['completelyDifferent', undefined],
])('%s is near to %s', (typed, meant) => {
  expect(nearest(typed, known)).toBe(meant);
});

test('suggest names the near one and the list', () => {
  expect(suggest('kernal', known)).toBe(
    'did you mean `kernel`? one of kernel, stride, padding, bias, name',
  );
  expect(suggest('dilation', known)).toBe('one of kernel, stride, padding, bias, name');
});

test('a long list is not listed', () => {
  const many = Array.from({ length: 40 }, (_, index) => `spark.key.number${index}`);
  expect(suggest('spark.key.numbr7', many)).toBe('did you mean `spark.key.number7`?');
});
