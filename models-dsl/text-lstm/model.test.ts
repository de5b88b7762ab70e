import { expect, test } from 'vitest';

import textLstm from './model.js';

test('the text LSTM has the parameters of BigDL’s cells', () => {
  expect(textLstm().ir.parameters).toBe(503_444);
  expect(textLstm({ cell: 'gru' }).ir.parameters).toBe(386_452);
});

test('it gives a score for each class of a text', () => {
  expect(textLstm().inputShape).toEqual([500, 200]);
  expect(textLstm({ classes: 4 }).outputShape).toEqual([4]);
});

test('it refuses a cell that there is not', () => {
  expect(() => textLstm({ cell: 'rnn' as never })).toThrow(
    expect.objectContaining({ code: 'MODEL_PARAMETER' }) as Error,
  );
});
