// @ts-check
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

import { explainInstallFailure } from './install-failure.mjs';
import { installProgress } from './install-progress.mjs';
import { refuseNode } from './node-version.mjs';

/** The folder of the checkout. */
export const workspaceRoot = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Exit status for a machine that lacks something, before any work was done.
 */
export const wrongInput = 2;

/** @param {string} root */
function stampFile(root) {
  return join(root, 'node_modules', '.sparkloom-installed');
}

/** @param {string} root */
function lockHash(root) {
  return createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
}

/**
 * Whether node_modules is the complete installation of the present package-lock.json. npm deletes
 * the stamp with node_modules, so an interrupted installation is not taken for a finished one.
 *
 * @param {string} root the folder with package-lock.json
 */
export function isInstalled(root) {
  try {
    return readFileSync(stampFile(root), 'utf8') === lockHash(root);
  } catch {
    return false;
  }
}

/** @param {string} root */
function stamp(root) {
  const file = stampFile(root);
  const unfinished = `${file}.${String(process.pid)}`;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(unfinished, lockHash(root));
  renameSync(unfinished, file);
}

/**
 * The npm that runs this script, else the one on the PATH.
 *
 * @returns {[command: string, ...args: string[]]}
 */
function npmCommand() {
  const script = process.env['npm_execpath'];
  return script !== undefined && basename(script) === 'npm-cli.js'
    ? [process.execPath, script]
    : ['npm'];
}

/**
 * Runs `npm ci` and shows on stderr how far it is.
 *
 * @param {string} root
 * @returns {Promise<{ reason: string, output: string } | undefined>} the failure, if it failed
 */
function npmCi(root) {
  const [npm, ...first] = npmCommand();
  const progress = installProgress(process.stderr);
  return new Promise((resolve) => {
    // npm tells each package it fetched at this level; stdout is left to the command that follows.
    const child = spawn(npm, [...first, 'ci', '--loglevel=http'], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      createInterface({ input: stream }).on('line', (line) => {
        if (progress.fetched(line)) return;
        output += `${line}\n`;
        if (!line.startsWith('npm error')) progress.say(line);
      });
    }
    child.once('error', (error) => {
      progress.end();
      resolve({ reason: `did not start (${error.message})`, output: `${output}${error.message}` });
    });
    child.once('close', (status, signal) => {
      progress.end();
      const reason = signal === null ? `ended with status ${String(status)}` : `got ${signal}`;
      resolve(status === 0 ? undefined : { reason, output });
    });
  });
}

/**
 * Installs the workspace's packages unless they are there. Ends the process with status 2 and one
 * message when Node is too old or npm fails.
 *
 * @param {string} [root] the folder with package-lock.json
 */
export async function ensureInstalled(root = workspaceRoot) {
  const refusal = refuseNode(process.versions.node);
  if (refusal !== undefined) {
    console.error(refusal);
    process.exit(wrongInput);
  }
  if (isInstalled(root)) return;
  const failure = await npmCi(root);
  if (failure !== undefined) {
    console.error(explainInstallFailure(failure));
    process.exit(wrongInput);
  }
  stamp(root);
}
