import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** A process to craft. */
export interface CraftedProcess {
  readonly pid: number;
  readonly arguments?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly userId?: number;
  /** The name that the system shows; it may hold anything. */
  readonly name?: string;
  readonly state?: string;
  readonly startTicks?: number;
}

/** Writes a folder that looks like `/proc` with these processes and nothing else. */
export async function craftProcesses(
  proc: string,
  processes: readonly CraftedProcess[],
): Promise<void> {
  await mkdir(path.join(proc, 'net'), { recursive: true });
  for (const one of processes) {
    const folder = path.join(proc, String(one.pid));
    await mkdir(folder, { recursive: true });
    const { name = 'java', state = 'S', startTicks = 1000 } = one;
    const between = Array.from({ length: 18 }, (_, index) => index + 4).join(' ');
    const strings = (all: readonly string[]): string => all.map((text) => `${text}\0`).join('');
    const files = {
      stat: `${one.pid} (${name}) ${state} ${between} ${startTicks} 5 6 7\n`,
      status: `Name:\t${name}\nUid:\t${one.userId ?? 1000}\t0\t0\t0\nVmRSS:\t   204800 kB\n`,
      cmdline: strings(one.arguments ?? ['java']),
      environ: strings(
        Object.entries(one.environment ?? {}).map(([key, value]) => `${key}=${value}`),
      ),
    };
    for (const [file, text] of Object.entries(files)) {
      await writeFile(path.join(folder, file), text);
    }
  }
}
