import type { CatalogValue } from '@sparkloom/catalog';
import type { Optimizer, Schedule, Stretch, WarmUp } from '@sparkloom/ir';

import { fromCatalog } from './from-catalog.js';

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

/**
 * The learning rate falls along half a cosine over the whole run, from all of it to a share of it:
 * `learningRate * (minimum + (1 - minimum) * (1 + cos(pi * iteration / iterations)) / 2)`.
 *
 * Loshchilov, Hutter: SGDR, 2016, without restarts.
 *
 * @param options.minimum share that is left at the end, from 0 to below 1. Default 0.
 */
export function cosine(options: { readonly minimum?: number } = {}): Schedule {
  return { kind: 'cosine', minimum: 0, ...options };
}

/** How often a rate falls, and by what it is multiplied. */
export interface DecayOptions {
  /** `{ epochs: 30 }` or `{ iterations: 1000 }`. */
  readonly every: Stretch;
  /** Above 0; 0.1 makes the rate a tenth. */
  readonly factor: number;
}

/**
 * The learning rate is multiplied by a factor again and again:
 * `learningRate * factor ^ floor(iteration / every)`.
 *
 * @see BigDL `optim.SGD.Step`
 */
export function step(options: DecayOptions): Schedule {
  return { kind: 'step', ...options };
}

/**
 * The learning rate is multiplied by a factor at given places.
 *
 * @param options.at in rising order, such as `[{ epochs: 80 }, { epochs: 120 }]`
 * @see BigDL `optim.SGD.MultiStep`
 */
export function multiStep(options: { readonly at: Stretch[]; readonly factor: number }): Schedule {
  return { kind: 'multiStep', ...options };
}

/**
 * The learning rate falls evenly: `learningRate * factor ^ (iteration / every)`.
 *
 * @see BigDL `optim.SGD.Exponential`
 */
export function exponential(options: DecayOptions): Schedule {
  return { kind: 'exponential', ...options };
}

export interface PlateauOptions {
  /** The first metric of the validation, or the loss of the training. Default `score`. */
  readonly monitor?: 'score' | 'loss';
  /** By what the rate is multiplied, above 0 and below 1. Default 0.1. */
  readonly factor?: number;
  /** Epochs without anything better before the rate falls. Default 10. */
  readonly patience?: number;
  /** The rate does not fall below. Default 0. */
  readonly minimum?: number;
}

/**
 * The learning rate falls when nothing has become better for some epochs.
 *
 * @see BigDL `optim.SGD.Plateau`
 */
export function plateau(options: PlateauOptions = {}): Schedule {
  return { kind: 'plateau', monitor: 'score', factor: 0.1, patience: 10, minimum: 0, ...options };
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
  /**
   * How the learning rate moves: one of these, or any of BigDL's, `schedules.NaturalExp({ … })`.
   * Default {@link constant}.
   */
  readonly schedule?: Schedule | CatalogValue<'schedule'>;
  /**
   * The rate rises evenly to what the schedule says: `{ over: { epochs: 1 }, from: 0.1 }` begins with
   * a tenth. Default: it does not.
   */
  readonly warmUp?: WarmUp;
}

/**
 * Stochastic gradient descent.
 *
 * @see BigDL `optim.SGD`
 */
export function sgd({ schedule = constant(), ...options }: SgdOptions): Optimizer {
  return {
    kind: 'sgd',
    momentum: 0,
    nesterov: false,
    weightDecay: 0,
    ...options,
    schedule: fromCatalog(schedule) as Schedule,
  };
}
