import { expect, test } from 'vitest';

import { readBigDlLog } from './bigdl-peer.js';

test('a log of BigDL tells the median of its second half, and our line the parameters', () => {
  const line = (speed: string): string =>
    `INFO DistriOptimizer$:431 - [Epoch 1 128/12800][Iteration 1] Throughput is ${speed} records/second. Loss is 2.3`;
  const log = ['parameters 22278', line('10.0'), line('20.0'), line('1.5E3'), line('1700.0')];
  expect(readBigDlLog(log.join('\n'))).toEqual({ recordsPerSec: 1600, parameters: 22_278 });
});
