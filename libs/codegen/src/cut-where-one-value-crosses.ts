/** What a cut looks at of a layer. */
interface Reader {
  readonly name: string;
  readonly inputs: readonly string[];
  /** Layer whose weights it has, which is needed like an input. */
  readonly sharesWith: string | undefined;
}

/**
 * Cuts layers, each behind those that it reads, into the smallest pieces between which a single value
 * crosses.
 *
 * @param input name of the one value that all of them begin with
 */
export function cutWhereOneValueCrosses<Layer extends Reader>(
  input: string,
  layers: readonly Layer[],
): readonly (readonly Layer[])[] {
  const lastReader = new Map<string, number>();
  layers.forEach(({ inputs, sharesWith }, at) => {
    for (const name of sharesWith === undefined ? inputs : [...inputs, sharesWith]) {
      lastReader.set(name, at);
    }
  });
  const pieces: Layer[][] = [];
  let piece: Layer[] = [];
  // The last reader of all that came before; behind it only the newest value is needed.
  let neededUntil = lastReader.get(input) ?? 0;
  layers.forEach((layer, at) => {
    piece.push(layer);
    if (neededUntil <= at) {
      pieces.push(piece);
      piece = [];
    }
    neededUntil = Math.max(neededUntil, lastReader.get(layer.name) ?? at);
  });
  return pieces;
}
