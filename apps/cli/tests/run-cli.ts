import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { execa } from 'execa';
import { onTestFinished } from 'vitest';

/** The command as a user starts it. */
export const sparkloomBin = fileURLToPath(new URL('../bin/sparkloom.mjs', import.meta.url));

export interface CliRun {
  readonly exitCode: number | undefined;
  readonly stdout: string;
  readonly stderr: string;
}

export interface CliOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string | undefined>>;
}

/** Runs `sparkloom` in a process of its own, without a terminal. */
export async function runCli(
  args: readonly string[],
  { cwd, env }: CliOptions = {},
): Promise<CliRun> {
  const { exitCode, stdout, stderr } = await execa(process.execPath, [sparkloomBin, ...args], {
    reject: false,
    stdin: 'ignore',
    ...(cwd === undefined ? {} : { cwd }),
    env: { ...env },
  });
  return { exitCode, stdout, stderr };
}

/** A folder for one test, gone after it. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'sparkloom-cli-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}
