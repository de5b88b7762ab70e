import * as z from 'zod';

import { positive, uncheckedOptions } from '../argument-schemas.js';
import { createLayer, type Layer, type NamedOptions } from '../layer.js';
import { type LayerSpec, refuseShape } from '../layer-spec.js';
import type { Shape } from '../shape.js';
import type { ShapeError, Show } from '../types/shape-types.js';

const schema = z.strictObject({
  words: positive.describe('number of words in the vocabulary'),
  features: positive.describe('number of values a word becomes'),
  gradientScale: z
    .number('a number')
    .nonnegative('0 or more')
    .describe('factor of the gradient: above 1 the vectors learn faster, with 0 not at all'),
});

declare module '../layer-kinds.js' {
  interface LayerKinds<P, S extends Shape> {
    embedding: {
      arguments: z.infer<typeof schema>;
      output: P extends [infer Features extends number]
        ? number extends S['length']
          ? [time: number, features: Features]
          : S extends readonly [infer T extends number]
            ? [time: T, features: Features]
            : ShapeError<`embedding: needs the words of a text [time] but gets [${Show<S>}]`>
        : never;
    };
  }
}

export const embeddingSpec: LayerSpec<'embedding'> = {
  kind: 'embedding',
  documentation: {
    summary: 'A learned vector for each word.',
    formula: 'output[t] = weight[input[t]]',
    inputShape: '[time]',
    outputShape: '[time, features]',
    bigdlClass: 'nn.LookupTable',
  },
  arguments: schema,
  inputs: 1,
  accepts: ['varying'],
  outputShape: (args, input: Shape) => {
    const [time] = input;
    if (input.length !== 1 || time === undefined) {
      return refuseShape({
        code: 'RANK_MISMATCH',
        expected: 'the words of a text [time]',
        found: input,
        remedy: 'start with `tokens(…)`',
      });
    }
    return [time, args.features];
  },
  parameters: (args) => args.words * args.features,
  multiplyAdds: () => 0,
};

export interface EmbeddingOptions<F extends number = number> extends NamedOptions {
  /** Number of values a word becomes. */
  readonly features: F;
  /** Factor of the gradient: above 1 the vectors learn faster, with 0 not at all. Default 1. */
  readonly gradientScale?: number;
}

/**
 * A learned vector for each word: `output[t] = weight[input[t]]`.
 *
 * Input `[time]`, the numbers of the words; output `[time, features]`.
 *
 * @param words number of words in the vocabulary, at least 1
 * @throws InputError `LAYER_ARGUMENT` for an argument it does not take
 * @see BigDL `nn.LookupTable`
 */
export function embedding<const F extends number>(
  words: number,
  options: EmbeddingOptions<F>,
): Layer<'embedding', [F]> {
  const given = uncheckedOptions(options);
  return createLayer(embedding, embeddingSpec, given, {
    words,
    gradientScale: given.gradientScale ?? 1,
  });
}
