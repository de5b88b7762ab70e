import path from 'node:path';

import { stackIds } from '@sparkloom/stacks';
import { describe, expect, test } from 'vitest';

import { runCli, temporaryFolder } from './run-cli.js';

describe.each(stackIds)('the same model.ts on %s', (stack) => {
  test('trains LeNet-5 in this process', async () => {
    const folder = await temporaryFolder();
    const run = await runCli(
      [
        ...['train', 'lenet', '--stack', stack, '--master', 'local[2]', '--max-iterations', '100'],
        ...['--run-dir', path.join(folder, 'run'), '--json'],
      ],
      { cwd: folder },
    );
    expect(run.exitCode, run.stderr.slice(-2000)).toBe(0);
    const result = JSON.parse(run.stdout) as {
      parameters: number;
      iterations: number;
      validation: { top1Accuracy: number };
    };
    expect(result).toMatchObject({ stack, parameters: 22_278, iterations: 100 });
    // A hundred batches teach it most digits; nothing learnt would be one in ten.
    expect(result.validation.top1Accuracy).toBeGreaterThan(0.9);
  });
});
