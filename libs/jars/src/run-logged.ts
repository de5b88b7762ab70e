import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { execa } from 'execa';
import { InterruptedError } from '@sparkloom/errors';

/** One run of a program that others wrote, such as Maven or pip. */
export interface LoggedRun {
  readonly executable: string;
  readonly arguments: readonly string[];
  /** Its whole environment. */
  readonly env: NodeJS.ProcessEnv;
  /** File that everything it prints goes to. */
  readonly log: string;
  /** Hears each line, at once; a carriage return ends a line too. */
  readonly onLine?: ((line: string) => void) | undefined;
  /** Lines that are neither logged nor kept. */
  readonly isNoise?: ((line: string) => boolean) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** How it ended. */
export interface LoggedResult {
  readonly succeeded: boolean;
  /** Whether there was such a program at all. */
  readonly started: boolean;
  /** The end of what it printed. */
  readonly output: string;
}

/** Errors stand at the end; this much of the output is kept to read them. */
const keptLines = 2_000;

/**
 * Runs a program to its end, with its output in a log.
 *
 * @throws InterruptedError when the signal fires; the program has then been stopped.
 */
export async function runLogged(run: LoggedRun): Promise<LoggedResult> {
  const log = createWriteStream(run.log);
  const kept: string[] = [];
  const child = execa(run.executable, run.arguments, {
    env: run.env,
    extendEnv: false,
    reject: false,
    stdin: 'ignore',
    all: true,
    buffer: false,
    ...(run.signal === undefined ? {} : { cancelSignal: run.signal }),
  });
  let rest = '';
  const take = (line: string): void => {
    run.onLine?.(line);
    if (run.isNoise?.(line) === true) return;
    log.write(`${line}\n`);
    kept.push(line);
    if (kept.length > 2 * keptLines) kept.splice(0, keptLines);
  };
  child.all.setEncoding('utf8');
  child.all.on('data', (chunk: string) => {
    const lines = (rest + chunk).split(/\r\n|\n|\r/);
    rest = lines.pop() ?? '';
    lines.forEach(take);
  });
  const result = await child;
  take(rest);
  log.end();
  await once(log, 'close');
  if (run.signal?.aborted === true) {
    throw new InterruptedError({ problem: 'resolving the jars was interrupted; nothing was kept' });
  }
  return {
    succeeded: !result.failed,
    started: result.code !== 'ENOENT',
    output: kept.join('\n'),
  };
}
