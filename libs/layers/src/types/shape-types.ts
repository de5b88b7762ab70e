import type { Shape } from '../shape.js';
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

/** Product of the sizes of a shape. */
export type SizeOf<S extends Shape, Result extends number = 1> = number extends S['length']
  ? number
  : S extends readonly [infer H extends number, ...infer Rest extends Shape]
    ? SizeOf<Rest, Multiply<Result, Literal<H>>>
    : Result;
