import * as z from 'zod';

/** A whole number of at least one: units, filters, strides. */
export const positive = z.int('a whole number').min(1, 'at least 1').max(2_147_483_647);

/** A whole number of at least zero: padding. */
export const natural = z.int('a whole number').min(0, 'at least 0').max(2_147_483_647);

/** A part of a whole that is never all of it: what is dropped. */
export const share = z.number('a number').min(0, 'at least 0').lt(1, 'below 1');

/** `[height, width]` */
export function pairOf<T extends z.ZodType>(side: T): z.ZodTuple<[T, T], null> {
  return z.tuple([side, side]);
}

/** One number for both sides, or `[height, width]`. */
export type Pair<N extends number = number> = N | readonly [N, N];

/**
 * `[height, width]` of what an author may give as one number. Whatever else it is goes through as
 * it is, for the schema to refuse.
 */
export function bothSides(pair: Pair | undefined): [number, number] {
  return (Array.isArray(pair) ? [...pair] : [pair, pair]) as [number, number];
}

/** Options that an author without a type checker may have forgotten. */
export function uncheckedOptions<T extends object>(options: T | undefined): Partial<T> {
  return options ?? {};
}
