import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { InputError } from '@sparkloom/errors';
import type { StackId } from '@sparkloom/stacks';
import { stackBuilds } from './stack-build.js';

/** Folders that do not decide what is built. */
const ignoredFolders: ReadonlySet<string> = new Set(['target', 'test']);

/**
 * SHA-256 (hex) of all poms and sources under `jvm/` that decide what a stack's jars are.
 *
 * @param jvmDirectory the checkout's `jvm` folder.
 * @throws InputError `JVM_SOURCES_MISSING`
 */
export async function hashOfSources(stackId: StackId, jvmDirectory: string): Promise<string> {
  const { closureCleaner, module, sharedSources, wheels } = stackBuilds[stackId];
  const folders = [
    ...(closureCleaner === undefined ? [] : [closureCleaner.module]),
    module,
    ...sharedSources,
    'runtime/src/main',
  ];
  const files = [
    ...['pom.xml', 'closure-cleaner/pom.xml', 'stacks/pom.xml'],
    ...(await Promise.all(folders.map((folder) => filesUnder(jvmDirectory, folder)))).flat(),
  ].sort();
  return hashOfFiles(jvmDirectory, files, JSON.stringify(wheels ?? null));
}

/**
 * SHA-256 (hex) of files by name and content.
 *
 * @param jvmDirectory the checkout's `jvm` folder; the files are named relative to it.
 * @param more what else decides.
 * @throws InputError `JVM_SOURCES_MISSING`
 */
export async function hashOfFiles(
  jvmDirectory: string,
  files: readonly string[],
  more = '',
): Promise<string> {
  const hash = createHash('sha256').update(more);
  const contents = await Promise.all(
    files.map(async (file) => {
      const where = path.join(jvmDirectory, file);
      const content = await readFile(where).catch((error: unknown) => {
        throw sourcesMissing(where, error);
      });
      return { file, content };
    }),
  );
  for (const { file, content } of contents) {
    hash.update(`${file}\0${String(content.length)}\0`).update(content);
  }
  return hash.digest('hex');
}

/** All files under a folder, as paths with `/` relative to the root. */
async function filesUnder(root: string, folder: string): Promise<string[]> {
  const entries = await readdir(path.join(root, folder), { withFileTypes: true }).catch(
    (error: unknown) => {
      throw sourcesMissing(path.join(root, folder), error);
    },
  );
  const files: string[] = [];
  for (const entry of entries) {
    const name = `${folder}/${entry.name}`;
    if (entry.isFile()) files.push(name);
    else if (entry.isDirectory() && !ignoredFolders.has(entry.name)) {
      files.push(...(await filesUnder(root, name)));
    }
  }
  return files;
}

function sourcesMissing(where: string, cause: unknown): InputError {
  return new InputError({
    code: 'JVM_SOURCES_MISSING',
    problem: 'the Scala side of Sparkloom is not where it should be',
    where,
    expected: 'the folder `jvm` of the checkout, whole',
    found: cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause),
    remedy: 'restore it, for instance with `git checkout -- jvm`',
    cause,
  });
}
