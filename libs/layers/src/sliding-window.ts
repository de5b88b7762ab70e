import { refuseShape } from './layer-spec.js';
import type { Shape } from './shape.js';

/** A window that slides over an image; each value is `[height, width]`. */
export interface SlidingWindow {
  readonly kernel: readonly [number, number];
  readonly stride: readonly [number, number];
  readonly padding: readonly [number, number];
}

/** The channels of an image `[channels, height, width]`; refuses any other rank. */
export function imageChannels(input: Shape): number {
  const [channels] = input;
  if (input.length !== 3 || channels === undefined) {
    return refuseShape({
      code: 'RANK_MISMATCH',
      expected: 'an image [channels, height, width]',
      found: input,
      remedy: 'put it before `flatten()`, or bring the input into this form with `reshape`',
    });
  }
  return channels;
}

/**
 * Sides of the image that a sliding window leaves:
 * floor((side + 2 * padding - kernel) / stride) + 1.
 */
export function slide(window: SlidingWindow, input: Shape): [height: number, width: number] {
  imageChannels(input);
  const side = (axis: 0 | 1): number => {
    const room = (input[axis + 1] ?? 0) + 2 * window.padding[axis] - window.kernel[axis];
    if (room < 0) {
      const padded = `${(input[1] ?? 0) + 2 * window.padding[0]}x${(input[2] ?? 0) + 2 * window.padding[1]}`;
      return refuseShape({
        expected: `an image of at least ${window.kernel.join('x')}, the size of the kernel`,
        found: input,
        remedy: `use a kernel of at most ${padded}, more padding, or fewer poolings before it`,
      });
    }
    return Math.floor(room / window.stride[axis]) + 1;
  };
  return [side(0), side(1)];
}
