import { access, constants, realpath } from 'node:fs/promises';
import path from 'node:path';
import { inspectJavaHome, type JavaInstallation, type JavaOrigin } from './java-installation.js';
import { askJava } from './java-properties.js';
import { defaultSearchRoots, homesUnder } from './search-roots.js';

/** Where to look for Java. */
export interface JavaSearch {
  readonly env: NodeJS.ProcessEnv;
  /** The value of `--java-home`. */
  readonly javaHome?: string | undefined;
  /**
   * Folders whose sub-folders are Java homes. Default: `SPARKLOOM_JAVA_ROOTS` (a list like PATH), else
   * the usual places of Linux, SDKMAN!, IntelliJ and macOS.
   */
  readonly searchRoots?: readonly string[];
  /** The architecture a JVM must have to be loaded here. Default: `process.arch`. */
  readonly machine?: string;
}

/**
 * Every Java installation of the machine, each once, in the order in which it is preferred:
 * `--java-home`, SPARKLOOM_JAVA_HOME, JAVA_HOME, `java` on PATH, then what the search roots hold.
 * A home that was named but cannot be used is listed too, with its problems; a folder under a search
 * root that is not a Java home is not.
 */
export async function findJavaInstallations(
  search: JavaSearch,
): Promise<readonly JavaInstallation[]> {
  const { env } = search;
  const named: readonly (readonly [JavaOrigin, string | undefined])[] = [
    ['--java-home', search.javaHome],
    ['SPARKLOOM_JAVA_HOME', env['SPARKLOOM_JAVA_HOME']],
    ['JAVA_HOME', env['JAVA_HOME']],
    ['PATH', await homeOnPath(env['PATH'] ?? '')],
  ];
  const byHome = new Map<string, JavaInstallation>();
  const add = async (home: string, origin: JavaOrigin): Promise<void> => {
    const installation = await inspectJavaHome(home, origin, search.machine);
    if (origin === 'folder' && installation.version === undefined) return;
    if (!byHome.has(installation.home)) byHome.set(installation.home, installation);
  };
  for (const [origin, home] of named) {
    if (home !== undefined && home !== '') await add(home, origin);
  }
  for (const root of search.searchRoots ?? defaultSearchRoots(env)) {
    for (const home of await homesUnder(root)) await add(home, 'folder');
  }
  return [...byHome.values()];
}

/** The home of the first `java` on PATH, through links such as Debian's alternatives. */
async function homeOnPath(searchPath: string): Promise<string | undefined> {
  const name = process.platform === 'win32' ? 'java.exe' : 'java';
  for (const folder of searchPath.split(path.delimiter)) {
    if (folder === '') continue;
    const executable = path.join(folder, name);
    const runnable = await access(executable, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (!runnable) continue;
    const home = path.dirname(path.dirname(await realpath(executable)));
    const installation = await inspectJavaHome(home, 'PATH');
    if (installation.libjvm !== undefined) return home;
    // A shim (jenv, asdf, macOS) stands outside the home it starts, which only the JVM knows.
    return (await askJava(executable))?.home ?? home;
  }
  return undefined;
}
