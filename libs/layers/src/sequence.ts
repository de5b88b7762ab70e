import { refuseShape } from './layer-spec.js';
import { type Shape, varying } from './shape.js';

/** The sizes of a sequence `[time, features]`; refuses any other rank. */
export function sequenceSizes(input: Shape): readonly [time: number, features: number] {
  const [time, features] = input;
  if (input.length !== 2 || time === undefined || features === undefined) {
    return refuseShape({
      code: 'RANK_MISMATCH',
      expected: 'a sequence [time, features]',
      found: input,
      remedy: 'start with `sequence(…)`, or with `tokens(…)` and `embedding(…)`',
    });
  }
  return [time, features];
}

/** Steps of time that a sliding window leaves: floor((time - kernel) / stride) + 1. */
export function slideInTime(
  { kernel, stride }: { readonly kernel: number; readonly stride: number },
  input: Shape,
): number {
  const [time] = sequenceSizes(input);
  if (time < kernel) {
    return refuseShape({
      expected: `a sequence of at least ${kernel} steps, the size of the kernel`,
      found: input,
      remedy: `use a kernel of at most ${time}, or fewer poolings before it`,
    });
  }
  return Math.floor((time - kernel) / stride) + 1;
}

/** How often a layer works on one record; 0 where the number of steps varies. */
export function knownSteps(time: number): number {
  return time === varying ? 0 : time;
}
