import { rename } from 'node:fs/promises';
import path from 'node:path';
import { makeDirectory } from '@sparkloom/files';
import { pipFailure, pipNotFound } from './pip-failure.js';
import { PipProgress } from './pip-progress.js';
import type { ResolveOptions } from './resolve-options.js';
import { runLogged } from './run-logged.js';

/**
 * Has the user's own pip download the wheels of a requirements file, whose hashes it checks. Nothing
 * of the packages is installed or run, and what they depend on is not fetched.
 *
 * @param folder existing folder for the wheels
 * @param keptLog where pip's output is kept when it fails
 * @throws InputError `PIP_NOT_FOUND`, `WHEEL_CORRUPT` or `WHEEL_UNAVAILABLE`; InterruptedError
 */
export async function downloadWheels(
  requirements: string,
  folder: string,
  keptLog: string,
  { env, onProgress, signal }: Pick<ResolveOptions, 'env' | 'onProgress' | 'signal'>,
): Promise<void> {
  const log = path.join(folder, 'pip.log');
  const progress = new PipProgress();
  const { started, succeeded, output } = await runLogged({
    executable: 'python3',
    arguments: [
      ...['-m', 'pip', 'download', '--no-deps', '--only-binary=:all:', '--require-hashes'],
      ...['--disable-pip-version-check', '--no-input', '--no-color', '--progress-bar=off'],
      ...['--dest', folder, '--requirement', requirements],
    ],
    // Each line when it is printed, not when a buffer is full.
    env: { ...env, PYTHONUNBUFFERED: '1' },
    log,
    onLine(line) {
      const now = progress.read(line);
      if (now !== undefined) onProgress?.(now);
    },
    signal,
  });
  if (!started) throw pipNotFound('no `python3` on PATH');
  if (succeeded) return;
  await makeDirectory(path.dirname(keptLog));
  await rename(log, keptLog);
  throw pipFailure(output, keptLog);
}
