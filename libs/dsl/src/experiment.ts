import {
  type Data,
  type Experiment,
  type Loss,
  type Optimizer,
  parseExperiment,
} from '@sparkloom/ir';
import type { Schedule } from '@sparkloom/ir';
import { declarationOf } from '@sparkloom/layers';

export interface MnistOptions {
  /**
   * Training images move by up to so many pixels in each direction, anew in each epoch; what comes in
   * is background. Default 0.
   */
  readonly shift?: number;
}

/** MNIST: 60,000 and 10,000 grey images of digits, `[1, 28, 28]`, labels 0 to 9. */
export function mnist(options: MnistOptions = {}): Data {
  return { kind: 'mnist', shift: 0, ...options };
}

/**
 * Mean of -log p(label): for a network that ends in `logSoftmax`.
 *
 * @see BigDL `nn.ClassNLLCriterion`
 */
export function negativeLogLikelihood(): Loss {
  return { kind: 'negativeLogLikelihood' };
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

/**
 * What `sparkloom train` does with a model when no flag says otherwise: the default export of
 * `experiment.ts`.
 *
 * @throws InputError `EXPERIMENT_INVALID` with the key, what it takes and what it got
 */
export function experiment(settings: Experiment): Experiment {
  const position = declarationOf(experiment).position();
  return parseExperiment(
    settings,
    position === undefined ? 'experiment' : `experiment at ${position}`,
  );
}
