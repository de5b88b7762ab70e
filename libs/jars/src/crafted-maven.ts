import { chmod, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** A program that stands in for Maven in tests; its environment says how it behaves. */
const program = `
const { appendFileSync, mkdirSync, writeFileSync } = require('node:fs');
const { delimiter, join } = require('node:path');
const behaviour = JSON.parse(process.env.CRAFTED_MAVEN);
if (process.argv.includes('--version')) {
  if (behaviour.broken) { console.error('The JAVA_HOME environment variable is not defined correctly'); process.exit(1); }
  console.log('Apache Maven ' + (behaviour.version ?? '3.8.7') + '\\nMaven home: /somewhere');
  process.exit(0);
}
appendFileSync(behaviour.runs, 'run with ' + process.env.JAVA_HOME + '\\n');
for (const line of behaviour.prints ?? []) process.stdout.write(line);
if (behaviour.hangs) setInterval(() => {}, 1000);
else {
  const build = process.argv.find((one) => one.startsWith('-Dsparkloom.build.directory=')).split('=')[1];
  const emptyZip = Buffer.concat([Buffer.from('504b0506', 'hex'), Buffer.alloc(18)]);
  const write = (name, file, content) => {
    mkdirSync(join(build, name), { recursive: true });
    writeFileSync(join(build, name, file), content);
    return join(build, name, file);
  };
  const cleaner = 'sparkloom-closure-cleaner-asm6', runtime = 'sparkloom-runtime-bigdl-0.13';
  write(cleaner, 'original-' + cleaner + '.jar', 'not this one');
  const fix = write(cleaner, cleaner + '.jar', emptyZip);
  if (behaviour.jars) {
    write(runtime, 'classpath.txt', [fix, ...behaviour.jars].join(delimiter));
    if (process.argv.includes('hadoop-2.10')) {
      write('sparkloom-hadoop-2.10', 'classpath.txt', behaviour.jars.join(delimiter));
    }
  }
  if (behaviour.exit === undefined) write(runtime, runtime + '-0.1.0.jar', emptyZip);
  process.exitCode = behaviour.exit ?? 0;
}
`;

/** How the stand-in behaves. */
export interface MavenBehaviour {
  readonly version?: string;
  /** `mvn --version` fails. */
  readonly broken?: boolean;
  /** Pieces of standard output. */
  readonly prints?: readonly string[];
  /** Absolute paths of the jars that it says it resolved. */
  readonly jars?: readonly string[];
  readonly exit?: number;
  /** It never ends by itself. */
  readonly hangs?: boolean;
}

/** Writes the stand-in into a folder and gives the environment in which it is `mvn`. */
export async function craftMaven(
  folder: string,
  behaviour: MavenBehaviour,
): Promise<NodeJS.ProcessEnv> {
  const bin = path.join(folder, 'maven', 'bin');
  await mkdir(bin, { recursive: true });
  await writeFile(path.join(bin, 'mvn'), `#!${process.execPath}\n${program}`);
  await chmod(path.join(bin, 'mvn'), 0o755);
  const runs = path.join(folder, 'runs.txt');
  return { PATH: bin, CRAFTED_MAVEN: JSON.stringify({ ...behaviour, runs }) };
}

/** The smallest whole zip: no entries, only its end. */
export const emptyZip = Buffer.concat([Buffer.from('504b0506', 'hex'), Buffer.alloc(18)]);

/** Writes a `jvm` folder with as little in it as a stack has. */
export async function craftJvmFolder(folder: string): Promise<string> {
  const files: Readonly<Record<string, string>> = {
    'pom.xml': '<project/>',
    'closure-cleaner/pom.xml': '<project>fix</project>',
    'closure-cleaner/asm6/pom.xml': '<project>fix of Spark 2.4</project>',
    'stacks/pom.xml': '<project>stacks</project>',
    'stacks/bigdl-0/src/main/scala/Compat.scala': 'object Compat',
    'mkldnn/src/main/scala/Native.scala': 'object Native',
    'stacks/bigdl-0.13/pom.xml': '<project>stack</project>',
    'stacks/bigdl-0.13/src/main/scala/Stack.scala': 'object Stack',
    'hadoop/pom.xml': '<project>daemons</project>',
    'hadoop/hadoop-2.10/pom.xml': '<project>daemons of Hadoop 2.10</project>',
    'stacks/other/pom.xml': '<project>other</project>',
    'runtime/src/main/scala/Runtime.scala': 'object Runtime',
    'runtime/src/test/scala/RuntimeTest.scala': 'class RuntimeTest',
  };
  for (const [name, content] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), content);
  }
  return folder;
}
