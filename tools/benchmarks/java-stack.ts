import path from 'node:path';

import { homeDirectory, jvmDirectory, resolveStack } from '@sparkloom/jars';
import { chooseJava, findJavaInstallations, jvmModuleOptions } from '@sparkloom/java';
import { defaultStackId, stacks } from '@sparkloom/stacks';
import { execa } from 'execa';

/** What a plain `java` process with a stack's jars is started by. */
export interface JavaStack {
  readonly executable: string;
  /** Version of the JDK. */
  readonly version: string;
  /** Options that every JVM with Spark needs. */
  readonly options: readonly string[];
  readonly classPath: readonly string[];
}

/** The JDK and the jars that Sparkloom itself takes for its default stack. */
export async function openJavaStack(): Promise<JavaStack> {
  const { java } = chooseJava(
    await findJavaInstallations({ env: process.env }),
    stacks[defaultStackId],
  );
  const { classPath } = await resolveStack(defaultStackId, {
    java,
    cacheDirectory: homeDirectory(),
    jvmDirectory,
    env: process.env,
  });
  return {
    executable: path.join(java.home, 'bin', 'java'),
    version: java.fullVersion,
    options: jvmModuleOptions(java.version),
    classPath,
  };
}

/** Compiles Scala against a stack's jars into a folder that is there. */
export async function compileScala(
  { executable, classPath }: JavaStack,
  sources: readonly string[],
  classes: string,
): Promise<void> {
  const jars = classPath.join(path.delimiter);
  await execa(executable, [
    ...['-Xss8m', '-cp', jars, 'scala.tools.nsc.Main', '-cp', jars, '-d', classes],
    ...sources,
  ]);
}
