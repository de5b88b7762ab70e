import type { CatalogValue } from '@sparkloom/catalog';
import {
  type Data,
  type Experiment,
  type Loss,
  type Optimizer,
  parseExperiment,
} from '@sparkloom/ir';
import type { Schedule } from '@sparkloom/ir';
import {
  declarationOf,
  type Shape,
  type ShapeError,
  type ShowAny,
  type Stage,
  type Unify,
} from '@sparkloom/layers';

export interface MnistOptions {
  /**
   * Training images move by up to so many pixels in each direction, anew in each epoch; what comes in
   * is background. Default 0.
   */
  readonly shift?: number;
}

/** A data set with the shape of its records; `S` is for the checker only. */
export type DataOf<S extends Shape> = Data & { readonly records?: S };

/** A loss with the shape of what it takes; `S` is for the checker only. */
export type LossOf<S extends Shape> = Loss & { readonly scores?: S };

/** MNIST: 60,000 and 10,000 grey images of digits, `[1, 28, 28]`, labels 0 to 9. */
export function mnist(options: MnistOptions = {}): DataOf<[channels: 1, height: 28, width: 28]> {
  return { kind: 'mnist', shift: 0, ...options };
}

/**
 * Mean of -log p(label): for a network that ends in `logSoftmax`, with a log-probability for each
 * class `[classes]`.
 *
 * @see BigDL `nn.ClassNLLCriterion`
 */
export function negativeLogLikelihood(): LossOf<[classes: number]> {
  return { kind: 'negativeLogLikelihood' };
}

/**
 * Mean of -log softmax(scores)[label]: for a network that gives a score for each class `[classes]`,
 * without a softmax.
 *
 * @see BigDL `nn.CrossEntropyCriterion`
 */
export function crossEntropy(): LossOf<[classes: number]> {
  return { kind: 'crossEntropy' };
}

/** The learning rate stays as it is. */
export function constant(): Schedule {
  return { kind: 'constant' };
}

/**
 * The learning rate falls to zero over the whole run:
 * `learningRate * (1 - iteration / iterations) ^ power`.
 *
 * @see BigDL `optim.SGD.Poly`
 */
export function poly(options: { readonly power: number }): Schedule {
  return { kind: 'poly', ...options };
}

export interface SgdOptions {
  /** Step along the gradient, above 0. */
  readonly learningRate: number;
  /** Share of the last step that is kept, from 0 to below 1. Default 0. */
  readonly momentum?: number;
  /** Nesterov's momentum: the gradient is taken after the momentum's step. Default false. */
  readonly nesterov?: boolean;
  /** Factor of the L2 penalty. Default 0. */
  readonly weightDecay?: number;
  /** How the learning rate moves. Default {@link constant}. */
  readonly schedule?: Schedule;
}

/**
 * Stochastic gradient descent.
 *
 * @see BigDL `optim.SGD`
 */
export function sgd(options: SgdOptions): Optimizer {
  return {
    kind: 'sgd',
    momentum: 0,
    nesterov: false,
    weightDecay: 0,
    schedule: constant(),
    ...options,
  };
}

/** The IR's form of a value of the catalogue; others as they are. */
function fromCatalog(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('catalog' in value)) return value;
  const { family, name, arguments: args } = value as CatalogValue;
  return { kind: 'catalog', family, name, arguments: args };
}

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
