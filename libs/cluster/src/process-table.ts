import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseProcessStat } from '@sparkloom/files';
import * as z from 'zod';

export const processIdentitySchema = z.object({
  pid: z.int().positive(),
  /** Clock ticks from the machine's start to the process's: a number that is used again has another. */
  startTicks: z.int().nonnegative(),
});

/** A process for as long as it lives. */
export type ProcessIdentity = z.infer<typeof processIdentitySchema>;

/** A process as the system shows it. */
export interface SystemProcess extends ProcessIdentity {
  readonly userId: number;
  readonly arguments: readonly string[];
  /** Physical memory that it takes. */
  readonly residentMiB: number;
}

/** Where Linux shows its processes; tests craft another one. */
export const systemProcesses = '/proc';

/** Strings that end with a zero byte each, as in `cmdline` and `environ`. */
export function parseStrings(text: string): readonly string[] {
  return text.split('\0').slice(0, -1);
}

/**
 * Looks a process up.
 *
 * @returns `undefined` when there is none, or only what is left of one (a zombie).
 */
export async function findProcess(
  pid: number,
  proc: string = systemProcesses,
): Promise<SystemProcess | undefined> {
  const read = (name: string): Promise<string> =>
    readFile(path.join(proc, String(pid), name), 'utf8');
  try {
    const { hasEnded, startTicks } = parseProcessStat(await read('stat'));
    if (hasEnded || !Number.isInteger(startTicks)) return undefined;
    const status = await read('status');
    const userId = /^Uid:\s+(\d+)/m.exec(status)?.[1];
    if (userId === undefined) return undefined;
    const residentKiB = /^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1] ?? '0';
    return {
      pid,
      startTicks,
      userId: Number(userId),
      arguments: parseStrings(await read('cmdline')),
      residentMiB: Number(residentKiB) / 1024,
    };
  } catch {
    return undefined;
  }
}

/** A process's environment as it was given at its start; empty where the system does not show it. */
export async function environmentOf(
  pid: number,
  proc: string = systemProcesses,
): Promise<ReadonlyMap<string, string>> {
  const text = await readFile(path.join(proc, String(pid), 'environ'), 'utf8').catch(() => '');
  return new Map(
    parseStrings(text).map((line) => {
      const at = line.indexOf('=');
      return [line.slice(0, at), line.slice(at + 1)] as const;
    }),
  );
}

/** All processes of a user. */
export async function processesOf(
  userId: number,
  proc: string = systemProcesses,
): Promise<readonly SystemProcess[]> {
  const names = await readdir(proc).catch(() => []);
  const found = await Promise.all(
    names.filter((name) => /^\d+$/.test(name)).map((name) => findProcess(Number(name), proc)),
  );
  return found.filter((one) => one?.userId === userId) as SystemProcess[];
}

/** The process itself, and not another one that got its number. */
export async function stillThere(
  identity: ProcessIdentity,
  proc: string = systemProcesses,
): Promise<SystemProcess | undefined> {
  const found = await findProcess(identity.pid, proc);
  return found?.startTicks === identity.startTicks ? found : undefined;
}

/** Tells one start of the machine from another. */
export async function bootIdentity(): Promise<string> {
  return (await readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => '')).trim();
}
