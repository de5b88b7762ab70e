import { writeFile } from 'node:fs/promises';
import path from 'node:path';

import { expect, test } from 'vitest';

import { runCli, temporaryFolder } from '../run-cli.js';

/** `sparkloom codegen` of a network with these stages after an image of 8x8. */
async function codegen(stages: string) {
  const folder = await temporaryFolder();
  const file = path.join(folder, 'mixed.ts');
  await writeFile(
    file,
    `import { dense, flatten, image, nn, sequential } from '@sparkloom/dsl';
export default sequential('Mixed', image(2, 8, 8), ${stages}, flatten(), dense(3));\n`,
  );
  // A cache of its own for shapes; the jars are those that are there.
  return runCli(['codegen', file, '--json'], { cwd: folder });
}

test('the shape of a catalogue layer is found by a forward pass in the JVM', async () => {
  const layer =
    'nn.SpatialFullConvolution({ nInputPlane: 2, nOutputPlane: 4, kW: 3, kH: 3, dW: 2, dH: 2 })';
  const { exitCode, stdout, stderr } = await codegen(layer);
  expect(exitCode, stderr).toBe(0);
  const { files } = JSON.parse(stdout) as { files: { text: string }[] };
  // (8 - 1) * 2 + 3 = 17, and 2 * 4 * 9 + 4 weights, as BigDL counts them.
  expect(files[0]?.text).toContain('// [4, 17, 17]');
  expect(files[0]?.text).toContain('Linear(1156, 3)');
  expect(files[0]?.text).toContain(`${(76 + 1157 * 3).toLocaleString('en-US')} parameters`);
});

test('a shape that is stated and not what comes out is refused', async () => {
  const { exitCode, stdout } = await codegen("nn.Tanh({ outputShape: [2, 8, 9], name: 'squash' })");
  expect(exitCode).toBe(2);
  const { error } = JSON.parse(stdout) as { error: Record<string, string> };
  expect(error['code']).toBe('DRY_PASS');
  expect(error['where']).toContain('`squash` (nn.Tanh)');
  expect(error['found']).toBe('[2, 8, 8], where [2,8,9] is stated');
});

test('a layer that BigDL cannot run on its input is refused with what BigDL says', async () => {
  const { exitCode, stdout } = await codegen('nn.Linear({ inputSize: 5, outputSize: 2 })');
  expect(exitCode).toBe(2);
  const { error } = JSON.parse(stdout) as { error: Record<string, string> };
  expect(error['code']).toBe('DRY_PASS');
  expect(error['found']).toMatch(/vector or matrix|size mismatch|dim/i);
});
