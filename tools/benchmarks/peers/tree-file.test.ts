import { expect, test } from 'vitest';

import { treeLines } from './tree-file.js';

test('trees are lines of nodes, each before its children, with the rows of their words', () => {
  expect(treeLines('(3 (2 It) (4 (1 is) (0 it)))\n(2 Is)\n')).toEqual([
    '3,1,2,-1 2,-1,-1,2 4,3,4,-1 1,-1,-1,3 0,-1,-1,2',
    '2,-1,-1,3',
  ]);
});
