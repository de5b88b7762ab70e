import { mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { archivesClasses, jvmModuleOptions } from '@sparkloom/java';

import type { ResolveOptions } from './resolve-options.js';
import { runLogged } from './run-logged.js';

/**
 * Writes an archive of the classes that every run loads, parsed and checked: a JVM that is started with
 * this class path, whatever follows it, takes them from there instead of from the jars
 * (`-XX:SharedArchiveFile`). One that cannot use the archive, since it is of another Java or a jar has
 * changed, goes without.
 *
 * @param classPath absolute paths of jars; no folders, whose classes no archive can hold
 * @param folder existing folder for the archive and the log of its making
 * @returns the archive's path; `undefined` where there is none: on an older Java, or when the runtime's
 *   `Rehearsal` failed, which the log says
 * @throws InterruptedError when the signal fires
 */
export async function writeClassArchive(
  classPath: readonly string[],
  folder: string,
  { java, env, signal, onProgress }: ResolveOptions,
): Promise<string | undefined> {
  if (!archivesClasses(java.version)) return undefined;
  onProgress?.({ phase: 'archiving', downloadedFiles: 0, downloadedBytes: 0, current: undefined });
  const archive = path.join(folder, 'classes.jsa');
  const unfinished = `${archive}.part`;
  const work = await mkdtemp(path.join(tmpdir(), 'sparkloom-rehearsal-'));
  try {
    const { succeeded } = await runLogged({
      executable: path.join(java.home, 'bin', 'java'),
      arguments: [
        `-XX:ArchiveClassesAtExit=${unfinished}`,
        ...jvmModuleOptions(java.version),
        ...['-Xmx1g', '-Dspark.master=local[1]', '-Dspark.ui.enabled=false'],
        ...['-cp', classPath.join(path.delimiter), 'org.sparkloom.rehearsal.Rehearsal', work],
      ],
      env,
      log: path.join(folder, 'classes.log'),
      signal,
    });
    if (!succeeded) return undefined;
    await rename(unfinished, archive);
    return archive;
  } finally {
    await rm(work, { recursive: true, force: true });
    await rm(unfinished, { force: true });
  }
}
