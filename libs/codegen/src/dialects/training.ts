import type { Schedule } from '@sparkloom/ir';

import { doubleLiteral } from '../scala/literals.js';
import type { Dialect } from './dialect.js';

function schedule(of: Schedule): Readonly<Record<string, string>> {
  switch (of.kind) {
    case 'constant':
      return {};
    case 'poly':
      return { learningRateSchedule: `SGD.Poly(${doubleLiteral(of.power)}, job.iterations)` };
  }
}

export const losses: Omit<Dialect['losses'], 'catalog'> = {
  negativeLogLikelihood: () => ({
    callee: 'ClassNLLCriterion',
    positional: {},
    imports: ['nn.ClassNLLCriterion'],
  }),
  crossEntropy: () => ({
    callee: 'CrossEntropyCriterion',
    positional: {},
    imports: ['nn.CrossEntropyCriterion'],
  }),
};

export const optimizers: Omit<Dialect['optimizers'], 'catalog'> = {
  sgd: (sgd) => ({
    callee: 'new SGD',
    positional: {},
    named: {
      learningRate: doubleLiteral(sgd.learningRate),
      ...(sgd.weightDecay === 0 ? {} : { weightDecay: doubleLiteral(sgd.weightDecay) }),
      // Without it BigDL damps the gradient by the momentum, which no other framework does.
      ...(sgd.momentum === 0 ? {} : { momentum: doubleLiteral(sgd.momentum), dampening: '0.0' }),
      ...(sgd.nesterov ? { nesterov: 'true' } : {}),
      ...schedule(sgd.schedule),
    },
    imports: ['optim.SGD'],
  }),
};

export const loaders: Dialect['loaders'] = {
  mnist: ({ shift }) => ({
    expression: `Mnist.load(${shift === 0 ? '' : `shift = ${String(shift)}`})`,
    imports: ['org.sparkloom.data.Mnist'],
  }),
};
