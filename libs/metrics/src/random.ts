import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** A source of random numbers that a seed determines. */
export interface Random {
  /** Uniform in [0, 1). */
  readonly uniform: () => number;
  /** A whole number, 0 to `count - 1`. */
  readonly below: (count: number) => number;
  /** Normal with mean 0 and deviation 1, by the method of Box and Muller. */
  readonly normal: () => number;
}

/** @param seed a whole number; the same seed gives the same numbers everywhere */
export function seededRandom(seed: number): Random {
  const generator = xoroshiro128plus(seed);
  const uniform = (): number => uniformFloat64(generator);
  return {
    uniform,
    below: (count) => Math.floor(uniform() * count),
    normal: () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform()),
  };
}

/** A random order of the values, each order as likely (Fisher and Yates). */
export function shuffled<T>(values: readonly T[], random: Random): readonly T[] {
  const order = [...values];
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = random.below(last + 1);
    [order[last], order[other]] = [order[other] as T, order[last] as T];
  }
  return order;
}
