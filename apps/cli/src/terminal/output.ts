/** What a command prints: one JSON value for programs, or text for people. */
export interface Printed {
  readonly json: unknown;
  readonly text: string;
}

/** Writes a command's result to stdout. Everything else goes to stderr. */
export function print(result: Printed, asJson: boolean): void {
  process.stdout.write(asJson ? `${JSON.stringify(result.json)}\n` : `${result.text}\n`);
}
