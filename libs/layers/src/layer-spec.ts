import { formatValue, InputError, suggest } from '@sparkloom/errors';
import * as z from 'zod';

import type { Declaration } from './declaration.js';
import type { ArgumentsOf, LayerKind } from './layer-kinds.js';
import { type AnyShape, formatShape } from './shape.js';

/** What a reader of the documentation wants to know of a layer. */
export interface LayerDocumentation {
  /** One sentence. */
  readonly summary: string;
  readonly formula?: string;
  /** Named dimensions, such as `[channels, height, width]`. */
  readonly inputShape: string;
  readonly outputShape: string;
  /** The class of BigDL it becomes. */
  readonly bigdlClass: string;
}

/**
 * Everything the project knows of one kind of layer, in one record: what its arguments are, what it
 * makes of a shape and what it costs. Pure functions of the IR: they hold for a file from elsewhere
 * as for a `model.ts`.
 */
export interface LayerSpec<K extends LayerKind> {
  readonly kind: K;
  readonly documentation: LayerDocumentation;
  /** Schema of the arguments as the IR carries them; each is described. */
  readonly arguments: z.ZodType<ArgumentsOf<K>>;
  /** How many inputs it takes. */
  readonly inputs: 1 | 2 | 'two or more' | 'one or more';
  /**
   * What it takes besides tensors of fixed sizes. Whatever is not listed is refused before the rules
   * below see it.
   */
  readonly accepts?: readonly ('varying' | 'tree' | 'table')[];
  /** @throws InputError `SHAPE_MISMATCH` through {@link refuseShape} */
  outputShape(args: ArgumentsOf<K>, ...inputs: readonly AnyShape[]): AnyShape;
  /** Trainable parameters: weights and biases. */
  parameters(args: ArgumentsOf<K>, ...inputs: readonly AnyShape[]): number;
  /** Multiply-add pairs of one record's forward pass. */
  multiplyAdds(args: ArgumentsOf<K>, ...inputs: readonly AnyShape[]): number;
}

/** For layers with nothing to learn and no products to form. */
export const noParameters = { parameters: () => 0, multiplyAdds: () => 0 } as const;

/** Refuses an input shape; whoever applies the rule adds which layer it was and where. */
export function refuseShape(details: {
  code?: 'SHAPE_MISMATCH' | 'RANK_MISMATCH';
  expected: string;
  found: AnyShape;
  remedy: string;
}): never {
  throw new InputError({
    code: details.code ?? 'SHAPE_MISMATCH',
    problem: 'the layer does not fit its input',
    expected: details.expected,
    found: formatShape(details.found),
    remedy: details.remedy,
  });
}

/** Parses a layer's arguments; the message names the argument, what it takes and what it got. */
export function checkArguments<K extends LayerKind>(
  spec: { readonly kind: K; readonly arguments: z.ZodType<ArgumentsOf<K>> },
  given: unknown,
  declaration: Declaration,
): ArgumentsOf<K> {
  const parsed = spec.arguments.safeParse(given);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const known = Object.keys(spec.arguments instanceof z.ZodObject ? spec.arguments.shape : {});
  const position = declaration.position();
  const where = `${spec.kind}${position === undefined ? '' : ` at ${position}`}`;
  if (issue?.code === 'unrecognized_keys') {
    const key = issue.keys[0] ?? '';
    throw new InputError({
      code: 'LAYER_ARGUMENT',
      problem: `\`${spec.kind}\` has no argument \`${key}\``,
      where,
      expected: known.join(', '),
      found: key,
      remedy: suggest(key, [...known, 'name']),
    });
  }
  const path = issue?.path.map(String).join('.') ?? '';
  const value = issue?.path.reduce<unknown>(
    (at, key) => (at as Record<PropertyKey, unknown> | undefined)?.[key],
    given,
  );
  throw new InputError({
    code: 'LAYER_ARGUMENT',
    problem: `\`${spec.kind}\`: the argument \`${path}\` is wrong`,
    where,
    expected: issue?.message ?? 'another value',
    found: formatValue(value),
    remedy: `give \`${path || 'the arguments'}\` as the documentation of \`${spec.kind}\` says`,
  });
}
