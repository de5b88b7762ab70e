import { defaultStackId } from '@sparkloom/stacks';
import { expect, test } from 'vitest';

import { runScalaTests } from './run-scala-tests.js';

test(`the Scala runtime passes its own tests on ${defaultStackId}`, async () => {
  const { exitCode, output, succeeded } = await runScalaTests(defaultStackId);
  expect(exitCode, output).toBe(0);
  expect(succeeded).toBeGreaterThanOrEqual(60);
});
