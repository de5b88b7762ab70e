import { expect } from 'vitest';
import * as z from 'zod';

/** What `ModelEquality.scala` says about two networks. */
export const modelComparisonSchema = z.object({
  parameters: z.object({ ours: z.int(), theirs: z.int() }),
  /** Why they were not run: layers that do not match, other rates of dropout. */
  unlike: z.array(z.string()),
  /** One for every tensor. */
  differences: z.array(
    z.object({
      quantity: z.enum(['output', 'gradInput', 'gradient', 'statistics']),
      /** The layer and the number of its tensor, or the mode. */
      of: z.string(),
      /** Largest difference of two values, as a part of `largest`. */
      relative: z.number(),
      /** Largest absolute value in theirs. */
      largest: z.number(),
    }),
  ),
});

export type ModelComparison = z.infer<typeof modelComparisonSchema>;

export type Quantity = ModelComparison['differences'][number]['quantity'];

/** How far values may be apart, as a part of the largest one of their tensor. */
export const tolerance = 1e-5;

/** The tensors that are further apart than they may be. */
export function tooFarApart({ differences }: ModelComparison): ModelComparison['differences'] {
  return differences.filter(({ relative }) => !(relative <= tolerance));
}

export interface Expected {
  readonly parameters: number;
  /** Tensors of the input that both give a gradient for. Default 0: nobody reads that of a model's. */
  readonly gradInputs?: number;
}

/** Asserts that two networks are the same, and that everything was looked at. */
export function expectEqualModels(
  comparison: ModelComparison,
  { parameters, gradInputs = 0 }: Expected,
): void {
  expect(comparison.parameters).toEqual({ ours: parameters, theirs: parameters });
  expect(comparison.unlike).toEqual([]);
  expect(tooFarApart(comparison)).toEqual([]);
  const tensors = (quantity: Quantity) =>
    comparison.differences.filter((difference) => difference.quantity === quantity);
  const outputs = tensors('output');
  expect(outputs.map(({ of }) => of)).toEqual(['training, 1', 'evaluation, 1']);
  expect(tensors('gradInput')).toHaveLength(gradInputs);
  // Zeros are equal to zeros, whatever the networks are.
  for (const { largest } of outputs) expect(largest).toBeGreaterThan(0.1);
  const weights = tensors('gradient').filter(({ of }) => of.endsWith(', 1'));
  expect(weights.length).toBeGreaterThan(0);
  expect(weights.filter(({ largest }) => largest < 1e-4)).toEqual([]);
}
