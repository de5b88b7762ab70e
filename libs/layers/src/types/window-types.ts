import type { Shape } from '../shape.js';
import type { DoesNotFit, Literal, WindowedSize } from './arithmetic.js';
import type { At } from './digit-tables.js';
import type { ShapeError, Show } from './shape-types.js';

/** Height (0) or width (1) of an argument that is one number or a pair. */
type Side<P, I extends 0 | 1> = P extends readonly [number, number]
  ? P[I]
  : P extends number
    ? P
    : never;
type Output<N extends number, K extends number, S extends number, P extends number> = WindowedSize<
  Literal<N>,
  Literal<K>,
  Literal<S>,
  Literal<P>
>;

interface SamePadding {
  1: 0;
  3: 1;
  5: 2;
  7: 3;
  9: 4;
  11: 5;
}
interface StrideAndPadding<S, P> {
  stride: S;
  padding: P;
}
type IsUnion<T, U = T> = T extends U ? ([U] extends [T] ? false : true) : never;

/**
 * What a window that slides over an image leaves: convolution and pooling. `Channels` is the number
 * of channels that come out. Stride 1 with padding (kernel - 1) / 2 keeps the sides without any
 * arithmetic, so that the rule resolves inside generic blocks too.
 */
export type WindowOutput<
  Name extends string,
  Channels extends number,
  Kernel,
  Stride,
  Padding,
  S extends Shape,
> = number extends S['length']
  ? [channels: Channels, height: number, width: number]
  : S extends readonly [infer _ extends number, infer H extends number, infer W extends number]
    ? StrideAndPadding<Stride, Padding> extends StrideAndPadding<
        1,
        At<SamePadding, IsUnion<Kernel> extends true ? never : Kernel>
      >
      ? [channels: Channels, height: H, width: W]
      : Fit<
          Name,
          Kernel,
          H,
          W,
          Channels,
          Output<H, Side<Kernel, 0>, Side<Stride, 0>, Side<Padding, 0>>,
          Output<W, Side<Kernel, 1>, Side<Stride, 1>, Side<Padding, 1>>
        >
    : ShapeError<`${Name}: needs an image [channels, height, width] but gets [${Show<S>}]`>;

type Fit<
  Name extends string,
  Kernel,
  H extends number,
  W extends number,
  Channels extends number,
  OutH extends number,
  OutW extends number,
> = [OutH] extends [DoesNotFit]
  ? ShapeError<TooLarge<Name, Kernel, H, W>>
  : [OutW] extends [DoesNotFit]
    ? ShapeError<TooLarge<Name, Kernel, H, W>>
    : [channels: Channels, height: OutH, width: OutW];
type TooLarge<
  Name extends string,
  Kernel,
  H extends number,
  W extends number,
> = `${Name}: a ${Side<Kernel, 0>}x${Side<Kernel, 1>} kernel does not fit a ${H}x${W} image`;

/** The rule of a window that slides over time; `Features` is what comes out of each step. */
export type TimeWindow<
  Name extends string,
  Features extends number,
  Kernel extends number,
  Stride extends number,
  S extends Shape,
> = number extends S['length']
  ? [time: number, features: Features]
  : S extends readonly [infer T extends number, infer _ extends number]
    ? Output<T, Kernel, Stride, 0> extends infer Steps extends number
      ? [Steps] extends [DoesNotFit]
        ? ShapeError<`${Name}: a kernel of ${Kernel} does not fit a sequence of ${T} steps`>
        : [time: Steps, features: Features]
      : never
    : ShapeError<`${Name}: needs a sequence [time, features] but gets [${Show<S>}]`>;

/** The rule of a layer that turns each step of a sequence into `Features` values. */
export type EachStep<
  Name extends string,
  Features extends number,
  S extends Shape,
> = number extends S['length']
  ? [time: number, features: Features]
  : S extends readonly [infer T extends number, infer _ extends number]
    ? [time: T, features: Features]
    : ShapeError<`${Name}: needs a sequence [time, features] but gets [${Show<S>}]`>;
