import { realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { readElfArchitecture } from './elf-architecture.js';
import { askJava, featureNumber, readReleaseFile } from './java-properties.js';
import { findLibjvm } from './libjvm.js';

/** Who named a Java home: a flag, the environment, or (`folder`) nobody: it was found. */
export type JavaOrigin = '--java-home' | 'SPARKLOOM_JAVA_HOME' | 'JAVA_HOME' | 'PATH' | 'folder';

/** One JDK or JRE of this machine. */
export interface JavaInstallation {
  /** The real path of its home; the path as it was given when there is nothing there. */
  readonly home: string;
  /** Feature number, such as 8 or 17; `undefined` when the home is not a Java home. */
  readonly version: number | undefined;
  readonly fullVersion: string | undefined;
  readonly vendor: string | undefined;
  /** As `process.arch` says it: of libjvm itself where that can be read, else of the release file. */
  readonly architecture: string | undefined;
  /** Path of the server JVM's library, which is what Sparkloom loads. */
  readonly libjvm: string | undefined;
  /** A runtime, as far as it says so itself: Scala needs the compiler of a JDK. */
  readonly withoutCompiler: boolean;
  readonly origin: JavaOrigin;
  /** Why it cannot be used on this machine, whatever the stack; empty when it can. */
  readonly problems: readonly string[];
}

/** Looks into a Java home. Never throws for what is wrong with it: that is in `problems`. */
export async function inspectJavaHome(
  givenHome: string,
  origin: JavaOrigin,
  machine: string = process.arch,
): Promise<JavaInstallation> {
  const home = await realHome(givenHome);
  if (home === undefined) return notAJavaHome(givenHome, origin, 'the folder does not exist');
  const executable = path.join(home, 'bin', process.platform === 'win32' ? 'java.exe' : 'java');
  if (!(await exists(executable))) return notAJavaHome(home, origin, 'there is no bin/java in it');
  const properties = (await readReleaseFile(home)) ?? (await askJava(executable));
  if (properties?.fullVersion === undefined) {
    return notAJavaHome(home, origin, 'it has no `release` file and its bin/java does not start');
  }
  const libjvm = await findLibjvm(home);
  const builtFor = libjvm === undefined ? undefined : await readElfArchitecture(libjvm);
  const architecture = builtFor ?? properties.architecture;
  const problems: string[] = [];
  if (libjvm === undefined) problems.push('it has no libjvm (the server JVM as a library)');
  const withoutCompiler = properties.hasCompiler === false;
  if (withoutCompiler) problems.push('it has no compiler: it is a runtime and not a JDK');
  if (architecture !== undefined && architecture !== machine) {
    problems.push(`it is built for ${architecture}, this Node.js for ${machine}`);
  }
  return {
    home,
    version: featureNumber(properties.fullVersion),
    fullVersion: properties.fullVersion,
    vendor: properties.vendor,
    architecture,
    libjvm,
    withoutCompiler,
    origin,
    problems,
  };
}

/** `Java 17.0.15 (Debian)`: what it is, wherever it is. */
export function nameJava({ fullVersion = 'of unknown version', vendor }: JavaInstallation): string {
  return `Java ${fullVersion}${vendor === undefined ? '' : ` (${vendor})`}`;
}

/** `Java 17.0.15 (Debian) in /usr/lib/jvm/…`: an installation in one line. */
export function describeJava(java: JavaInstallation): string {
  return java.fullVersion === undefined ? java.home : `${nameJava(java)} in ${java.home}`;
}

async function realHome(givenHome: string): Promise<string | undefined> {
  const home = await realpath(givenHome).catch(() => undefined);
  if (home === undefined || path.basename(home) !== 'jre') return home;
  // The JRE inside a JDK 8: the JDK around it is the home that people mean.
  const around = path.dirname(home);
  return (await exists(path.join(around, 'bin', 'java'))) ? around : home;
}

function notAJavaHome(home: string, origin: JavaOrigin, problem: string): JavaInstallation {
  return {
    home,
    version: undefined,
    fullVersion: undefined,
    vendor: undefined,
    architecture: undefined,
    libjvm: undefined,
    withoutCompiler: false,
    origin,
    problems: [problem],
  };
}

async function exists(file: string): Promise<boolean> {
  return (await stat(file).catch(() => undefined)) !== undefined;
}
