import { createHash, type Hash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

import type { Environment, Fingerprints } from '@sparkloom/study';

import { jvmDirectory, workspaceRoot } from '../workspace.js';

/** What is built, and what no training reads. */
const notSources = /(^|\/)(node_modules|gen|target|tests|fixtures)(\/|$)|\.test(-d)?\.ts$|\.md$/;

/** Source files below a folder, relative to it, in a fixed order. */
async function sourcesBelow(folder: string, recursive: boolean): Promise<readonly string[]> {
  const found = await readdir(folder, { recursive, withFileTypes: true });
  return found
    .filter((file) => file.isFile())
    .map((file) => path.relative(folder, path.join(file.parentPath, file.name)))
    .filter((file) => !notSources.test(file))
    .toSorted();
}

async function addSources(hash: Hash, folder: string, recursive: boolean): Promise<void> {
  for (const file of await sourcesBelow(folder, recursive)) {
    hash.update(`${file}\0`).update(await readFile(path.join(folder, file)));
  }
}

function hashOf(...values: readonly string[]): string {
  return short(createHash('sha256').update(JSON.stringify(values)));
}

const short = (hash: Hash): string => hash.digest('hex').slice(0, 16);

export interface Fingerprinted {
  /** Folders of the models' files. */
  readonly modelFolders: readonly string[];
  readonly stack: string;
  /** The JDK, with its version. */
  readonly java: string;
  /** Folders with the data of the models, or addresses. */
  readonly data: readonly string[];
  readonly environment: Environment;
}

/** Names and sizes: what is in the files was checked when they were fetched. */
async function dataEntries(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch(() => []);
  return Promise.all(
    names.toSorted().map(async (name) => {
      const { size } = await stat(path.join(folder, name));
      return `${name} ${size}`;
    }),
  );
}

/** Hashes of everything that a time depends on. */
export async function fingerprintsOf(what: Fingerprinted): Promise<Fingerprints> {
  const data = await Promise.all(
    what.data.map(async (place) => [place, await dataEntries(place)] as const),
  );
  const { processor, cores, memoryMiB, operatingSystem } = what.environment;
  const code = createHash('sha256');
  await addSources(code, path.join(workspaceRoot, 'libs'), true);
  await addSources(code, path.join(workspaceRoot, 'apps/cli/src'), true);
  // Beside a model of the user's there may be anything.
  for (const folder of what.modelFolders) await addSources(code, folder, false);
  const stack = createHash('sha256').update(hashOf(what.stack, what.java));
  await addSources(stack, jvmDirectory, true);
  return {
    code: short(code),
    data: hashOf(JSON.stringify(data)),
    stack: short(stack),
    machine: hashOf(os.hostname(), processor, String(cores), String(memoryMiB), operatingSystem),
  };
}
