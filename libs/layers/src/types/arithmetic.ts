import type { At, Difference, Predecessor, Product, Successor, Sum } from './digit-tables.js';

/*
 * Whole-number arithmetic in types, for literal sizes up to what TypeScript prints without an
 * exponent. A size that is plain `number` makes the result plain `number`.
 */

type Reverse<S extends string, Result extends string = ''> = S extends `${infer H}${infer R}`
  ? Reverse<R, `${H}${Result}`>
  : Result;
type Head<S extends string> = S extends `${infer H}${string}` ? H : '0';
type Tail<S extends string> = S extends `${string}${infer R}` ? R : '';
type Digits<N extends number> = Reverse<`${N}`>;

type StripZeros<S extends string> = S extends `0${infer R}`
  ? R extends ''
    ? '0'
    : StripZeros<R>
  : S extends ''
    ? '0'
    : S;
type Parse<S extends string> = StripZeros<S> extends `${infer N extends number}` ? N : never;
type FromDigits<S extends string> = Parse<Reverse<S>>;

type SumRow<A extends string, Carry> = Carry extends '1' ? At<Successor, A> : A;
type AddDigits<
  A extends string,
  B extends string,
  Carry extends string = '0',
  Result extends string = '',
> = [A, B] extends ['', '']
  ? Carry extends '1'
    ? `${Result}1`
    : Result
  : [A, Carry] extends ['', '0']
    ? `${Result}${B}`
    : [B, Carry] extends ['', '0']
      ? `${Result}${A}`
      : At<At<Sum, SumRow<Head<A>, Carry>>, Head<B>> extends `${infer Digit}${infer Next}`
        ? AddDigits<Tail<A>, Tail<B>, Next, `${Result}${Digit}`>
        : never;

type DifferenceRow<A extends string, Borrow> = Borrow extends '1' ? At<Predecessor, A> : A;
/** A - B, or never when it would be negative. */
type SubtractDigits<
  A extends string,
  B extends string,
  Borrow extends string = '0',
  Result extends string = '',
> = [A, B] extends ['', '']
  ? Borrow extends '1'
    ? never
    : Result
  : [A] extends ['']
    ? never
    : [B, Borrow] extends ['', '0']
      ? `${Result}${A}`
      : At<
            At<Difference, DifferenceRow<Head<A>, Borrow>>,
            Head<B>
          > extends `${infer Digit}${infer Next}`
        ? SubtractDigits<Tail<A>, Tail<B>, Next, `${Result}${Digit}`>
        : never;

type MultiplyByDigit<
  A extends string,
  Digit extends string,
  Shift extends string = '',
  Result extends string = '',
> = A extends `${infer H}${infer R}`
  ? At<At<Product, H>, Digit> extends infer P extends string
    ? MultiplyByDigit<R, Digit, `${Shift}0`, AddDigits<Result, `${Shift}${P}`>>
    : never
  : Result;
type MultiplyDigits<
  A extends string,
  B extends string,
  Shift extends string = '',
  Result extends string = '',
> = B extends `${infer Digit}${infer R}`
  ? MultiplyByDigit<A, Digit> extends infer P extends string
    ? MultiplyDigits<A, R, `${Shift}0`, AddDigits<Result, `${Shift}${P}`>>
    : never
  : Result;

interface Increment {
  '0': '1';
  '1': '2';
  '2': '3';
  '3': '4';
  '4': '5';
  '5': '6';
  '6': '7';
  '7': '8';
  '8': '9';
}
/** How often the divisor fits into the remainder (at most nine times), and what is left. */
type DivideStep<Remainder extends string, Divisor extends string, Quotient = '0'> = [
  SubtractDigits<Remainder, Divisor>,
] extends [infer Rest extends string]
  ? [Rest] extends [never]
    ? [Quotient, Remainder]
    : DivideStep<Rest, Divisor, At<Increment, Quotient>>
  : never;
/** Long division; the dividend comes highest digit first, as it is written. */
type DivideDigits<
  Dividend extends string,
  Divisor extends string,
  Remainder extends string = '',
  Quotient extends string = '',
> = Dividend extends `${infer Digit}${infer Rest}`
  ? DivideStep<`${Digit}${Remainder}`, Divisor> extends [
      infer Q extends string,
      infer R extends string,
    ]
    ? DivideDigits<Rest, Divisor, R, `${Quotient}${Q}`>
    : never
  : Quotient;

export type Add<A extends number, B extends number> = number extends A | B
  ? number
  : FromDigits<AddDigits<Digits<A>, Digits<B>>>;

export type Multiply<A extends number, B extends number> = number extends A | B
  ? number
  : A extends 1
    ? B
    : B extends 1
      ? A
      : FromDigits<MultiplyDigits<Digits<A>, Digits<B>>>;

/** What {@link WindowedSize} gives when the kernel is larger than the padded size. */
export type DoesNotFit = -1;

/** floor((Size + 2 * Padding - Kernel) / Stride) + 1, or {@link DoesNotFit}. */
export type WindowedSize<
  Size extends number,
  Kernel extends number,
  Stride extends number,
  Padding extends number,
> = number extends Size | Kernel | Stride | Padding
  ? number
  : Stride extends 0
    ? number
    : [
          SubtractDigits<
            AddDigits<Digits<Size>, AddDigits<Digits<Padding>, Digits<Padding>>>,
            Digits<Kernel>
          >,
        ] extends [infer Room extends string]
      ? [Room] extends [never]
        ? DoesNotFit
        : Stride extends 1
          ? FromDigits<AddDigits<Room, '1'>>
          : FromDigits<AddDigits<Reverse<DivideDigits<Reverse<Room>, Digits<Stride>>>, '1'>>
      : never;

type IsUnion<T, U = T> = T extends U ? ([U] extends [T] ? false : true) : never;

/** A size the checker can compute with; unions, negative and fractional ones become `number`. */
export type Literal<N extends number> =
  IsUnion<N> extends true
    ? number
    : `${N}` extends `-${string}` | `${string}.${string}` | `${string}e${string}`
      ? number
      : N;
