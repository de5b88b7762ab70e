import { fileURLToPath } from 'node:url';

import { execa } from 'execa';
import type * as z from 'zod';

/** The command itself. */
export const sparkloomBin = fileURLToPath(
  new URL('../../apps/cli/bin/sparkloom.mjs', import.meta.url),
);

/** What a command answers with `--json`; its progress is left out. */
export async function sparkloom<Answer>(
  schema: z.ZodType<Answer>,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  const { stdout } = await execa(process.execPath, [sparkloomBin, '--json', ...args], {
    env,
    stderr: 'ignore',
  });
  return schema.parse(JSON.parse(stdout));
}
