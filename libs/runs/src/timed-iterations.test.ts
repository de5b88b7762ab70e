import { expect, test } from 'vitest';

import type { RunEvent } from './events.js';
import { timedIterations } from './timed-iterations.js';

const at = '2026-11-27T12:00:00.000Z';

const iteration = (number: number, elapsedSec: number): RunEvent => ({
  type: 'iteration',
  at,
  elapsedSec,
  epoch: 1,
  iteration: number,
  records: number * 64,
  loss: 1,
  learningRate: 0.1,
  recordsPerSec: 64,
});

const place = { epoch: 1, iteration: 2 };

test('an iteration is as long as nothing but itself took', () => {
  const events: readonly RunEvent[] = [
    { type: 'phase', at, elapsedSec: 3, name: 'data', state: 'end' },
    { type: 'phase', at, elapsedSec: 4, name: 'training', state: 'start' },
    iteration(1, 6),
    iteration(2, 7),
    { type: 'validation', at, elapsedSec: 17, ...place, top1Accuracy: 0.5, loss: 1, records: 10 },
    { type: 'checkpoint', at, elapsedSec: 20, ...place, path: 'checkpoints/2' },
    iteration(3, 21.5),
    { type: 'resume', at, elapsedSec: 100, epoch: 1, iteration: 3, path: 'checkpoints/2' },
    iteration(4, 101),
  ];
  const timed = timedIterations(events);
  expect(timed.map(({ sec }) => sec)).toEqual([2, 1, 1.5, 1]);
  expect(timed.map(({ event }) => event.iteration)).toEqual([1, 2, 3, 4]);
});

test('what no training has begun is no iteration', () => {
  expect(timedIterations([iteration(1, 6)])).toEqual([]);
});
