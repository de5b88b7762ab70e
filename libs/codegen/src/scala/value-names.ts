import { isKeyword } from './names.js';

/**
 * Names of Scala values for the layers of a model: `conv1_5x5` stays, `encoder.conv-1` becomes
 * `encoderConv1`. They begin with a small letter, so that none hides a class, and no two are the same.
 */
export function valueNames(
  names: readonly string[],
  reserved: readonly string[],
): ReadonlyMap<string, string> {
  const taken = new Set<string>(reserved);
  return new Map(
    names.map((name) => {
      const stem = name
        .split(/[.-]+/)
        .filter((part) => part !== '')
        .map((part, index) =>
          index === 0
            ? part.charAt(0).toLowerCase() + part.slice(1)
            : part.charAt(0).toUpperCase() + part.slice(1),
        )
        .join('');
      const free = isKeyword(stem) ? `${stem}Layer` : stem;
      let unique = free;
      for (let count = 2; taken.has(unique); count += 1) unique = `${free}_${String(count)}`;
      taken.add(unique);
      return [name, unique];
    }),
  );
}
