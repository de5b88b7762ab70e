import { open } from 'node:fs/promises';

/** `e_machine` of the ELF header, in the words of Node's `process.arch`. */
const machines: Readonly<Record<number, string>> = {
  3: 'ia32',
  8: 'mips',
  21: 'ppc64',
  22: 's390x',
  40: 'arm',
  62: 'x64',
  183: 'arm64',
  243: 'riscv64',
  258: 'loong64',
};

/** Bytes of an ELF header up to and with `e_machine`. */
const headerBytes = 20;

/**
 * The architecture a shared library was built for, as `process.arch` would say it.
 *
 * @returns `undefined` for a file that is not ELF, such as a macOS or Windows library.
 */
export async function readElfArchitecture(library: string): Promise<string | undefined> {
  const file = await open(library, 'r');
  try {
    const header = Buffer.alloc(headerBytes);
    const { bytesRead } = await file.read(header, 0, headerBytes, 0);
    if (bytesRead < headerBytes || header.toString('latin1', 0, 4) !== '\x7fELF') return undefined;
    const bigEndian = header[5] === 2;
    const machine = bigEndian ? header.readUInt16BE(18) : header.readUInt16LE(18);
    return machines[machine] ?? `ELF machine ${String(machine)}`;
  } finally {
    await file.close();
  }
}
