// @ts-check
import { ensureInstalled } from './ensure-installed.mjs';
import { runCommand } from './run-command.mjs';

/** @type {readonly (readonly [name: string, ...args: string[]])[]} */
const checks = [
  ['tsc', '--project', 'tsconfig.json'],
  ['tsc', '--project', 'tools/tsconfig.json'],
  ['eslint', '.', '--max-warnings', '0'],
  ['prettier', '--check', '.'],
];

await ensureInstalled();
const failed = [];
for (const [command, ...args] of checks) {
  const text = [command, ...args].join(' ');
  console.error(`\n> ${text}`);
  const status = await runCommand(command, args);
  if (status >= 128) process.exit(status);
  if (status !== 0) failed.push(text);
}
if (failed.length > 0) {
  console.error(`\nfailed: ${failed.join('; ')}`);
  process.exitCode = 1;
}
