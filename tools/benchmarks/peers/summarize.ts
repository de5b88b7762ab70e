import { bootstrapInterval, median } from '@sparkloom/metrics';

/** A median of rounds with its 95 % bootstrap interval, which a single round has not. */
export interface Summary {
  readonly median: number;
  readonly low?: number | undefined;
  readonly high?: number | undefined;
}

/** Median and interval of what was measured in each round; `undefined` where nothing was. */
export function summarize(values: readonly number[]): Summary | undefined {
  if (values.length === 0) return undefined;
  const interval = bootstrapInterval([values], ([sample = []]) => median(sample));
  return {
    median: median(values),
    ...(interval === undefined ? {} : { low: interval.low, high: interval.high }),
  };
}

/** Ratios within each round that has both. */
export function ratiosOf<Id extends string>(
  rounds: readonly Readonly<Partial<Record<Id, number>>>[],
  numerator: Id,
  denominator: Id,
): readonly number[] {
  return rounds.flatMap((round) => {
    const [above, below] = [round[numerator], round[denominator]];
    return above === undefined || below === undefined ? [] : [above / below];
  });
}
