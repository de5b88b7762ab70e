import { defaultStackId, stackIds } from '@sparkloom/stacks';
import { expect, test } from 'vitest';

import { runScalaTests } from './run-scala-tests.js';

const others = stackIds.filter((id) => id !== defaultStackId);

test.each(others)('the Scala runtime passes its own tests on %s', async (id) => {
  const { exitCode, output, succeeded } = await runScalaTests(id);
  expect(exitCode, output).toBe(0);
  expect(succeeded).toBeGreaterThanOrEqual(60);
});
