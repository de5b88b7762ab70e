import { readFile } from 'node:fs/promises';

import { expect, test } from 'vitest';

import { parseProcessStat } from './process-stat.js';

test.each(['java', 'tmux: server', 'a) S (b', ')'])('is read behind the name `%s`', (name) => {
  const rest = Array.from({ length: 18 }, (_, index) => String(index)).join(' ');
  expect(parseProcessStat(`7 (${name}) Z ${rest} 4711 0`)).toEqual({
    startTicks: 4711,
    hasEnded: true,
  });
});

test('is read of a process that runs, and of a text that is cut off', async () => {
  const own = parseProcessStat(await readFile('/proc/self/stat', 'utf8'));
  expect(own.hasEnded).toBe(false);
  expect(own.startTicks).toBeGreaterThan(0);
  expect(parseProcessStat('1 (x) S').startTicks).toBeNaN();
});
