// @ts-check
import { fileURLToPath } from 'node:url';

import { ensureInstalled } from './ensure-installed.mjs';

await ensureInstalled();

// In this process: signals and the exit status are the command's own.
const command = new URL('../../apps/cli/bin/sparkloom.mjs', import.meta.url);
process.argv = [
  process.execPath,
  fileURLToPath(command),
  'train',
  'lenet',
  ...process.argv.slice(2),
];
await import(command.href);
