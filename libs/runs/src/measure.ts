import * as z from 'zod';

/**
 * A measured number that may have run away: a loss can become NaN or infinite, which JSON has no
 * number for. In files these are the texts `NaN`, `Infinity` and `-Infinity`, as Jackson writes them.
 */
export const measureSchema = z.union([
  z.custom<number>((value) => typeof value === 'number'),
  z.enum(['NaN', 'Infinity', '-Infinity']).transform(Number),
]);

/** JSON in which {@link measureSchema} finds every number again. */
export function stringifyMeasures(value: unknown, indentation?: number): string {
  return JSON.stringify(
    value,
    (_key, part: unknown) =>
      typeof part === 'number' && !Number.isFinite(part) ? String(part) : part,
    indentation,
  );
}
