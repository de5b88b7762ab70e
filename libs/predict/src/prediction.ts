import type { Loss } from '@sparkloom/ir';

/** How the scores of a network become probabilities; it follows from the loss of its training. */
export type ScoreKind = 'logProbabilities' | 'scores' | 'unknown';

export function scoreKindOf(loss: Loss): ScoreKind {
  switch (loss.kind) {
    case 'negativeLogLikelihood':
      return 'logProbabilities';
    case 'crossEntropy':
      return 'scores';
    // Of each step of a sequence, where a prediction is of a whole record.
    case 'timeDistributed':
    case 'catalog':
      return 'unknown';
  }
}

/** What a network says of a batch. */
export class Prediction {
  readonly records: number;
  /** Numbers that the network gives for one record: as many as there are classes, for most. */
  readonly outputSize: number;
  /** What came out of the last layer, record by record: `[records, outputSize]`. */
  readonly outputs: Float32Array;
  readonly #kind: ScoreKind;

  constructor(outputs: Float32Array, outputSize: number, kind: ScoreKind) {
    this.outputs = outputs;
    this.outputSize = outputSize;
    this.records = outputs.length / outputSize;
    this.#kind = kind;
  }

  /** The class with the highest score of each record, from 0: `[records]`. */
  get classes(): Int32Array {
    const classes = new Int32Array(this.records);
    for (let record = 0; record < this.records; record += 1) {
      let best = 0;
      const start = record * this.outputSize;
      for (let index = 1; index < this.outputSize; index += 1) {
        if (this.#at(start + index) > this.#at(start + best)) best = index;
      }
      classes[record] = best;
    }
    return classes;
  }

  /**
   * The probability of each class, record by record: `[records, outputSize]`. Exponentials of
   * log-probabilities, or the softmax of scores, as the loss of the training has it; `undefined` for a
   * network that was trained with a loss that does not say what its outputs are.
   */
  get probabilities(): Float32Array | undefined {
    if (this.#kind === 'unknown') return undefined;
    if (this.#kind === 'logProbabilities') return this.outputs.map(Math.exp);
    const probabilities = new Float32Array(this.outputs.length);
    for (let start = 0; start < this.outputs.length; start += this.outputSize) {
      const scores = this.outputs.subarray(start, start + this.outputSize);
      // The largest is taken away first, so that no exponential overflows.
      const largest = scores.reduce((a, b) => Math.max(a, b), -Infinity);
      const powers = scores.map((score) => Math.exp(score - largest));
      const sum = powers.reduce((a, b) => a + b, 0);
      probabilities.set(
        powers.map((power) => power / sum),
        start,
      );
    }
    return probabilities;
  }

  #at(index: number): number {
    return this.outputs[index] ?? Number.NaN;
  }
}
