// @ts-check
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { join } from 'node:path';

import { workspaceRoot } from './ensure-installed.mjs';

/**
 * Runs a command of node_modules/.bin with the terminal's own input and output.
 *
 * @param {string} command such as `vitest`
 * @param {readonly string[]} args
 * @returns {Promise<number>} its exit status; 128 + the signal's number when a signal ended it
 */
export function runCommand(command, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(join(workspaceRoot, 'node_modules', '.bin', command), args, {
      cwd: workspaceRoot,
      stdio: 'inherit',
    });
    // A terminal sends Ctrl-C to the child itself; a second one would be the user's impatience.
    const forwardInterrupt = () => {
      if (!process.stdin.isTTY) child.kill('SIGINT');
    };
    const forwardTermination = () => {
      child.kill('SIGTERM');
    };
    process.on('SIGINT', forwardInterrupt).on('SIGTERM', forwardTermination);
    const done = () => {
      process.off('SIGINT', forwardInterrupt).off('SIGTERM', forwardTermination);
    };
    child.once('error', (error) => {
      done();
      reject(error);
    });
    child.once('close', (status, signal) => {
      done();
      resolve(signal === null ? (status ?? 1) : 128 + constants.signals[signal]);
    });
  });
}
