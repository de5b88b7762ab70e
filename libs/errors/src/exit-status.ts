import { InputError, InterruptedError } from './sparkloom-error.js';

/** Exit statuses of every command. */
export const ExitStatus = {
  done: 0,
  failedWhileRunning: 1,
  wrongInput: 2,
  interrupted: 130,
} as const;

/** The exit status that an error ends the process with. */
export function exitStatusOf(error: unknown): number {
  if (error instanceof InterruptedError) return ExitStatus.interrupted;
  if (error instanceof InputError) return ExitStatus.wrongInput;
  return ExitStatus.failedWhileRunning;
}
