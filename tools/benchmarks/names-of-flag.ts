/**
 * The names that a flag lists, with commas between them.
 *
 * @throws Error for one that is not known
 */
export function namesOfFlag(flag: string, text: string, known: readonly string[]): Set<string> {
  const names = text.split(',');
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined) {
    throw new Error(`--${flag} has no ${unknown}; there are ${known.join(', ')}`);
  }
  return new Set(names);
}
