import { ExitStatus } from '@sparkloom/errors';

/**
 * A signal that fires on Ctrl-C, SIGTERM and SIGHUP. The first asks for a clean stop; a second ends the
 * process at once.
 */
export function interruption(): AbortSignal {
  const controller = new AbortController();
  const stop = (): void => {
    if (controller.signal.aborted) process.exit(ExitStatus.interrupted);
    controller.abort();
    process.stderr.write('\nStopping; once more to end at once.\n');
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  process.on('SIGHUP', stop);
  return controller.signal;
}
