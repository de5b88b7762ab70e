import path from 'node:path';

import { InputError } from '@sparkloom/errors';
import { execa } from 'execa';

/**
 * Tries Java options in a process of their own: a JVM that does not like them ends the process it is
 * in, and this one has more to do.
 *
 * @throws InputError `JVM_NOT_STARTED` with what Java says
 */
export async function checkJavaOptions(
  java: { readonly home: string },
  options: readonly string[],
): Promise<void> {
  if (options.length === 0) return;
  const executable = path.join(java.home, 'bin', 'java');
  // What we give ourselves as well, so that a contradiction shows.
  const { exitCode, all } = await execa(
    executable,
    ['-XX:+UseParallelGC', ...options, '-version'],
    { all: true, reject: false, stdin: 'ignore' },
  );
  if (exitCode === 0) return;
  throw new InputError({
    code: 'JVM_NOT_STARTED',
    problem: 'Java does not take the options for the driver',
    where: 'spark.driver.extraJavaOptions',
    expected: `options of ${executable}`,
    found: all,
    remedy: `correct or remove them: ${options.join(' ')}`,
  });
}
