import type { Loss } from '@sparkloom/ir';
import type { Shape } from '@sparkloom/layers';

/** A loss with the shape of what it takes; `S` is for the checker only. */
export type LossOf<S extends Shape> = Loss & { readonly scores?: S };

/** A loss of one score for each class. */
export type ScoreLoss = Extract<Loss, { kind: 'negativeLogLikelihood' | 'crossEntropy' }> & {
  readonly scores?: [classes: number];
};

/**
 * Mean of -log p(label): for a network that ends in `logSoftmax`, with a log-probability for each
 * class `[classes]`.
 *
 * @see BigDL `nn.ClassNLLCriterion`
 */
export function negativeLogLikelihood(): ScoreLoss {
  return { kind: 'negativeLogLikelihood' };
}

/**
 * Mean of -log softmax(scores)[label]: for a network that gives a score for each class `[classes]`,
 * without a softmax.
 *
 * @see BigDL `nn.CrossEntropyCriterion`
 */
export function crossEntropy(): ScoreLoss {
  return { kind: 'crossEntropy' };
}

/**
 * A loss at each step of a sequence, or at each node of a tree, for a network that gives scores for
 * each of them, `[steps, classes]`: the sum over the steps of the mean over the batch. What is there
 * only to fill up a batch does not count.
 *
 * @see BigDL `nn.TimeDistributedCriterion`
 */
export function timeDistributed(loss: ScoreLoss): LossOf<[steps: number, classes: number]> {
  return { kind: 'timeDistributed', loss: { kind: loss.kind } };
}
