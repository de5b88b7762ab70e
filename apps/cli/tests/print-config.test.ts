import { expect, test } from 'vitest';

import { runCli, temporaryFolder } from './run-cli.js';

test('the printed configuration has the memory that a training needs, and who said it', async () => {
  const cwd = await temporaryFolder();
  const config = async (...flags: readonly string[]): Promise<Record<string, unknown>> => {
    const { exitCode, stdout, stderr } = await runCli(
      [
        '--json',
        'train',
        'vgg',
        '--print-config',
        '--batch-size',
        '64',
        '--master',
        'local[2]',
        ...flags,
      ],
      { cwd },
    );
    expect(exitCode, stderr).toBe(0);
    return JSON.parse(stdout) as Record<string, unknown>;
  };
  const estimated = { value: expect.any(Number) as number, origin: 'estimate' };
  expect(await config()).toMatchObject({
    'memory.heapMiB': estimated,
    'memory.nativeMiB': estimated,
    'spark.driver.memory': { value: expect.stringMatching(/^\d+m$/) as string },
  });
  expect(await config('--driver-memory', '6g')).toMatchObject({
    'spark.driver.memory': { value: '6g', origin: 'flag' },
  });
});
