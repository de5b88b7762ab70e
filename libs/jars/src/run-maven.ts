import { mavenEnvironment, type Maven } from './find-maven.js';
import { MavenProgress, type ResolveProgress } from './maven-progress.js';
import { runLogged, type LoggedResult } from './run-logged.js';

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

/**
 * Runs Maven with the user's own settings, mirrors, proxies and local repository.
 *
 * @throws InterruptedError when the signal fires; Maven has then been stopped.
 */
export async function runMaven(run: MavenRun): Promise<LoggedResult> {
  const progress = new MavenProgress();
  return runLogged({
    executable: run.maven.executable,
    // Not in batch mode, where Maven counts a file only when it has arrived; one has 100 MB.
    arguments: ['-Dstyle.color=never', ...run.arguments],
    env: mavenEnvironment(run.env, run.javaHome),
    log: run.log,
    onLine(line) {
      const now = progress.read(line);
      if (now !== undefined) run.onProgress?.(now);
    },
    isNoise: (line) => MavenProgress.isCounter(line),
    signal: run.signal,
  });
}
