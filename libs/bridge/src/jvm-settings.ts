import path from 'node:path';
import { archivesClasses, jvmModuleOptions } from '@sparkloom/java';

/** What the JVM of a process is started with. */
export interface JvmSettings {
  readonly java: {
    readonly home: string;
    /** Path of the JVM's library. */
    readonly libjvm: string;
    /** Feature number, such as 17. */
    readonly version: number;
  };
  /** Jars and folders, all of which must be there; the folder of compiled jobs comes last. */
  readonly classPath: readonly string[];
  /** What the JVM starts faster with. */
  readonly quickStart?: {
    /** Archive of the classes of the first jars of the class path; passed over where it does not fit. */
    readonly classArchive?: string;
    /** Folder of native libraries, looked into before the system's. */
    readonly nativeLibraries?: string;
  };
  readonly heapMiB: number;
  /** More options, after Sparkloom's own. */
  readonly options?: readonly string[];
  /** Such as `spark.*` and `bigdl.*`. */
  readonly systemProperties?: Readonly<Record<string, string>>;
}

/** The options that the JVM gets. */
export function jvmOptions(settings: JvmSettings): readonly string[] {
  const properties = Object.entries(settings.systemProperties ?? {});
  return [
    // Signals stay Node's: the JVM would exit at Ctrl-C before Spark is stopped.
    '-Xrs',
    `-Xmx${settings.heapMiB}m`,
    // Throughput counts, not pauses, and G1's threads would take the few cores.
    '-XX:+UseParallelGC',
    '-Dfile.encoding=UTF-8',
    '-Djava.awt.headless=true',
    ...jvmModuleOptions(settings.java.version),
    ...archiveOptions(settings),
    ...libraryOptions(settings),
    ...properties.map(([key, value]) => `-D${key}=${value}`),
    `-Djava.class.path=${settings.classPath.map((entry) => path.resolve(entry)).join(path.delimiter)}`,
    ...(settings.options ?? []),
  ];
}

/** Java from which on it moves an archive to a random address, and all addresses in it. */
const firstToRelocate = 17;

function archiveOptions({ quickStart, java }: JvmSettings): readonly string[] {
  const { classArchive } = quickStart ?? {};
  if (classArchive === undefined || !archivesClasses(java.version)) return [];
  const mapsAsWritten = ['-XX:+UnlockDiagnosticVMOptions', '-XX:ArchiveRelocationMode=0'];
  return [
    `-XX:SharedArchiveFile=${classArchive}`,
    '-Xshare:auto',
    // An archive that does not fit is no news for the user.
    '-Xlog:cds*=off',
    ...(java.version < firstToRelocate ? [] : mapsAsWritten),
  ];
}

/** Where JVMs on Linux, those of Debian among them, look for libraries when they are not told. */
const systemLibraries = [
  '/usr/java/packages/lib',
  ...['/usr/lib/x86_64-linux-gnu/jni', '/lib/x86_64-linux-gnu', '/usr/lib/x86_64-linux-gnu'],
  ...['/usr/lib/jni', '/usr/lib64', '/lib64', '/lib', '/usr/lib'],
];

function libraryOptions({ quickStart }: JvmSettings): readonly string[] {
  const { nativeLibraries } = quickStart ?? {};
  if (nativeLibraries === undefined) return [];
  const { LD_LIBRARY_PATH: ofUser = '' } = process.env;
  const folders = [nativeLibraries, ...(ofUser === '' ? [] : [ofUser]), ...systemLibraries];
  return [`-Djava.library.path=${folders.join(path.delimiter)}`];
}
