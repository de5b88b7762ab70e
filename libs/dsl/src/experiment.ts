import type { CatalogValue } from '@sparkloom/catalog';
import { type Experiment, type Optimizer, parseExperiment } from '@sparkloom/ir';
import {
  declarationOf,
  type Shape,
  type ShapeError,
  type ShowAny,
  type Stage,
  type Unify,
} from '@sparkloom/layers';

import type { DataOf } from './experiment-data.js';
import type { LossOf } from './experiment-loss.js';
import { fromCatalog } from './from-catalog.js';

/** The network that a default export is, or that its function returns. */
type NetworkOf<M> =
  M extends Stage<infer I, infer O>
    ? Stage<I, O>
    : M extends (...given: never) => Stage<infer I, infer O>
      ? Stage<I, O>
      : never;

/** What stands in an experiment whose model, data and loss do not fit together. */
type Fit<M, D extends Shape, L extends Shape> =
  NetworkOf<M> extends Stage<infer I, infer O>
    ? [Unify<D, I>] extends [never]
      ? ShapeError<`the data gives ${ShowAny<D>} but the network takes ${ShowAny<I>}`>
      : [Unify<L, O>] extends [never]
        ? ShapeError<`the loss takes ${ShowAny<L>} but the network gives ${ShowAny<O>}`>
        : unknown
    : unknown;

/** Settings of an experiment as an author writes them. */
export interface ExperimentSettings<M, D extends Shape, L extends Shape> extends Omit<
  Experiment,
  'data' | 'loss' | 'optimizer'
> {
  /**
   * The model, for the checker: what does not fit the data or the loss does not compile. The command
   * checks the same, for the parameters that it is given.
   */
  readonly model?: M;
  readonly data: DataOf<D>;
  /** A loss, or any criterion of BigDL: `criterions.MSECriterion()`. */
  readonly loss: LossOf<L> | CatalogValue<'criterion'>;
  /** An optimizer, or any optim method of BigDL: `optimMethods.Adam({ learningRate: 0.001 })`. */
  readonly optimizer: Optimizer | CatalogValue<'optimMethod'>;
}

/**
 * What `sparkloom train` does with a model when no flag says otherwise: the default export of
 * `experiment.ts`.
 *
 * @throws InputError `EXPERIMENT_INVALID` with the key, what it takes and what it got
 */
export function experiment<M, D extends Shape, L extends Shape>(
  settings: ExperimentSettings<M, D, L> & Fit<M, D, L>,
): Experiment {
  const position = declarationOf(experiment).position();
  const { model: _model, ...own } = settings;
  const plain = { ...own, loss: fromCatalog(own.loss), optimizer: fromCatalog(own.optimizer) };
  return parseExperiment(
    plain,
    position === undefined ? 'experiment' : `experiment at ${position}`,
  );
}
