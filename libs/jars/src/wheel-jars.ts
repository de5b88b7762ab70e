import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { InputError, InterruptedError } from '@sparkloom/errors';
import { execa } from 'execa';
import { unzipSync } from 'fflate';

import type { ResolveOptions } from './resolve-options.js';

/** A jar that is published inside a Python wheel only. A wheel is a zip. */
export interface WheelJar {
  /** `package==version`, for pip. */
  readonly requirement: string;
  readonly wheelSha256: string;
  /** Path of the jar in the wheel. */
  readonly inside: string;
  /** What it is called here. */
  readonly name: string;
  readonly sha256: string;
}

/** Environment variable that names a folder with the jars or the wheels, instead of pip. */
export const jarsVariable = 'SPARKLOOM_BIGDL_JARS';

function sha256(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

function takeOut(wheel: Uint8Array, jar: WheelJar): Uint8Array | undefined {
  return unzipSync(wheel, { filter: ({ name }) => name === jar.inside })[jar.inside];
}

/** The jar as it is, or taken out of its wheel, whatever the files of the folder are called. */
async function findIn(folder: string, jar: WheelJar): Promise<Uint8Array | undefined> {
  const names = await readdir(folder).catch(() => []);
  const wheelName = jar.requirement.replace(/==.*/, '').replaceAll('-', '_');
  const candidates = names.filter(
    (name) =>
      name === jar.name ||
      name === path.posix.basename(jar.inside) ||
      (name.startsWith(wheelName) && name.endsWith('.whl')),
  );
  for (const name of candidates) {
    const content = await readFile(path.join(folder, name));
    const found = name.endsWith('.whl') ? takeOut(content, jar) : content;
    if (found !== undefined && sha256(found) === jar.sha256) return found;
  }
  return undefined;
}

/** Copies the jars from the folder that the user names. */
async function takeFrom(folder: string, jar: WheelJar): Promise<Uint8Array> {
  const found = await findIn(folder, jar);
  if (found !== undefined) return found;
  throw new InputError({
    code: 'WHEEL_JAR_MISSING',
    problem: `the folder has neither ${jar.name} nor its wheel`,
    where: `${jarsVariable}=${folder}`,
    expected: `${path.posix.basename(jar.inside)} with SHA-256 ${jar.sha256}, or the wheel of ${jar.requirement}`,
    found: (await readdir(folder).catch(() => ['no such folder'])).join(', ') || 'an empty folder',
    remedy: `run \`pip download --no-deps ${jar.requirement}\` in that folder, or unset ${jarsVariable}`,
  });
}

function refuseDownload(
  jar: WheelJar,
  details: { readonly code: string; readonly found: string },
): never {
  throw new InputError({
    ...details,
    problem: `${jar.requirement} cannot be had`,
    where: 'pip download',
    expected: 'the wheel that has the jar of this BigDL; no Maven repository has it',
    remedy: `install Python with pip, or bring the wheel to a folder and name it with ${jarsVariable}`,
  });
}

/** pip's own words without addresses, which can hold credentials. */
function withoutAddresses(text: string): string {
  return text
    .split('\n')
    .filter((line) => /^(ERROR|WARNING)/.test(line))
    .map((line) => line.replaceAll(/\b[a-z]+:\/\/\S+/gi, 'the registry'))
    .slice(0, 3)
    .join('\n');
}

/** Has pip download a wheel whose hash it checks; nothing of the package is run. */
async function download(
  jar: WheelJar,
  folder: string,
  { env, signal }: Pick<ResolveOptions, 'env' | 'signal'>,
): Promise<Uint8Array> {
  const requirements = path.join(folder, `${jar.name}.requirements.txt`);
  await writeFile(requirements, `${jar.requirement} --hash=sha256:${jar.wheelSha256}\n`);
  const child = await execa(
    'python3',
    [
      ...['-m', 'pip', 'download', '--no-deps', '--only-binary=:all:', '--require-hashes'],
      ...['--disable-pip-version-check', '--no-input', '--dest', folder],
      ...['--requirement', requirements],
    ],
    {
      env,
      extendEnv: false,
      reject: false,
      stdin: 'ignore',
      ...(signal === undefined ? {} : { cancelSignal: signal }),
    },
  );
  if (signal?.aborted === true) {
    throw new InterruptedError({ problem: 'resolving the jars was interrupted; nothing was kept' });
  }
  if (child.code === 'ENOENT') {
    refuseDownload(jar, { code: 'PIP_NOT_FOUND', found: 'there is no `python3`' });
  }
  if (child.failed) {
    if (child.stderr.includes('No module named pip')) {
      refuseDownload(jar, { code: 'PIP_NOT_FOUND', found: 'this Python has no pip' });
    }
    const found = withoutAddresses(child.stderr) || 'pip failed';
    refuseDownload(jar, { code: 'WHEEL_UNAVAILABLE', found });
  }
  const found = await findIn(folder, jar);
  return (
    found ??
    refuseDownload(jar, { code: 'WHEEL_UNAVAILABLE', found: 'another wheel than was asked for' })
  );
}

/**
 * Brings jars that are published inside wheels only to a folder, each checked by its hash: from the
 * folder that `SPARKLOOM_BIGDL_JARS` names, else with the user's own pip.
 *
 * @param folder where they are written to
 * @param work existing folder for what is downloaded
 * @returns their paths
 * @throws InputError `WHEEL_JAR_MISSING`, `PIP_NOT_FOUND` or `WHEEL_UNAVAILABLE`; InterruptedError
 */
export async function prepareWheelJars(
  jars: readonly WheelJar[],
  folder: string,
  work: string,
  options: Pick<ResolveOptions, 'env' | 'signal' | 'onProgress'>,
): Promise<readonly string[]> {
  const { [jarsVariable]: given = '' } = options.env;
  const paths: string[] = [];
  let bytes = 0;
  for (const jar of jars) {
    options.onProgress?.({
      phase: 'resolving',
      downloadedFiles: paths.length,
      downloadedBytes: bytes,
      current: jar.requirement,
    });
    const content = given === '' ? await download(jar, work, options) : await takeFrom(given, jar);
    const file = path.join(folder, jar.name);
    await writeFile(file, content);
    bytes += content.length;
    paths.push(file);
  }
  return paths;
}
