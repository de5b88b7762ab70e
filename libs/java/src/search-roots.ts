import { readdir } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';

/** Folders whose sub-folders are Java homes, by habit of the systems and tools that install them. */
export function defaultSearchRoots(env: NodeJS.ProcessEnv): readonly string[] {
  const own = env['SPARKLOOM_JAVA_ROOTS'];
  if (own !== undefined) return own.split(path.delimiter).filter((root) => root !== '');
  const user = env['HOME'] ?? homedir();
  return [
    '/usr/lib/jvm',
    '/opt',
    '/usr/java',
    path.join(user, '.sdkman', 'candidates', 'java'),
    path.join(user, '.jdks'),
    '/Library/Java/JavaVirtualMachines',
  ];
}

/** The folders under a root that may be Java homes, sorted by name; none when there is no root. */
export async function homesUnder(root: string): Promise<readonly string[]> {
  const names = await readdir(root).catch(() => []);
  return names
    .sort()
    .flatMap((name) => [path.join(root, name), path.join(root, name, 'Contents', 'Home')]);
}
