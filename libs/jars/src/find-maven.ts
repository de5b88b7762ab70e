import { access, constants } from 'node:fs/promises';
import path from 'node:path';
import { execa } from 'execa';
import { InputError } from '@sparkloom/errors';

/** A Maven that works. */
export interface Maven {
  readonly executable: string;
  readonly version: string;
}

/** Oldest Maven that the plugins of our poms run on. */
const oldest = [3, 6] as const;

const remedy =
  'install Maven 3.6 or newer (`apt install maven`, `dnf install maven`), or name the folder of one with MAVEN_HOME';

/**
 * Finds Maven: `bin/mvn` of MAVEN_HOME when that is set, else `mvn` on PATH.
 *
 * @param javaHome home of the JDK that Maven runs on.
 * @throws InputError `MAVEN_NOT_FOUND` or `MAVEN_TOO_OLD`
 */
export async function findMaven(env: NodeJS.ProcessEnv, javaHome: string): Promise<Maven> {
  const executable = await firstExecutable(env);
  if (executable === undefined) {
    throw new InputError({
      code: 'MAVEN_NOT_FOUND',
      problem: 'Maven, which fetches BigDL and Spark, is not on this machine',
      expected: '`mvn` on PATH or in MAVEN_HOME/bin',
      found: 'no such command',
      remedy,
    });
  }
  const answer = await execa(executable, ['--version'], {
    env: mavenEnvironment(env, javaHome),
    extendEnv: false,
    reject: false,
    stdin: 'ignore',
    stripFinalNewline: true,
  });
  const version = /Apache Maven (\d+(?:\.\d+)+[\w.-]*)/.exec(answer.stdout)?.[1];
  if (answer.failed || version === undefined) {
    throw new InputError({
      code: 'MAVEN_NOT_FOUND',
      problem: 'there is a Maven, but it does not start',
      where: executable,
      expected: '`mvn --version` to print its version',
      found: `${answer.stderr}\n${answer.stdout}`.trim().split('\n')[0] ?? '',
      remedy,
    });
  }
  if (isTooOld(version)) {
    throw new InputError({
      code: 'MAVEN_TOO_OLD',
      problem: `Maven ${version} is too old`,
      where: executable,
      expected: `Maven ${oldest.join('.')} or newer`,
      found: version,
      remedy,
    });
  }
  return { executable, version };
}

/** The user's environment as it is (MAVEN_OPTS, proxies), with the JDK that was chosen. */
export function mavenEnvironment(env: NodeJS.ProcessEnv, javaHome: string): NodeJS.ProcessEnv {
  return { ...env, JAVA_HOME: javaHome };
}

async function firstExecutable(env: NodeJS.ProcessEnv): Promise<string | undefined> {
  const name = process.platform === 'win32' ? 'mvn.cmd' : 'mvn';
  const folders = (env['PATH'] ?? '').split(path.delimiter).filter((folder) => folder !== '');
  if (env['MAVEN_HOME']) folders.unshift(path.join(env['MAVEN_HOME'], 'bin'));
  for (const folder of folders) {
    const executable = path.join(folder, name);
    const runnable = await access(executable, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (runnable) return executable;
  }
  return undefined;
}

function isTooOld(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major < oldest[0] || (major === oldest[0] && minor < oldest[1]);
}
