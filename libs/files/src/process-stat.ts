/** What Linux says of a process in `/proc/<pid>/stat`. */
interface ProcessStat {
  /** Clock ticks from the machine's start to the process's; not a number where the text is cut off. */
  readonly startTicks: number;
  /**
   * Whether only its number is left, since nobody has asked how it ended: for long after a kill -9 of
   * what takes time to tear down, and for ever in a container without an init.
   */
  readonly hasEnded: boolean;
}

/** Reads the text of `/proc/<pid>/stat`. */
export function parseProcessStat(text: string): ProcessStat {
  // The name before may hold blanks and brackets.
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  const state = fields[0] ?? '';
  return { startTicks: Number(fields[19]), hasEnded: state === 'Z' || state === 'X' };
}
