import type { Optimizer } from '@sparkloom/ir';

/** Numbers that BigDL's optim methods keep for each weight. */
const ofCatalogue: Readonly<Record<string, number>> = {
  Adadelta: 4,
  Adagrad: 2,
  Adam: 4,
  Adamax: 3,
  Ftrl: 4,
  LarsSGD: 2,
  // A history of hundreds of steps, which one weight more or less does not tell.
  LBFGS: 200,
  ParallelAdam: 3,
  RMSprop: 2,
};

const ofOthers = 4;

/** How many numbers an optimizer keeps for each weight from step to step, such as its momentum. */
export function stateValuesPerWeight(optimizer: Optimizer): number {
  if (optimizer.kind === 'sgd') return optimizer.momentum === 0 ? 0 : 1;
  return ofCatalogue[optimizer.name] ?? ofOthers;
}
