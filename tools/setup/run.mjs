// @ts-check
import { ensureInstalled } from './ensure-installed.mjs';
import { runCommand } from './run-command.mjs';

const [command, ...args] = process.argv.slice(2);
if (command === undefined) {
  console.error('usage: node tools/setup/run.mjs COMMAND [ARGUMENT…]');
  process.exit(2);
}
await ensureInstalled();
process.exitCode = await runCommand(command, args);
