import { expect, test } from 'vitest';

import treeLstmSentiment from './model.js';

test('the Tree-LSTM has the parameters of BigDL’s, 300 a word and 779,255', () => {
  expect(treeLstmSentiment({ vocabulary: 1000 }).ir.parameters).toBe(300 * 1000 + 779_255);
});

test('it gives a score for each class at each node', () => {
  expect(treeLstmSentiment().inputShape).toEqual({ table: [[-1], { tree: -1 }] });
  expect(treeLstmSentiment().outputShape).toEqual([-1, 5]);
});

test('words are dropped where that is asked for, which has no parameters', () => {
  const [plain, dropping] = [treeLstmSentiment().ir, treeLstmSentiment({ wordDropout: 0.4 }).ir];
  expect(dropping.nodes).toHaveLength(plain.nodes.length + 1);
  expect(dropping.parameters).toBe(plain.parameters);
});

test('candidates are dropped where that is asked for', () => {
  const ofTree = ({ nodes }: ReturnType<typeof treeLstmSentiment>['ir']) =>
    nodes.find(({ kind }) => kind === 'treeLstm')?.arguments;
  expect(ofTree(treeLstmSentiment().ir)).toEqual({ units: 250, recurrentDropout: 0 });
  expect(ofTree(treeLstmSentiment({ recurrentDropout: 0.4 }).ir)).toEqual({
    units: 250,
    recurrentDropout: 0.4,
  });
  expect(() => treeLstmSentiment({ recurrentDropout: 1 })).toThrow('below 1');
});
