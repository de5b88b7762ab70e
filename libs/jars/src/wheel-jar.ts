import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { InputError } from '@sparkloom/errors';
import { systemCode } from '@sparkloom/files';
import { unzipSync } from 'fflate';

/** A jar that is published inside a Python wheel only. A wheel is a zip. */
export interface WheelJar {
  /** How the wheel's file name begins: package and version. */
  readonly wheel: string;
  /** Path of the jar in the wheel. */
  readonly inside: string;
  readonly sha256: string;
}

/** Name of the jar's file. */
export function jarName({ inside }: WheelJar): string {
  return path.posix.basename(inside);
}

/**
 * The jar from a folder that has it, or the wheel that it lies in.
 *
 * @returns `undefined` when there is neither, or no such folder
 * @throws InputError `WHEEL_CORRUPT` when it is another jar than the stack wants, or unreadable
 */
export async function readWheelJar(folder: string, jar: WheelJar): Promise<Uint8Array | undefined> {
  const names = await readdir(folder).catch(() => []);
  const isWheel = (name: string): boolean =>
    name.startsWith(`${jar.wheel}-`) && name.endsWith('.whl');
  const name = names.find((one) => one === jarName(jar)) ?? names.find(isWheel);
  if (name === undefined) return undefined;
  const file = path.join(folder, name);
  const content = isWheel(name) ? takeOut(await read(file), file, jar) : await read(file);
  const sha256 = createHash('sha256').update(content).digest('hex');
  if (sha256 !== jar.sha256) throw wheelCorrupt(file, jar, `SHA-256 ${sha256}`);
  return content;

  async function read(from: string): Promise<Uint8Array> {
    return readFile(from).catch((error: unknown) => {
      throw wheelCorrupt(from, jar, `a file that cannot be read (${String(systemCode(error))})`);
    });
  }
}

function takeOut(wheel: Uint8Array, file: string, jar: WheelJar): Uint8Array {
  let found: Uint8Array | undefined;
  try {
    found = unzipSync(wheel, { filter: ({ name }) => name === jar.inside })[jar.inside];
  } catch {
    throw wheelCorrupt(file, jar, 'a zip that cannot be read');
  }
  if (found === undefined) throw wheelCorrupt(file, jar, `a wheel without ${jar.inside}`);
  return found;
}

function wheelCorrupt(file: string, jar: WheelJar, found: string): InputError {
  return new InputError({
    code: 'WHEEL_CORRUPT',
    problem: `${path.basename(file)} is damaged or not the one that the stack wants`,
    where: file,
    expected: `${jarName(jar)} with SHA-256 ${jar.sha256}`,
    found,
    remedy: 'download the wheel again; docs/stacks.md has the command',
  });
}
