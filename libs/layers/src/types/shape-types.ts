import type { AnyShape, Shape, TableShape, TreeShape } from '../shape.js';
import type { Literal, Multiply } from './arithmetic.js';

declare const message: unique symbol;

/** What a shape rule gives instead of a shape; tsc shows the message where the layer stands. */
export interface ShapeError<Message extends string> {
  readonly [message]: Message;
}

/** A shape as text for a message, `?` for what is not known. */
export type Show<S extends Shape> = number extends S['length']
  ? '?'
  : S extends readonly [infer H extends number, ...infer Rest extends Shape]
    ? `${number extends H ? '?' : H}${Rest extends readonly [] ? '' : `, ${Show<Rest>}`}`
    : '';

/** Any shape as text for a message. */
export type ShowAny<S> = S extends Shape
  ? `[${Show<S>}]`
  : S extends TreeShape
    ? 'a tree'
    : S extends TableShape
      ? 'a table'
      : '?';

/** Put on a parameter: nothing for a shape, the error where the rule gives one. */
export type Guard<R> = R extends ShapeError<string> ? R : unknown;

/** The rule's shape; after an error, which tsc shows already, a shape that fits anything. */
export type ShapeOrAny<R> = R extends ShapeError<string> ? Shape : R;

/**
 * Two shapes that have to be the same: each side equal, or one of them plain `number` (the literal
 * wins); `never` when they differ.
 */
export type Unify<A extends AnyShape, B extends AnyShape> = A extends B
  ? B extends A
    ? A
    : UnifySides<A, B>
  : UnifySides<A, B>;
type UnifySides<A, B, Result extends Shape = []> = A extends Shape
  ? B extends Shape
    ? number extends A['length']
      ? B
      : number extends B['length']
        ? A
        : [A, B] extends [
              readonly [infer HA extends number, ...infer RA],
              readonly [infer HB extends number, ...infer RB],
            ]
          ? number extends Literal<HA>
            ? UnifySides<RA, RB, [...Result, HB]>
            : number extends Literal<HB>
              ? UnifySides<RA, RB, [...Result, HA]>
              : [HA, HB] extends [HB, HA]
                ? UnifySides<RA, RB, [...Result, HA]>
                : never
          : [A, B] extends [readonly [], readonly []]
            ? Result
            : never
    : never
  : never;

/** Product of the sizes of a shape. */
export type SizeOf<S extends Shape, Result extends number = 1> = number extends S['length']
  ? number
  : S extends readonly [infer H extends number, ...infer Rest extends Shape]
    ? SizeOf<Rest, Multiply<Result, Literal<H>>>
    : Result;
