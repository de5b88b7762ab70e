import { chmod, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** A program that stands in for Python with pip in tests; its environment says how it behaves. */
const program = `
const { appendFileSync, copyFileSync } = require('node:fs');
const { basename, join } = require('node:path');
const behaviour = JSON.parse(process.env.CRAFTED_PIP);
appendFileSync(behaviour.runs, process.argv.slice(2).join(' ') + '\\n');
for (const line of behaviour.prints ?? []) process.stdout.write(line);
for (const line of behaviour.complains ?? []) process.stderr.write(line);
if (behaviour.hangs) setInterval(() => {}, 1000);
else {
  const folder = process.argv[process.argv.indexOf('--dest') + 1];
  for (const wheel of behaviour.wheels ?? []) copyFileSync(wheel, join(folder, basename(wheel)));
  process.exitCode = behaviour.exit ?? 0;
}
`;

/** How the stand-in behaves. */
export interface PipBehaviour {
  /** Pieces of standard output and of standard error. */
  readonly prints?: readonly string[];
  readonly complains?: readonly string[];
  /** Absolute paths of the wheels that it downloads. */
  readonly wheels?: readonly string[];
  readonly exit?: number;
  /** It never ends by itself. */
  readonly hangs?: boolean;
}

/** Writes the stand-in into a folder and gives the environment in which it is `python3`. */
export async function craftPip(
  folder: string,
  behaviour: PipBehaviour,
): Promise<NodeJS.ProcessEnv> {
  const bin = path.join(folder, 'python', 'bin');
  await mkdir(bin, { recursive: true });
  await writeFile(path.join(bin, 'python3'), `#!${process.execPath}\n${program}`);
  await chmod(path.join(bin, 'python3'), 0o755);
  const runs = path.join(folder, 'pip-runs.txt');
  return { PATH: bin, CRAFTED_PIP: JSON.stringify({ ...behaviour, runs }) };
}
