import type { Command } from 'commander';

/** What a command prints: one JSON value for programs, or text for people. */
export interface Printed {
  readonly json: unknown;
  readonly text: string;
}

/** Whether the user asked for `--json`. */
export function wantsJson(program: Command): boolean {
  return program.opts<{ json?: boolean }>().json === true;
}

/** Writes a command's result to stdout, in the form that was asked for. Everything else goes to stderr. */
export function print(program: Command, result: Printed): void {
  process.stdout.write(
    wantsJson(program) ? `${JSON.stringify(result.json)}\n` : `${result.text}\n`,
  );
}
