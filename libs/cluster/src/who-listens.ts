import { readdir, readFile, readlink } from 'node:fs/promises';
import path from 'node:path';

import { findProcess, systemProcesses } from './process-table.js';

const listening = '0A';

/** Socket numbers that listen on a port, from the text of `/proc/net/tcp` or `tcp6`. */
export function listeningSockets(table: string, port: number): readonly string[] {
  return table
    .split('\n')
    .slice(1)
    .flatMap((line) => {
      const fields = line.trim().split(/\s+/);
      const [, local = '', , state] = fields;
      const isPort = parseInt(local.slice(local.lastIndexOf(':') + 1), 16) === port;
      const socket = fields[9];
      return state === listening && isPort && socket !== undefined ? [socket] : [];
    });
}

/** Who listens on a port, in words: processes of other users do not show what they have open. */
export async function whoListens(port: number, proc: string = systemProcesses): Promise<string> {
  const tables = await Promise.all(
    ['tcp', 'tcp6'].map((name) => readFile(path.join(proc, 'net', name), 'utf8').catch(() => '')),
  );
  const sockets = new Set(
    tables.flatMap((table) => listeningSockets(table, port)).map((one) => `socket:[${one}]`),
  );
  for (const pid of (await readdir(proc)).filter((name) => /^\d+$/.test(name))) {
    const files = path.join(proc, pid, 'fd');
    for (const file of await readdir(files).catch(() => [])) {
      const target = await readlink(path.join(files, file)).catch(() => '');
      if (!sockets.has(target)) continue;
      const found = await findProcess(Number(pid), proc);
      const command = found?.arguments.join(' ') ?? '';
      return `process ${pid}: ${command.length > 80 ? `${command.slice(0, 80)}…` : command}`;
    }
  }
  return 'a process of another user, or of the system';
}
