import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { execa } from 'execa';

/** What a Java home says about itself; what it does not say is absent. */
export interface JavaProperties {
  readonly fullVersion?: string;
  readonly vendor?: string;
  /** In the words of `process.arch`. */
  readonly architecture?: string;
  /** Whether the Java compiler is in it; only known where the modules are listed. */
  readonly hasCompiler?: boolean;
  /** The home as the JVM itself sees it; only known when it was asked. */
  readonly home?: string;
}

/** Java's names for architectures, in the words of `process.arch`. */
const architectures: Readonly<Record<string, string>> = {
  amd64: 'x64',
  x86_64: 'x64',
  aarch64: 'arm64',
  i386: 'ia32',
  i586: 'ia32',
  i686: 'ia32',
  x86: 'ia32',
};

/** Longest that a `java` is given to print its version; a broken shim must not hang the command. */
const askTimeoutMs = 30_000;

/** The feature number of a version: 8 for `1.8.0_402`, 17 for `17.0.15`. */
export function featureNumber(fullVersion: string): number | undefined {
  const match = /^(?:1\.)?(\d+)/.exec(fullVersion);
  return match?.[1] === undefined ? undefined : Number(match[1]);
}

/** Reads the `release` file of a Java home (`KEY="value"` lines); `undefined` without a usable one. */
export async function readReleaseFile(home: string): Promise<JavaProperties | undefined> {
  const text = await readFile(path.join(home, 'release'), 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const entries = new Map(
    [...text.matchAll(/^(\w+)="?(.*?)"?\r?$/gm)].map(([, key, value]) => [key, value]),
  );
  const found = properties(
    entries.get('JAVA_VERSION'),
    entries.get('IMPLEMENTOR'),
    entries.get('OS_ARCH'),
  );
  const modules = entries.get('MODULES')?.split(' ');
  if (found === undefined || modules === undefined) return found;
  return { ...found, hasCompiler: modules.includes('jdk.compiler') };
}

/**
 * Asks a `java` executable for its properties.
 *
 * @returns `undefined` when it does not start, for instance because it is built for another machine.
 */
export async function askJava(executable: string): Promise<JavaProperties | undefined> {
  const result = await execa(executable, ['-XshowSettings:properties', '-version'], {
    reject: false,
    timeout: askTimeoutMs,
    stdin: 'ignore',
    // A user's JAVA_TOOL_OPTIONS may belong to another JDK; it must not decide what is found.
    env: { JAVA_TOOL_OPTIONS: undefined, _JAVA_OPTIONS: undefined },
  });
  if (result.failed) return undefined;
  const text = `${result.stderr}\n${result.stdout}`;
  const value = (key: string): string | undefined =>
    new RegExp(`^\\s*${key.replaceAll('.', '\\.')} = (.*?)\\s*$`, 'm').exec(text)?.[1];
  const known = properties(value('java.version'), value('java.vendor'), value('os.arch'));
  const home = value('java.home');
  return known === undefined || home === undefined ? known : { ...known, home };
}

function properties(
  fullVersion: string | undefined,
  vendor: string | undefined,
  architecture: string | undefined,
): JavaProperties | undefined {
  if (fullVersion === undefined || featureNumber(fullVersion) === undefined) return undefined;
  return {
    fullVersion,
    ...(vendor === undefined ? {} : { vendor }),
    ...(architecture === undefined
      ? {}
      : { architecture: architectures[architecture] ?? architecture }),
  };
}
