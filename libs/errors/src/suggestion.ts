import { distance } from 'fastest-levenshtein';

/** The known name that a mistyped one most likely meant, or `undefined` when none is near. */
export function nearest(name: string, known: Iterable<string>): string | undefined {
  let best: string | undefined;
  let bestDistance = Math.max(2, Math.floor(name.length / 3)) + 1;
  for (const candidate of known) {
    const d = distance(name.toLowerCase(), candidate.toLowerCase());
    if (d < bestDistance) [best, bestDistance] = [candidate, d];
  }
  return best;
}

/** `did you mean …?` in front of the list of what exists. */
export function suggest(name: string, known: readonly string[]): string {
  const near = nearest(name, known);
  const others = known.filter((candidate) => candidate !== near);
  const list = others.length === 0 || others.length > 12 ? '' : `one of ${known.join(', ')}`;
  return [near === undefined ? '' : `did you mean \`${near}\`?`, list].filter(Boolean).join(' ');
}
