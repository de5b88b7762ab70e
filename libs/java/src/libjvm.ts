import { stat } from 'node:fs/promises';
import path from 'node:path';

/** Where a JVM's library stands in a home: JDK 9 and later, JDK 8, a JRE 8, macOS, Windows. */
const places = [
  'lib/server/libjvm.so',
  'jre/lib/amd64/server/libjvm.so',
  'lib/amd64/server/libjvm.so',
  'jre/lib/aarch64/server/libjvm.so',
  'lib/aarch64/server/libjvm.so',
  'lib/server/libjvm.dylib',
  'jre/lib/server/libjvm.dylib',
  'bin/server/jvm.dll',
  'jre/bin/server/jvm.dll',
] as const;

/** The server JVM's library in a Java home, or `undefined` when there is none. */
export async function findLibjvm(home: string): Promise<string | undefined> {
  for (const place of places) {
    const library = path.join(home, place);
    const found = await stat(library).catch(() => undefined);
    if (found?.isFile() === true) return library;
  }
  return undefined;
}
