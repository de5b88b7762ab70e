import { chmod, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** What a crafted Java home of a test says and has. */
export interface CraftedJavaHome {
  readonly version?: string;
  /** `null`: no libjvm. Default `lib/server/libjvm.so`. */
  readonly libjvm?: string | null;
  /** `e_machine` of libjvm's ELF header: 62 is x86-64, 183 is ARM64. */
  readonly machine?: number;
  /** Whether there is a `release` file; without one `bin/java` prints the properties. */
  readonly release?: boolean;
  /** The modules that its `release` file lists; none are listed by default. */
  readonly modules?: string;
  /** What `bin/java` calls its home, for a shim. */
  readonly saysHome?: string;
}

/** Writes a Java home for a test: a real ELF header, a release file, a `bin/java` that prints. */
export async function craftJavaHome(home: string, crafted: CraftedJavaHome = {}): Promise<string> {
  const { version = '17.0.15', libjvm = 'lib/server/libjvm.so', machine = 62 } = crafted;
  const java = path.join(home, 'bin', 'java');
  await mkdir(path.dirname(java), { recursive: true });
  const printed = [
    'Property settings:',
    `    java.home = ${crafted.saysHome ?? home}`,
    '    java.vendor = Crafted by hand',
    `    java.version = ${version}`,
    '    os.arch = amd64',
  ];
  await writeFile(
    java,
    ['#!/bin/sh', ...printed.map((line) => `echo '${line}' >&2`), ''].join('\n'),
  );
  await chmod(java, 0o755);
  if (crafted.release !== false) {
    await writeFile(
      path.join(home, 'release'),
      `IMPLEMENTOR="Crafted"\nJAVA_VERSION="${version}"\nOS_ARCH="x86_64"\n` +
        (crafted.modules === undefined ? '' : `MODULES="${crafted.modules}"\n`),
    );
  }
  if (libjvm !== null) {
    const library = path.join(home, libjvm);
    await mkdir(path.dirname(library), { recursive: true });
    await writeFile(library, elfHeader(machine));
  }
  return home;
}

function elfHeader(machine: number): Buffer {
  const header = Buffer.alloc(64);
  header.write('\x7fELF\x02\x01\x01', 'latin1');
  header.writeUInt16LE(3, 16);
  header.writeUInt16LE(machine, 18);
  return header;
}
