import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { execa } from 'execa';
import { InterruptedError } from '@sparkloom/errors';
import { mavenEnvironment, type Maven } from './find-maven.js';
import { MavenProgress, type ResolveProgress } from './maven-progress.js';

/** One run of Maven. */
export interface MavenRun {
  readonly maven: Maven;
  readonly javaHome: string;
  readonly arguments: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  /** File that everything Maven prints goes to. */
  readonly log: string;
  readonly onProgress?: ((progress: ResolveProgress) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Errors stand at the end; this much of the output is kept to read them. */
const keptLines = 2_000;

/**
 * Runs Maven with the user's own settings, mirrors, proxies and local repository.
 *
 * @returns whether it succeeded, and the end of what it printed.
 * @throws InterruptedError when the signal fires; Maven has then been stopped.
 */
export async function runMaven(
  run: MavenRun,
): Promise<{ readonly succeeded: boolean; readonly output: string }> {
  const log = createWriteStream(run.log);
  const progress = new MavenProgress();
  const kept: string[] = [];
  // Not in batch mode, where Maven counts a file only when it has arrived; one has 100 MB.
  const child = execa(run.maven.executable, ['-Dstyle.color=never', ...run.arguments], {
    env: mavenEnvironment(run.env, run.javaHome),
    extendEnv: false,
    reject: false,
    stdin: 'ignore',
    all: true,
    buffer: false,
    ...(run.signal === undefined ? {} : { cancelSignal: run.signal }),
  });
  let rest = '';
  const take = (line: string): void => {
    const now = progress.read(line);
    if (now !== undefined) run.onProgress?.(now);
    if (MavenProgress.isCounter(line)) return;
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
  return { succeeded: !result.failed, output: kept.join('\n') };
}
