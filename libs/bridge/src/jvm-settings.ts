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
  /**
   * Archive of the classes of the first jars of the class path, from which the JVM starts faster. One
   * that does not fit is passed over.
   */
  readonly classArchive?: string | undefined;
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
    ...properties.map(([key, value]) => `-D${key}=${value}`),
    `-Djava.class.path=${settings.classPath.map((entry) => path.resolve(entry)).join(path.delimiter)}`,
    ...(settings.options ?? []),
  ];
}

function archiveOptions({ classArchive, java }: JvmSettings): readonly string[] {
  if (classArchive === undefined || !archivesClasses(java.version)) return [];
  // An archive that does not fit is no news for the user.
  return [`-XX:SharedArchiveFile=${classArchive}`, '-Xshare:auto', '-Xlog:cds*=off'];
}
